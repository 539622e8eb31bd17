package nl.jeugdhulp.referral.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.referral.course.ReferralScope;
import nl.jeugdhulp.referral.course.ReferralView;
import nl.jeugdhulp.referral.course.Referrals;
import nl.jeugdhulp.referral.youth.Bsn;
import nl.jeugdhulp.referral.youth.Youths;

/** Finds a youth's referrals by its citizen service number. */
@ApplicationScoped
class YouthSearch {
    private final Youths youths;
    private final Referrals referrals;

    YouthSearch(Youths youths, Referrals referrals) {
        this.youths = youths;
        this.referrals = referrals;
    }

    /** All referrals of one youth that the caller may see; none when the number is not known. */
    @Transactional
    Page<ReferralView> of(Bsn bsn, ReferralScope.Condition scope) {
        List<ReferralView> found = youths.find(bsn).stream()
                .flatMap(youth -> referrals.ofYouth(youth.id(), scope).stream())
                .toList();
        return new Page<>(found, null, null);
    }
}
