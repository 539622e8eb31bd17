package nl.jeugdhulp.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Removes traces of received messages and answered requests whose term has passed. */
@ApplicationScoped
class Housekeeping {
    private final EntityManager entities;
    private final SuiteConfig.Keep keep;

    Housekeeping(EntityManager entities, SuiteConfig config) {
        this.entities = entities;
        this.keep = config.keep();
    }

    /** By the machine's own clock, which also stamped the rows: the suite's clock may run ahead. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void removeWhatIsPast() {
        entities.createNativeQuery("DELETE FROM inbox WHERE received_at < ?1")
                .setParameter(1, Instant.now().minus(keep.inbox()))
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM idempotent_answer WHERE created_at < ?1")
                .setParameter(1, Instant.now().minus(keep.idempotentAnswers()))
                .executeUpdate();
    }
}
