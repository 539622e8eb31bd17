package nl.jeugdhulp.school.arrangement;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends special classes whose last day has passed. */
@ApplicationScoped
class ArrangementWatch {
    private final ArrangementService arrangements;

    ArrangementWatch(ArrangementService arrangements) {
        this.arrangements = arrangements;
    }

    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endWhatIsOver() {
        arrangements.endWhatIsOver();
    }
}
