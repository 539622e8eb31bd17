package nl.jeugdhulp.consortium.waiting;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;

/** Somebody who waits as a line of CSV. */
@JsonPropertyOrder({
    "referralId",
    "consortiumId",
    "helpCategory",
    "urgency",
    "municipality",
    "waitingSince",
    "position",
    "paused",
    "pauseReason",
    "bridged",
    "confirmedOn",
    "toBeConfirmed",
    "unanswered",
    "intakeOn"
})
record WaitingEntryRow(
        UUID referralId,
        UUID consortiumId,
        HelpCategory helpCategory,
        Urgency urgency,
        String municipality,
        LocalDate waitingSince,
        Long position,
        boolean paused,
        String pauseReason,
        boolean bridged,
        LocalDate confirmedOn,
        boolean toBeConfirmed,
        boolean unanswered,
        LocalDate intakeOn) {
    static List<WaitingEntryRow> of(WaitingEntryView view) {
        return List.of(new WaitingEntryRow(
                view.referralId(),
                view.consortiumId(),
                view.helpCategory(),
                view.urgency(),
                view.municipality() == null ? null : view.municipality().value(),
                view.waitingSince(),
                view.position(),
                view.paused(),
                view.pauseReason(),
                view.bridged(),
                view.confirmedOn(),
                view.toBeConfirmed(),
                view.unanswered(),
                view.intakeOn()));
    }
}
