package nl.jeugdhulp.consortium.placementlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.consortium.placement.Excess;
import nl.jeugdhulp.consortium.placement.PauseReason;
import nl.jeugdhulp.consortium.placement.Placement;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The place, or the wait for one, of a referral (plaatsing)")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlacementView(
        @Schema(description = "The referral (verwijzing)") UUID referralId,

        UUID consortiumId,
        HelpCategory helpCategory,

        @Schema(description = "How soon help must begin (urgentie)")
        Urgency urgency,

        @Schema(description = "Responsible municipality (verantwoordelijke gemeente)")
        MunicipalityCode municipality,

        @Schema(description = "Since when the youth waits (wachtdatum)")
        LocalDate waitingSince,

        @Schema(
                description =
                        "Waiting, paused, place reserved, in care or over (wachtend, gepauzeerd, gereserveerd, bezet,"
                                + " vrijgegeven)")
        PlacementState state,

        @Schema(description = "Why the place is above the capacity; absent when it is not (overschrijding)")
        Excess excess,

        Instant reservedAt,

        @Schema(description = "First day of care (start jeugdhulp)")
        LocalDate occupiedOn,

        Instant releasedAt,

        @Schema(description = "When anything of it changed last (gewijzigd)")
        Instant changedAt,

        @Schema(description = "Why no place is offered for now, when paused (reden van pauze)")
        PauseReason pauseReason,

        @Schema(description = "When other help bridges the wait (overbruggingshulp)")
        Period bridging,

        @Schema(description = "When the family last said that help is still wanted (bevestigd op)")
        LocalDate confirmedOn,

        @Schema(description = "Day of the intake (intakedatum)")
        LocalDate intakeOn,

        @Schema(
                description =
                        "When consent to share the youth's data was taken back, if it was (toestemming ingetrokken)")
        Instant consentWithdrawnAt) {

    public static PlacementView of(Placement placement) {
        return new PlacementView(
                placement.referralId(),
                placement.consortiumId(),
                placement.helpCategory(),
                placement.waiting().urgency(),
                placement.municipality(),
                placement.waiting().waitingSince(),
                placement.state(),
                placement.excess(),
                placement.reservedAt(),
                placement.occupiedOn(),
                placement.releasedAt(),
                placement.changedAt(),
                placement.waiting().pauseReason(),
                placement.waiting().bridging(),
                placement.waiting().confirmedOn(),
                placement.waiting().intakeOn(),
                placement.consentWithdrawnAt());
    }
}
