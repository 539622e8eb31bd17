package nl.jeugdhulp.platform.inbox;

import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.platform.event.ReceivedEvent;

/**
 * Receives the events of one topic; a bean of it is all that a service needs to listen. Each event has its effect exactly
 * once, in order per aggregate; what throws becomes a dead letter and the next event follows.
 *
 * @param <E> the sealed interface of the topic, so that the consumer's switch is exhaustive
 */
public interface EventsConsumer<E extends Event> {
    /** Unique in the service, kebab-case, never changed: it names the consumer group, the inbox rows and the dead letters. */
    String name();

    Class<E> events();

    /** Lets the event have its effect; runs in a transaction together with the note that the event was received. */
    void on(E event, ReceivedEvent received);

    default Event.Topic topic() {
        return Event.Topic.of(events());
    }
}
