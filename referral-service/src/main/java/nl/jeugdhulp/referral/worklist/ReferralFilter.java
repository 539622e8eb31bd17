package nl.jeugdhulp.referral.worklist;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.referral.course.ReferralStatus;
import nl.jeugdhulp.referral.course.Referrals;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Urgency;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the caller's referrals are asked for; what is absent does not restrict. */
public class ReferralFilter {
    @QueryParam("status")
    ReferralStatus status;

    @QueryParam("worklist")
    @Parameter(description = "One of the worklists (werklijst)")
    Worklist worklist;

    @QueryParam("urgency")
    Urgency urgency;

    @QueryParam("helpCategory")
    HelpCategory helpCategory;

    @QueryParam("consortiumId")
    UUID consortiumId;

    @QueryParam("municipality")
    MunicipalityCode municipality;

    @QueryParam("changedSince")
    @Parameter(description = "Only what changed at or after this moment (gewijzigd sinds)")
    OffsetDateTime changedSince;

    Referrals.Selection selection() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("status = :status", status);
        given.put("urgency = :urgency", urgency);
        given.put("helpCategory = :helpCategory", helpCategory);
        given.put("consortiumId = :consortiumId", consortiumId);
        given.put("municipality.code = :municipality", municipality == null ? null : municipality.value());
        given.put("changedAt >= :changedSince", changedSince == null ? null : changedSince.toInstant());
        StringBuilder jpql = new StringBuilder(worklist == null ? "" : " and " + worklist.jpql());
        Map<String, Object> parameters = new HashMap<>();
        given.forEach((condition, value) -> {
            if (value != null) {
                jpql.append(" and ").append(condition);
                parameters.put(condition.substring(condition.indexOf(':') + 1), value);
            }
        });
        return new Referrals.Selection(jpql.toString(), parameters);
    }
}
