package nl.jeugdhulp.platform.testing;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.List;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.event.EventJson;
import nl.jeugdhulp.platform.event.ReceivedEvent;

/** The events that the service under test has published: what rests in its outbox. */
public final class Published {
    private Published() {}

    /** All events about this aggregate so far, in order. */
    public static List<Event> about(Object aggregateId) {
        return envelopesAbout(aggregateId).stream().map(ReceivedEvent::event).toList();
    }

    /** The same with their envelopes. */
    public static List<ReceivedEvent> envelopesAbout(Object aggregateId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> payloads = Arc.container()
                    .instance(EntityManager.class)
                    .get()
                    .createNativeQuery("SELECT payload FROM outbox WHERE key = ?1 ORDER BY id")
                    .setParameter(1, aggregateId.toString())
                    .getResultList();
            return payloads.stream()
                    .map(payload -> EventJson.read((byte[]) payload).orElseThrow())
                    .toList();
        });
    }

    /** All events of one type so far, in order. */
    public static <E extends Event> List<E> ofType(Class<E> type) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> payloads = Arc.container()
                    .instance(EntityManager.class)
                    .get()
                    .createNativeQuery("SELECT payload FROM outbox WHERE topic NOT LIKE '%.dlq' ORDER BY id")
                    .getResultList();
            return payloads.stream()
                    .map(payload ->
                            EventJson.read((byte[]) payload).orElseThrow().event())
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        });
    }
}
