package nl.jeugdhulp.consortium.placementlist;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.consortium.placement.Excess;
import nl.jeugdhulp.consortium.placement.PauseReason;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;

/** A placement as a line of CSV. */
@JsonPropertyOrder({
    "referralId",
    "consortiumId",
    "helpCategory",
    "urgency",
    "municipality",
    "waitingSince",
    "state",
    "excess",
    "reservedAt",
    "occupiedOn",
    "releasedAt",
    "changedAt",
    "pauseReason",
    "bridgingFrom",
    "bridgingUntil",
    "confirmedOn",
    "intakeOn",
    "consentWithdrawnAt"
})
record PlacementRow(
        UUID referralId,
        UUID consortiumId,
        HelpCategory helpCategory,
        Urgency urgency,
        String municipality,
        LocalDate waitingSince,
        PlacementState state,
        Excess excess,
        Instant reservedAt,
        LocalDate occupiedOn,
        Instant releasedAt,
        Instant changedAt,
        PauseReason pauseReason,
        LocalDate bridgingFrom,
        LocalDate bridgingUntil,
        LocalDate confirmedOn,
        LocalDate intakeOn,
        Instant consentWithdrawnAt) {
    static List<PlacementRow> of(PlacementView view) {
        return List.of(new PlacementRow(
                view.referralId(),
                view.consortiumId(),
                view.helpCategory(),
                view.urgency(),
                view.municipality() == null ? null : view.municipality().value(),
                view.waitingSince(),
                view.state(),
                view.excess(),
                view.reservedAt(),
                view.occupiedOn(),
                view.releasedAt(),
                view.changedAt(),
                view.pauseReason(),
                view.bridging() == null ? null : view.bridging().from(),
                view.bridging() == null ? null : view.bridging().until(),
                view.confirmedOn(),
                view.intakeOn(),
                view.consentWithdrawnAt()));
    }
}
