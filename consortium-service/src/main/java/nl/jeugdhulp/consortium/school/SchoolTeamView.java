package nl.jeugdhulp.consortium.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A school for which the consortium keeps a team of practitioners free (schoolteam)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SchoolTeamView(
        SchoolId schoolId,

        @Schema(description = "The adopted match plan that asks for it (matchplan)")
        UUID matchPlanId,

        LocalDate from,

        @Schema(
                description =
                        "Hours of practitioners a week that the plan gives the school; absent when not told (uren)")
        Integer hoursPerWeek,

        @Schema(description = "The school's small team; empty while the plan names nobody (behandelaars)")
        List<UUID> practitionerIds) {}
