package nl.jeugdhulp.budget.agreement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Tries again to set money apart for agreements that wait for it. */
@ApplicationScoped
class WaitingEarmarks {
    private final AgreementService agreements;

    WaitingEarmarks(AgreementService agreements) {
        this.agreements = agreements;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tryAgain() {
        agreements.tryAgain();
    }
}
