package nl.jeugdhulp.referral.course;

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
    DECLINED,
    ENTERED_IN_ERROR;

    /** The table of transitions, in one place. */
    Set<ReferralStatus> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(WAITLISTED, ACCEPTED, WITHDRAWN, DECLINED, ENTERED_IN_ERROR);
            case WAITLISTED -> Set.of(ACCEPTED, WITHDRAWN, DECLINED, ENTERED_IN_ERROR);
            case ACCEPTED -> Set.of(WAITLISTED, IN_CARE, WITHDRAWN, DECLINED, ENTERED_IN_ERROR);
            case IN_CARE -> Set.of(COMPLETED, DISCONTINUED);
            case COMPLETED, DISCONTINUED -> Set.of(IN_CARE);
            case WITHDRAWN, DECLINED, ENTERED_IN_ERROR -> Set.of();
        };
    }

    boolean canBecome(ReferralStatus wanted) {
        return next().contains(wanted);
    }

    /** Whether the youth is still waiting for care or in it. */
    boolean open() {
        return switch (this) {
            case SUBMITTED, WAITLISTED, ACCEPTED, IN_CARE -> true;
            case COMPLETED, DISCONTINUED, WITHDRAWN, DECLINED, ENTERED_IN_ERROR -> false;
        };
    }

    /** Whether a new referral may follow it with the chain and the waiting date kept. */
    boolean mayBeFollowed() {
        return this == DECLINED || this == WITHDRAWN;
    }
}
