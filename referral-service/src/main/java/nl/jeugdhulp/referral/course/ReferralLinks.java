package nl.jeugdhulp.referral.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** Links a referral to the help question it answers. */
@ApplicationScoped
public class ReferralLinks {
    private final ReferralRepository referrals;
    private final Clock clock;

    ReferralLinks(ReferralRepository referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /** Only a referral of this referrer that answers no other question; any other does not exist for the caller: 404. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void answersHelpQuestion(UUID referralId, String referrerId, UUID questionId) {
        referrals
                .findForChange(referralId)
                .filter(referral -> referral.referrer().id().equals(referrerId))
                .filter(referral -> referral.helpQuestionId() == null)
                .orElseThrow(PlatformProblem.NOT_FOUND::problem)
                .answers(questionId, referrerId, clock.instant());
    }
}
