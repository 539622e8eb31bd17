package nl.jeugdhulp.consortium.transfer;

import java.util.UUID;

/**
 * Where a proposal comes from.
 *
 * @param exchangePlanId the region's plan of which it is part, or null
 * @param agreementId the agreement whose rule started it, or null
 * @param by who made it
 */
public record Origin(UUID exchangePlanId, UUID agreementId, String by) {
    static Origin of(String by) {
        return new Origin(null, null, by);
    }

    public static Origin ofPlan(UUID exchangePlanId, String by) {
        return new Origin(exchangePlanId, null, by);
    }

    public static Origin ofAgreement(UUID agreementId) {
        return new Origin(null, agreementId, "agreement");
    }
}
