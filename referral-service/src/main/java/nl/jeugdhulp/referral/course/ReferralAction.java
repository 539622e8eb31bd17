package nl.jeugdhulp.referral.course;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.jeugdhulp.platform.tenancy.Role;

/** What may be done with a referral, by which role and when: the table behind {@code /actions}. */
enum ReferralAction {
    WITHDRAW(Role.REFERRER, "POST", "/withdrawal", referral -> becomes(referral, ReferralStatus.WITHDRAWN)),
    WITHDRAW_CONSENT(Role.REFERRER, "POST", "/consent-withdrawal", Referral::restsOnConsent),
    MARK_ENTERED_IN_ERROR(
            Role.REFERRER, "POST", "/correction", referral -> becomes(referral, ReferralStatus.ENTERED_IN_ERROR)),
    REOPEN(
            Role.REFERRER,
            "POST",
            "/reopening",
            referral -> referral.status() == ReferralStatus.WITHDRAWN && referral.consentWithdrawnAt() == null),
    REFER_AGAIN(Role.REFERRER, "POST", null, referral -> referral.status().mayBeFollowed()),
    DECLINE(Role.CONSORTIUM, "POST", "/refusal", referral -> becomes(referral, ReferralStatus.DECLINED)),
    START_CARE(Role.CONSORTIUM, "POST", null, referral -> referral.status() == ReferralStatus.ACCEPTED),
    OVERRIDE_MUNICIPALITY(
            Role.MUNICIPALITY,
            "PUT",
            "/responsible-municipality",
            referral -> referral.status().open());

    private final String role;
    private final String method;
    private final String below;
    private final Predicate<Referral> possible;

    ReferralAction(String role, String method, String below, Predicate<Referral> possible) {
        this.role = role;
        this.method = method;
        this.below = below;
        this.possible = possible;
    }

    /** @param barred whether something outside the referral stands in the way */
    static List<ReferralApi.ReferralActions.Item> of(
            Referral referral, Predicate<String> hasRole, Predicate<ReferralAction> barred) {
        return Arrays.stream(values())
                .filter(action -> hasRole.test(action.role))
                .filter(action -> action.possible.test(referral))
                .filter(action -> !barred.test(action))
                .map(action -> new ReferralApi.ReferralActions.Item(action, action.method, action.href(referral)))
                .toList();
    }

    private String href(Referral referral) {
        return switch (this) {
            case REFER_AGAIN -> "/v1/referrals";
            case START_CARE -> "/v1/trajectories";
            default -> "/v1/referrals/" + referral.id() + below;
        };
    }

    private static boolean becomes(Referral referral, ReferralStatus wanted) {
        return referral.status().canBecome(wanted);
    }
}
