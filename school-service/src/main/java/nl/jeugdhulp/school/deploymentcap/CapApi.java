package nl.jeugdhulp.school.deploymentcap;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.school.agreement.NamesNoPupil;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What goes in and out about the cap of collective deployment. */
final class CapApi {
    private CapApi() {}

    /** The steps of a year. */
    @Schema(name = "DeploymentCapSteps", description = "Cap by the number of pupils (staffel)")
    record Steps(
            @NotEmpty @Size(max = 20) @Schema(description = "The first from 0 pupils on (treden)")
            List<@NotNull @Valid CapStep> steps) {}

    /** The cap that holds in a school year. */
    @Schema(name = "DeploymentCap", description = "Most dayparts per school in a school year (maximum aan dagdelen)")
    record CapView(
            SchoolYear schoolYear,
            List<CapStep> steps,

            @Schema(description = "Whose steps these are: OWN of the year, EARLIER year's, or DEFAULT (herkomst)")
            Source source,

            long version) {
        /** Whose steps hold. */
        enum Source {
            OWN,
            EARLIER,
            DEFAULT
        }

        private static final long NOT_OWN = -1;

        static CapView of(SchoolYear year, Optional<DeploymentCap> latest, List<CapStep> defaults) {
            if (latest.isEmpty()) {
                return new CapView(year, defaults, Source.DEFAULT, NOT_OWN);
            }
            DeploymentCap cap = latest.get();
            return cap.schoolYear().equals(year)
                    ? new CapView(year, cap.steps(), Source.OWN, cap.version())
                    : new CapView(year, cap.steps(), Source.EARLIER, NOT_OWN);
        }
    }

    /** Another cap for one school. */
    @Schema(
            name = "NewDeploymentCapOverride",
            description = "Another cap for one school, with its reason and end date (afwijkend maximum)")
    record NewOverride(
            @NotNull SchoolId schoolId,
            @NotNull SchoolYear schoolYear,

            @NotNull @Min(0) @Max(2000) @Schema(description = "Most dayparts in the school year (dagdelen)")
            Integer dayparts,

            @NotBlank @Size(max = 500) @Schema(description = "Why, without names (reden)")
            String reason,

            @NotNull @Schema(description = "Last day of deployments that may rest on it (einddatum)")
            LocalDate until)
            implements NamesNoPupil {}

    /** An override as it was made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeploymentCapOverride", description = "Another cap for one school (afwijkend maximum)")
    record OverrideView(
            UUID id,
            SchoolId schoolId,
            SchoolYear schoolYear,
            int dayparts,
            String reason,
            LocalDate until,

            @Schema(description = "Who made it (door wie)") String madeBy,
            Instant madeAt) {
        static OverrideView of(CapOverride made) {
            return new OverrideView(
                    made.id(),
                    new SchoolId(made.schoolId()),
                    made.schoolYear(),
                    made.dayparts(),
                    made.reason(),
                    made.until(),
                    made.madeBy(),
                    made.madeAt());
        }
    }
}
