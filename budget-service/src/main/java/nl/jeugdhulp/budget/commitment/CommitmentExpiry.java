package nl.jeugdhulp.budget.commitment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends commitments whose last day has passed. */
@ApplicationScoped
class CommitmentExpiry {
    private final CommitmentService commitments;

    CommitmentExpiry(CommitmentService commitments) {
        this.commitments = commitments;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        commitments.expire();
    }
}
