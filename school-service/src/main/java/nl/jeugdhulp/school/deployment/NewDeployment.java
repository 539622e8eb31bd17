package nl.jeugdhulp.school.deployment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.jeugdhulp.school.agreement.BearsNoTariff;
import nl.jeugdhulp.school.agreement.EarmarkLine;
import nl.jeugdhulp.school.agreement.NamesNoPupil;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collective deployment as the consortium agrees it with the school. */
@Schema(
        name = "NewCollectiveDeployment",
        description = "Dayparts of practitioners at a school (collectieve inzet): never a pupil, never a tariff")
record NewDeployment(
        @NotNull @Schema(description = "School at which it is (school)")
        SchoolId schoolId,

        @NotNull @Schema(description = "School year in which the dayparts are given (schooljaar)")
        SchoolYear schoolYear,

        @Schema(description = "First and last day, by default the whole school year (periode)")
        Period period,

        @NotNull @Min(1) @Max(2000) @Schema(description = "Dayparts in all, a daypart being half a day (dagdelen)", examples = "40")
        Integer dayparts,

        @NotEmpty @Size(max = 2) @Schema(
                description =
                        "What it takes from the lump sum, per calendar year; the consortium says how much (oormerken)")
        List<@NotNull @Valid EarmarkLine> earmarks)
        implements NamesNoPupil, BearsNoTariff {

    /** The days of the deployment, both ends known. */
    Period days() {
        if (period == null) {
            return new Period(schoolYear.firstDay(), schoolYear.lastDay());
        }
        return period.until() == null ? new Period(period.from(), schoolYear.lastDay()) : period;
    }
}
