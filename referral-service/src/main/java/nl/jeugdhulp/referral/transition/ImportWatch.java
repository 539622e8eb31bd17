package nl.jeugdhulp.referral.transition;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks every second for parts of files that are still to be processed. */
@ApplicationScoped
class ImportWatch {
    private final PartProcessing processing;

    ImportWatch(PartProcessing processing) {
        this.processing = processing;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void processWhatCameIn() {
        Optional<PartProcessing.Part> next = processing.next();
        while (next.isPresent()) {
            process(next.get());
            next = processing.next();
        }
    }

    private void process(PartProcessing.Part part) {
        try {
            processing.process(part);
        } catch (RuntimeException failure) {
            // Only its kind: a message of the database may hold what stood in a row.
            Log.errorf("rows from %d of import %s failed: %s", part.firstRow(), part.importId(), failure.getClass());
            processing.failed(part);
        }
    }
}
