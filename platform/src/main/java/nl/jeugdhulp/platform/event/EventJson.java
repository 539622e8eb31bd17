package nl.jeugdhulp.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.events.EventType;

/**
 * Events on the wire: CloudEvents 1.0 by the NL GOV profile, structured JSON. Reading passes over fields and types that
 * this version does not know, so that a producer may run ahead.
 */
public final class EventJson {
    private static final int MOST_BYTES = 64 * 1024;
    private static final JsonFormat FORMAT = new JsonFormat();
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    /**
     * @param source {@code urn:nld:oin:<OIN>:systeem:<service>}
     * @param traceparent W3C trace context, or null outside a trace
     */
    public static byte[] write(Event event, UUID id, URI source, Instant time, long sequence, String traceparent) {
        EventType type = new EventType(event.getClass());
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(id.toString())
                .withSource(source)
                .withType(type.typeName())
                .withSubject(event.subject())
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withDataSchema(URI.create("urn:jeugdhulp:event-schema:" + type.typeName()))
                .withExtension("sequence", "%010d".formatted(sequence))
                .withData(JsonCloudEventData.wrap(MAPPER.<JsonNode>valueToTree(event)));
        if (traceparent != null) {
            builder.withExtension("traceparent", traceparent);
        }
        byte[] json = FORMAT.serialize(builder.build());
        if (json.length > MOST_BYTES) {
            throw new IllegalStateException(
                    type.typeName() + " of " + event.subject() + " is larger than " + MOST_BYTES + " bytes");
        }
        return json;
    }

    /**
     * @return the event, or empty when this version does not know its type
     * @throws MalformedEvent when the message is no CloudEvent of the suite
     */
    public static Optional<ReceivedEvent> read(byte[] json) {
        try {
            CloudEvent envelope = FORMAT.deserialize(json);
            Optional<EventType> type = EventType.named(envelope.getType());
            if (type.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new ReceivedEvent(
                    UUID.fromString(envelope.getId()),
                    data(envelope, type.get()),
                    envelope.getTime().toInstant(),
                    Long.parseLong(String.valueOf(envelope.getExtension("sequence"))),
                    (String) envelope.getExtension("traceparent")));
        } catch (RuntimeException | IOException malformed) {
            throw new MalformedEvent(malformed);
        }
    }

    private static Event data(CloudEvent envelope, EventType type) throws IOException {
        return MAPPER.readValue(envelope.getData().toBytes(), type.event());
    }

    /** A message that is no event of the suite. */
    public static final class MalformedEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedEvent(Exception cause) {
            super("malformed event: " + cause.getMessage(), cause);
        }
    }
}
