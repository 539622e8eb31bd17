package nl.jeugdhulp.consortium.practitioner;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A practitioner as it should be. */
@Schema(description = "Somebody who gives help for a provider of the consortium (behandelaar)")
record PractitionerRequest(
        @NotNull @Schema(description = "The member for which the practitioner works (jeugdhulpaanbieder)")
        UUID providerId,

        @NotBlank @Size(max = 200) @Schema(description = "Name, shown to the consortium and the region only (naam)")
        String name,

        @NotNull @Size(max = 5) @Schema(description = "What the practitioner is trained for (specialismen)", examples = "[\"CLUSTER_3\"]")
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,23}") String> specialisms,

        @NotNull @Min(0) @Max(60) @Schema(description = "Hours a week in which the practitioner can be at schools (uren per week)")
        Integer hoursPerWeek,

        @NotNull @Schema(description = "First and last day on which the practitioner works there (periode)")
        Period active) {}
