package nl.jeugdhulp.platform.inbox;

import nl.jeugdhulp.events.Event;

/**
 * A consumer that only keeps what this service knows of another, and can therefore be rebuilt from the topic's beginning.
 *
 * @param <E> the sealed interface of the topic
 */
public interface Projection<E extends Event> extends EventsConsumer<E> {
    /** Forgets everything that this projection keeps; the topic is then read again from its beginning. */
    void reset();
}
