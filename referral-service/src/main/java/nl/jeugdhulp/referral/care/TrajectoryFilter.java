package nl.jeugdhulp.referral.care;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the caller's trajectories are asked for; what is absent does not restrict. */
public class TrajectoryFilter {
    @QueryParam("referralId")
    @Parameter(description = "The one that follows from this referral (verwijzing)")
    UUID referralId;

    @QueryParam("running")
    @Parameter(description = "Only care that runs, or only care that ended (lopend)")
    Boolean running;

    @QueryParam("changedSince")
    @Parameter(description = "Only what changed at or after this moment (gewijzigd sinds)")
    OffsetDateTime changedSince;

    /** Conditions in JPQL that follow another, and their parameters. */
    record Conditions(String jpql, Map<String, Object> parameters) {}

    Conditions conditions() {
        StringBuilder jpql = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        if (referralId != null) {
            jpql.append(" and origin.referralId = :referralId");
            parameters.put("referralId", referralId);
        }
        if (running != null) {
            jpql.append(running ? " and endDate is null" : " and endDate is not null");
        }
        if (changedSince != null) {
            jpql.append(" and changedAt >= :changedSince");
            parameters.put("changedSince", changedSince.toInstant());
        }
        return new Conditions(jpql.toString(), parameters);
    }
}
