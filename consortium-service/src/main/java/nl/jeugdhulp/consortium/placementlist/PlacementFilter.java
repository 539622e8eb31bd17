package nl.jeugdhulp.consortium.placementlist;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.values.HelpCategory;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which of the placements that the caller may see are asked for; what is absent does not restrict. */
public class PlacementFilter {
    @QueryParam("state")
    @Parameter(description = "Only in this state (status)")
    PlacementState state;

    @QueryParam("helpCategory")
    @Parameter(description = "Only this category (hulpcategorie)")
    HelpCategory helpCategory;

    @QueryParam("reservedBefore")
    @Parameter(description = "Only places held since before this moment (gereserveerd voor)")
    OffsetDateTime reservedBefore;

    @QueryParam("changedSince")
    @Parameter(description = "Only what changed at or after this moment (gewijzigd sinds)")
    OffsetDateTime changedSince;

    /** The conditions in JPQL; their values are added to the parameters. */
    String condition(Map<String, Object> parameters) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("state = :state", state);
        given.put("helpCategory = :helpCategory", helpCategory);
        given.put("reservedAt < :reservedBefore", reservedBefore == null ? null : reservedBefore.toInstant());
        given.put("changedAt >= :changedSince", changedSince == null ? null : changedSince.toInstant());
        StringBuilder condition = new StringBuilder();
        given.forEach((each, value) -> {
            if (value != null) {
                condition.append(" and ").append(each);
                parameters.put(each.substring(each.indexOf(':') + 1), value);
            }
        });
        return condition.toString();
    }
}
