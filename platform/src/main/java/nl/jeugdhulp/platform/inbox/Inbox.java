package nl.jeugdhulp.platform.inbox;

import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.event.EventJson;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.event.TraceContext;

/**
 * Lets an event have its effect exactly once: the note that it was received commits together with the effect, and an event
 * already noted is passed over.
 */
@ApplicationScoped
public class Inbox {
    private static final String NOTE = "INSERT INTO inbox (consumer, event_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

    private final EntityManager entities;

    Inbox(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Receives a message as it came from the topic.
     *
     * @throws EventJson.MalformedEvent when it is no event of the suite
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receive(EventsConsumer<?> consumer, byte[] message) {
        Optional<ReceivedEvent> received = EventJson.read(message);
        received.ifPresent(event -> receive(consumer, event));
    }

    private <E extends Event> void receive(EventsConsumer<E> consumer, ReceivedEvent received) {
        int noted = entities.createNativeQuery(NOTE)
                .setParameter(1, consumer.name())
                .setParameter(2, received.id())
                .executeUpdate();
        if (noted == 1) {
            try (Scope trace = TraceContext.of(received.traceparent()).makeCurrent()) {
                consumer.on(consumer.events().cast(received.event()), received);
                entities.flush();
            }
        }
    }
}
