package nl.jeugdhulp.platform.testing;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.event.EventJson;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.inbox.Inbox;

/** Lets events of other services arrive at a consumer as they do in production: wire JSON, through the inbox. */
public final class Arriving {
    private static final URI SOURCE = URI.create("urn:nld:oin:00000099000000000000:systeem:test");

    private Arriving() {}

    /** Delivers a new event with this sequence number. */
    public static void at(EventsConsumer<?> consumer, Event event, long sequence) {
        at(consumer, wire(event, sequence));
    }

    /** Delivers a new event, the first of its aggregate. */
    public static void at(EventsConsumer<?> consumer, Event event) {
        at(consumer, event, 0);
    }

    /** Delivers this message, as often as it is called: what redelivery does. */
    public static void at(EventsConsumer<?> consumer, byte[] message) {
        Inbox inbox = Arc.container().instance(Inbox.class).get();
        QuarkusTransaction.requiringNew().run(() -> inbox.receive(consumer, message));
    }

    /** A new message with an id of its own. */
    public static byte[] wire(Event event, long sequence) {
        return EventJson.write(event, UUID.randomUUID(), SOURCE, Instant.now(), sequence, null);
    }
}
