package nl.jeugdhulp.consortium.school;

import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A school for which the consortium keeps a team of practitioners free (schoolteam)")
record SchoolTeamView(
        SchoolId schoolId,

        @Schema(description = "The adopted match plan that asks for it (matchplan)")
        UUID matchPlanId,

        LocalDate from) {}
