package nl.jeugdhulp.referral.intake;

import java.util.Set;

/** Where a referral stands, and where it may go from there. */
public enum ReferralStatus {
    SUBMITTED,
    WAITLISTED,
    ACCEPTED,
    IN_CARE,
    COMPLETED,
    DISCONTINUED,
    WITHDRAWN,
    DECLINED;

    /** The table of transitions, in one place. */
    Set<ReferralStatus> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(WAITLISTED, ACCEPTED, WITHDRAWN, DECLINED);
            case WAITLISTED -> Set.of(ACCEPTED, WITHDRAWN, DECLINED);
            case ACCEPTED -> Set.of(WAITLISTED, IN_CARE, WITHDRAWN, DECLINED);
            case IN_CARE -> Set.of(COMPLETED, DISCONTINUED);
            case COMPLETED, DISCONTINUED, WITHDRAWN, DECLINED -> Set.of();
        };
    }

    /** Whether the youth is still waiting for care or in it. */
    boolean open() {
        return !next().isEmpty();
    }
}
