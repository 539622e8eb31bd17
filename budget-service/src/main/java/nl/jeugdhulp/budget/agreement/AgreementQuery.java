package nl.jeugdhulp.budget.agreement;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.budget.values.Filters;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which agreements are asked for. */
public class AgreementQuery {
    @QueryParam("kind")
    @Parameter(description = "Only of this kind (soort)")
    AgreementKind kind;

    @QueryParam("schoolId")
    @Parameter(description = "Only at this school (school)")
    SchoolId schoolId;

    @QueryParam("earmarkStatus")
    @Parameter(description = "Only those with an earmark of this status, such as WAITING (status van een oormerk)")
    EarmarkStatus earmarkStatus;

    @QueryParam("changedSince")
    @Parameter(description = "Only those changed at this moment or later (gewijzigd sinds)")
    Instant changedSince;

    /** @param own the one consortium that the caller is bound to, or null */
    Filters filters(UUID own) {
        return new Filters()
                .and("consortiumId = :own", "own", own)
                .and("kind = :kind", "kind", kind)
                .and("schoolId = :schoolId", "schoolId", schoolId == null ? null : schoolId.value())
                .and(
                        "id in (select a.id from SchoolAgreement a join a.earmarks e where e.status = :earmarkStatus)",
                        "earmarkStatus",
                        earmarkStatus)
                .and("changedAt >= :changedSince", "changedSince", changedSince);
    }
}
