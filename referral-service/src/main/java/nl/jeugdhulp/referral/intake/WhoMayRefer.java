package nl.jeugdhulp.referral.intake;

import java.util.Map;

/**
 * Who may refer to youth care (<i>verwijzer</i>), by code list COD327 and the Youth Act. A medical referral needs nobody's
 * approval.
 */
final class WhoMayRefer {
    private static final Map<String, String> SOURCES = Map.of(
            "01", "Youth Act art. 2.3: the municipality decides, here by way of its CJG coach",
            "02", "Youth Act art. 2.6(1)(e): general practitioner",
            "03", "Youth Act art. 2.6(1)(e): youth doctor",
            "04", "Youth Act art. 3.5: certified institution",
            "05", "Youth Act art. 2.6(1)(e): medical specialist",
            "08", "criminal court");

    private WhoMayRefer() {}

    /** Refuses every type that no article of the law lets refer; a school has no type at all. */
    static void require(String referrerType) {
        if (!SOURCES.containsKey(referrerType)) {
            throw ReferralProblem.REFERRER_TYPE_CANNOT_REFER.problem("referrerType", referrerType);
        }
    }
}
