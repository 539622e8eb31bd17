package nl.jeugdhulp.school.exception;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes exceptions whose last day has passed. */
@ApplicationScoped
class ExceptionWatch {
    private final ExceptionService exceptions;

    ExceptionWatch(ExceptionService exceptions) {
        this.exceptions = exceptions;
    }

    @Scheduled(every = "10m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireWhatIsOver() {
        exceptions.expireWhatIsOver();
    }
}
