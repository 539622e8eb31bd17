package nl.jeugdhulp.school.deployment;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.jeugdhulp.school.agreement.Filters;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which deployments a list shows; what is absent means any. */
public class DeploymentFilter {
    @QueryParam("schoolId")
    @Parameter(description = "Only at this school (school)")
    SchoolId schoolId;

    @QueryParam("consortiumId")
    @Parameter(description = "Only of this consortium (consortium)")
    UUID consortiumId;

    @QueryParam("schoolYear")
    @Parameter(description = "Only in this school year (schooljaar)")
    SchoolYear schoolYear;

    @QueryParam("status")
    @Parameter(description = "Only with this status (status)")
    DeploymentStatus status;

    @QueryParam("changedSince")
    @Parameter(description = "Only changed at or after this moment (gewijzigd sinds)")
    OffsetDateTime changedSince;

    Filters on(Filters seen) {
        return seen.and("schoolId = :schoolId", "schoolId", schoolId == null ? null : schoolId.value())
                .and("consortiumId = :consortiumId", "consortiumId", consortiumId)
                .and("startYear = :startYear", "startYear", schoolYear == null ? null : schoolYear.startYear())
                .and("status = :status", "status", status)
                .and(
                        "changedAt >= :changedSince",
                        "changedSince",
                        changedSince == null ? null : changedSince.toInstant());
    }
}
