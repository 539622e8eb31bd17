package nl.jeugdhulp.school.arrangement;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.jeugdhulp.school.agreement.Filters;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which arrangements a list shows; what is absent means any. */
public class ArrangementFilter {
    @QueryParam("schoolId")
    @Parameter(description = "Only at this school (school)")
    SchoolId schoolId;

    @QueryParam("consortiumId")
    @Parameter(description = "Only of this consortium (consortium)")
    UUID consortiumId;

    @QueryParam("status")
    @Parameter(description = "Only with this status (status)")
    ArrangementStatus status;

    @QueryParam("changedSince")
    @Parameter(description = "Only changed at or after this moment (gewijzigd sinds)")
    OffsetDateTime changedSince;

    Filters on(Filters seen) {
        return seen.and("schoolId = :schoolId", "schoolId", schoolId == null ? null : schoolId.value())
                .and("consortiumId = :consortiumId", "consortiumId", consortiumId)
                .and("status = :status", "status", status)
                .and(
                        "changedAt >= :changedSince",
                        "changedSince",
                        changedSince == null ? null : changedSince.toInstant());
    }
}
