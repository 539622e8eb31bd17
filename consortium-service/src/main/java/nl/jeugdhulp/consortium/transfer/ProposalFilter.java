package nl.jeugdhulp.consortium.transfer;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which proposals are asked for. */
public class ProposalFilter {
    @QueryParam("state")
    @Parameter(description = "Only in this state (status)")
    ProposalState state;

    @QueryParam("exchangePlanId")
    @Parameter(description = "Only of this plan of the region (uitwisselingsplan)")
    UUID exchangePlanId;

    @QueryParam("agreementId")
    @Parameter(description = "Only those that a rule of this agreement started (samenwerkingsafspraak)")
    UUID agreementId;

    @QueryParam("changedSince")
    @Parameter(description = "Only what changed at or after this moment (gewijzigd sinds)")
    Instant changedSince;

    /** Of one plan. */
    static ProposalFilter ofPlan(UUID exchangePlanId) {
        ProposalFilter filter = new ProposalFilter();
        filter.exchangePlanId = exchangePlanId;
        return filter;
    }

    /** The fields of a proposal that must have a certain value. */
    Map<String, Object> conditions() {
        Map<String, Object> conditions = new HashMap<>();
        conditions.put("state", state);
        conditions.put("exchangePlanId", exchangePlanId);
        conditions.put("agreementId", agreementId);
        conditions.values().removeIf(value -> value == null);
        return conditions;
    }
}
