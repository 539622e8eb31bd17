package nl.jeugdhulp.referral.takeover;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the caller's takeovers are asked for; what is absent does not restrict. */
public class TakeoverFilter {
    @QueryParam("status")
    TakeoverStatus status;

    @QueryParam("importId")
    @Parameter(description = "Those that this file brought (import)")
    UUID importId;

    @QueryParam("changedSince")
    @Parameter(description = "Only what changed at or after this moment (gewijzigd sinds)")
    OffsetDateTime changedSince;

    /** Conditions in JPQL that follow another, and their parameters. */
    record Conditions(String jpql, Map<String, Object> parameters) {}

    Conditions conditions() {
        StringBuilder jpql = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        if (status != null) {
            jpql.append(" and status = :status");
            parameters.put("status", status);
        }
        if (importId != null) {
            jpql.append(" and importId = :importId");
            parameters.put("importId", importId);
        }
        if (changedSince != null) {
            jpql.append(" and changedAt >= :changedSince");
            parameters.put("changedSince", changedSince.toInstant());
        }
        return new Conditions(jpql.toString(), parameters);
    }
}
