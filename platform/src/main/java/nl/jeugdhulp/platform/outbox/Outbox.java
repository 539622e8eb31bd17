package nl.jeugdhulp.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.platform.ServiceDescription;
import nl.jeugdhulp.platform.SuiteConfig;
import nl.jeugdhulp.platform.event.EventJson;
import nl.jeugdhulp.platform.event.TraceContext;

/**
 * Events leave a service by way of a row in the transaction of the change, so that neither is ever without the other.
 *
 * <p>Written by hand because no outbox library for Quarkus keeps order per aggregate with several replicas and without a
 * change-data-capture server.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = "INSERT INTO outbox (topic, key, payload) VALUES (?1, ?2, ?3)";

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Clock clock;
    private final String topic;
    private final URI source;

    Outbox(
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            Clock clock,
            ServiceDescription service,
            SuiteConfig config) {
        this.entities = entities;
        this.transaction = transaction;
        this.relay = relay;
        this.clock = clock;
        this.topic = service.publishes().topicName();
        this.source = URI.create("urn:nld:oin:" + config.oin() + ":systeem:"
                + service.publishes().service());
    }

    /** Publishes an event of this aggregate, numbered by the aggregate's version after this change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Aggregate aggregate, Event event) {
        entities.flush();
        byte[] json = EventJson.write(
                event, Ids.next(), source, clock.instant(), aggregate.version(), TraceContext.traceparent());
        send(topic, event.subject(), json);
    }

    /** Sends a message as it is; for dead letters, which go to a topic of their own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(String toTopic, String key, byte[] payload) {
        entities.createNativeQuery(INSERT)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, toTopic)
                .setParameter(2, key)
                .setParameter(3, payload)
                .executeUpdate();
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(this) == null) {
            transaction.putResource(this, true);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        relay.wake();
                    }
                }
            });
        }
    }
}
