package nl.jeugdhulp.consortium.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementConfig;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A youth on a waiting list, by referral (wachtende)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WaitingEntryView(
        @Schema(description = "The referral (verwijzing)") UUID referralId,

        UUID consortiumId,
        HelpCategory helpCategory,

        @Schema(description = "How soon help must begin (urgentie)")
        Urgency urgency,

        @Schema(description = "Responsible municipality (verantwoordelijke gemeente)")
        MunicipalityCode municipality,

        @Schema(description = "Since when the youth waits (wachtdatum)")
        LocalDate waitingSince,

        @Schema(description = "Place in the queue, 1 is next; absent while paused (positie)")
        Long position,

        @Schema(description = "Whether no place is offered for now (gepauzeerd)")
        boolean paused,

        @Schema(
                description = "Why: the family asked, or an offer lapsed (reden van pauze)",
                enumeration = {"FAMILY_ASKED", "OFFER_LAPSED"})
        String pauseReason,

        @Schema(
                description = "Whether other help bridges the wait now, so that it counts in the gross list only"
                        + " (overbruggingshulp)")
        boolean bridged,

        @Schema(description = "When the family last said that help is still wanted (bevestigd op)")
        LocalDate confirmedOn,

        @Schema(
                description = "Whether the family must be asked again if help is still wanted; silence removes nobody"
                        + " (navragen)")
        boolean toBeConfirmed,

        @Schema(
                description = "Whether the family should have answered that question by now; a flag for people, nobody"
                        + " is removed (geen antwoord)")
        boolean unanswered,

        @Schema(description = "Day of the intake (intakedatum)")
        LocalDate intakeOn) {

    static WaitingEntryView of(WaitingRow row, Long position, LocalDate today, PlacementConfig config) {
        LocalDate lastWord = row.confirmedOn() == null ? row.waitingSince() : row.confirmedOn();
        LocalDate askedOn = lastWord.plusDays(config.stillWantedAfter().toDays());
        return new WaitingEntryView(
                row.referralId(),
                row.list().consortiumId(),
                row.list().helpCategory(),
                row.urgency(),
                row.municipality(),
                row.waitingSince(),
                position,
                row.paused(),
                row.pauseReason(),
                row.bridged(today),
                row.confirmedOn(),
                askedOn.isBefore(today),
                askedOn.plusDays(config.stillWantedAnswer().toDays()).isBefore(today),
                row.intakeOn());
    }
}
