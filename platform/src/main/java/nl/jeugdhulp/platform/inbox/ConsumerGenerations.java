package nl.jeugdhulp.platform.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Which reading of its topic each consumer is at. A new generation is a new consumer group, which begins at the topic's
 * beginning; what a replica still handles for the old one is undone.
 */
@ApplicationScoped
class ConsumerGenerations {
    private final EntityManager entities;

    ConsumerGenerations(EntityManager entities) {
        this.entities = entities;
    }

    /** The generation of a consumer, which is known from now on. */
    int current(EventsConsumer<?> consumer) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            entities.createNativeQuery(
                            "INSERT INTO consumer_state (consumer, generation) VALUES (?1, 0) ON CONFLICT DO NOTHING")
                    .setParameter(1, consumer.name())
                    .executeUpdate();
            return select(consumer, "");
        });
    }

    /** Refuses when the generation has moved on; only reads, since each consumer asks it twice a second. */
    void check(EventsConsumer<?> consumer, int generation) {
        if (QuarkusTransaction.joiningExisting().call(() -> select(consumer, "")) != generation) {
            throw new GenerationMovedOn();
        }
    }

    /** Holds the generation for the length of the transaction; refuses when it has moved on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(EventsConsumer<?> consumer, int generation) {
        if (select(consumer, " FOR SHARE") != generation) {
            throw new GenerationMovedOn();
        }
    }

    /** To be called in the transaction that resets the projection. */
    @Transactional(Transactional.TxType.MANDATORY)
    void beginAgain(EventsConsumer<?> consumer) {
        int generation = select(consumer, " FOR UPDATE");
        entities.createNativeQuery("UPDATE consumer_state SET generation = ?2 WHERE consumer = ?1")
                .setParameter(1, consumer.name())
                .setParameter(2, generation + 1)
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM inbox WHERE consumer = ?1")
                .setParameter(1, consumer.name())
                .executeUpdate();
    }

    private int select(EventsConsumer<?> consumer, String lock) {
        List<?> found = entities.createNativeQuery("SELECT generation FROM consumer_state WHERE consumer = ?1" + lock)
                .setParameter(1, consumer.name())
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.getFirst()).intValue();
    }

    /** The consumer was told to begin again while this event was handled. */
    static final class GenerationMovedOn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
