package nl.jeugdhulp.school.deploymentcap;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From so many pupils on, a school can get so many dayparts in a school year. */
@Embeddable
@Schema(name = "DeploymentCapStep", description = "Step of the cap (trede van de staffel)")
record CapStep(
        @NotNull @Min(0) @Max(100_000) @Schema(description = "From so many pupils on (vanaf aantal leerlingen)", examples = "200")
        Integer pupilsFrom,

        @NotNull @Min(0) @Max(2000) @Schema(description = "Most dayparts in a school year (dagdelen)", examples = "80")
        Integer dayparts) {

    /** Reads {@code pupils:dayparts}. */
    static CapStep parse(String text) {
        int colon = text.indexOf(':');
        return new CapStep(
                Integer.valueOf(text.substring(0, colon).strip()),
                Integer.valueOf(text.substring(colon + 1).strip()));
    }

    /** The step of a school with so many pupils; steps begin at none. */
    static int cap(List<CapStep> steps, int pupils) {
        return steps.stream()
                .filter(step -> step.pupilsFrom() <= pupils)
                .max(Comparator.comparing(CapStep::pupilsFrom))
                .map(CapStep::dayparts)
                .orElse(0);
    }
}
