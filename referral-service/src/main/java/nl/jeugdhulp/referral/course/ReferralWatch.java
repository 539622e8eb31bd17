package nl.jeugdhulp.referral.course;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every minute for referrals that the consortium has not answered within the norm. */
@ApplicationScoped
class ReferralWatch {
    private final ReferralService referrals;

    ReferralWatch(ReferralService referrals) {
        this.referrals = referrals;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellOverdueResponses() {
        referrals.tellOverdueResponses();
    }
}
