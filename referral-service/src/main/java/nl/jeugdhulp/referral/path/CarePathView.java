package nl.jeugdhulp.referral.path;

import java.util.UUID;
import nl.jeugdhulp.referral.youth.AboutYouth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one youth went through its care. */
@Schema(name = "CarePath", description = "A youth's path through care (van het kastje naar de muur)")
public record CarePathView(
        UUID youthId,

        @Schema(description = "Trajectories (hulptrajecten)")
        int trajectories,

        @Schema(description = "Most consortia asked for one need (gevraagde consortia)")
        int consortiaAsked,

        @Schema(description = "Contact persons (aanspreekpunten)")
        int contactPersons,

        @Schema(description = "Changes of contact person, and from one care to the next (overdrachten)")
        int handOvers,

        @Schema(
                description =
                        "Days on which no help ran between two parts of care, at most a year apart (dagen zonder hulp)")
        int daysWithoutHelp)
        implements AboutYouth {}
