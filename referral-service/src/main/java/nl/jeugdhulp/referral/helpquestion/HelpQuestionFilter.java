package nl.jeugdhulp.referral.helpquestion;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which help questions are asked for; what is absent does not restrict. */
public class HelpQuestionFilter {
    @QueryParam("status")
    HelpQuestionStatus status;

    @QueryParam("overdue")
    @Parameter(description = "Only those that wait too long for an answer (te laat)")
    boolean overdue;

    @QueryParam("changedSince")
    @Parameter(description = "Only what changed at or after this moment (gewijzigd sinds)")
    OffsetDateTime changedSince;

    String jpql() {
        return (status == null ? "" : " and status = :status")
                + (overdue ? " and status = 'ASKED' and overdueToldAt is not null" : "")
                + (changedSince == null ? "" : " and changedAt >= :changedSince");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (status != null) {
            parameters.put("status", status);
        }
        if (changedSince != null) {
            parameters.put("changedSince", changedSince.toInstant());
        }
        return parameters;
    }
}
