package nl.jeugdhulp.referral.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** The one door by which care moves the referral it follows from. */
@ApplicationScoped
public class ReferralsInCare {
    private final ReferralRepository referrals;
    private final Clock clock;

    ReferralsInCare(ReferralRepository referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Moves the referral to IN_CARE; 404 for a referral of another consortium, 409 when no place is reserved. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReferralForCare begin(UUID referralId, UUID consortiumId, String who) {
        Referral referral = referrals
                .findForChange(referralId)
                .filter(found -> found.consortiumId().equals(consortiumId))
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        referral.startCare(who, clock.instant());
        return ReferralForCare.of(referral, clock.getZone());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(UUID referralId, String why, String who) {
        inCare(referralId).complete(why, who, clock.instant());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void discontinue(UUID referralId, String why, String who) {
        inCare(referralId).discontinue(why, who, clock.instant());
    }

    /** Moves the referral to IN_CARE again; refuses while another referral for the same need is open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void resume(UUID referralId, String who) {
        Referral referral = inCare(referralId);
        referrals.findOpen(referral.youthId(), referral.helpCategory()).ifPresent(open -> {
            throw ReferralProblem.OPEN_REFERRAL_EXISTS.problem("referral", "/v1/referrals/" + open.id());
        });
        referral.resumeCare(who, clock.instant());
    }

    private Referral inCare(UUID referralId) {
        return referrals.findForChange(referralId).orElseThrow(PlatformProblem.NOT_FOUND::problem);
    }
}
