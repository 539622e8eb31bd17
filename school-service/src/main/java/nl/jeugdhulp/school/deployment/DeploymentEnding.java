package nl.jeugdhulp.school.deployment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.jeugdhulp.school.agreement.NamesNoPupil;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The early end of a deployment. */
@Schema(name = "CollectiveDeploymentEnding", description = "Early end of a collective deployment (voortijdig einde)")
record DeploymentEnding(
        @NotNull @Schema(description = "Last day of it, not in the future (laatste dag)")
        LocalDate endedOn,

        @NotBlank @Size(max = 500) @Schema(description = "Why, without names (reden)")
        String reason,

        @Min(0) @Schema(description = "Dayparts that were given; the rest is free again under the cap (gegeven dagdelen)")
        Integer daypartsGiven)
        implements NamesNoPupil {}
