package nl.jeugdhulp.platform.event;

import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.events.Event;

/**
 * An event with its envelope.
 *
 * @param id unique for each event, the same when it is delivered again
 * @param time when it happened
 * @param sequence version of the aggregate, rising with each change
 * @param traceparent W3C trace context of the request that caused it, or null
 */
public record ReceivedEvent(UUID id, Event event, Instant time, long sequence, String traceparent) {}
