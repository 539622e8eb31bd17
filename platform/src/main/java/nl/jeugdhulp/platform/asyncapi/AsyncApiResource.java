package nl.jeugdhulp.platform.asyncapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.events.EventType;
import nl.jeugdhulp.platform.ServiceDescription;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The events that this service publishes and consumes, as an AsyncAPI 3.0 document made of the events module. */
@Path("/v1/asyncapi.json")
public class AsyncApiResource {
    private final ServiceDescription service;
    private final List<EventsConsumer<?>> consumers;
    private final String version;
    private final ObjectMapper json = new ObjectMapper();

    AsyncApiResource(
            ServiceDescription service,
            @All List<EventsConsumer<?>> consumers,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.service = service;
        this.consumers = consumers;
        this.version = version;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ObjectNode getAsyncApi() {
        ObjectNode document = json.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Events of " + service.publishes().service())
                .put("version", version)
                .put("description", "CloudEvents 1.0 by the NL GOV profile, structured JSON.");
        document.put("defaultContentType", "application/cloudevents+json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        components.putObject("messages");
        components.putObject("schemas");
        channel(service.publishes(), channels, components);
        operation("publish", "send", service.publishes(), operations);
        for (EventsConsumer<?> consumer : consumers) {
            channel(consumer.topic(), channels, components);
            operation(consumer.name(), "receive", consumer.topic(), operations);
        }
        return document;
    }

    private void channel(Event.Topic topic, ObjectNode channels, ObjectNode components) {
        if (channels.has(topic.topicName())) {
            return;
        }
        ObjectNode channel = channels.putObject(topic.topicName()).put("address", topic.topicName());
        ObjectNode messages = channel.putObject("messages");
        for (EventType type : EventType.of(topic)) {
            String name = type.event().getSimpleName();
            messages.putObject(name).put("$ref", "#/components/messages/" + name);
            ((ObjectNode) components.get("schemas")).set(name, schema(type));
            message(type, name, (ObjectNode) components.get("messages"));
        }
    }

    private static void message(EventType type, String name, ObjectNode messages) {
        ObjectNode envelope =
                messages.putObject(name).put("name", type.typeName()).putObject("payload");
        envelope.put("type", "object");
        ObjectNode attributes = envelope.putObject("properties");
        attributes.putObject("specversion").put("const", "1.0");
        attributes.putObject("id").put("type", "string").put("format", "uuid");
        attributes.putObject("source").put("type", "string").put("pattern", "^urn:nld:oin:\\d{20}:systeem:[a-z-]+$");
        attributes.putObject("type").put("const", type.typeName());
        attributes.putObject("subject").put("type", "string");
        attributes.putObject("time").put("type", "string").put("format", "date-time");
        attributes.putObject("sequence").put("type", "string").put("pattern", "^\\d{10}$");
        attributes.putObject("traceparent").put("type", "string");
        attributes.putObject("data").put("$ref", "#/components/schemas/" + name);
        List.of("specversion", "id", "source", "type", "subject", "time", "sequence", "data")
                .forEach(envelope.putArray("required")::add);
    }

    private static void operation(String name, String action, Event.Topic topic, ObjectNode operations) {
        operations
                .putObject(name)
                .put("action", action)
                .putObject("channel")
                .put("$ref", "#/channels/" + topic.topicName());
    }

    private ObjectNode schema(EventType type) {
        try (InputStream file = EventType.class.getResourceAsStream("/schemas/" + type.typeName() + ".json")) {
            ObjectNode schema = (ObjectNode) json.readTree(file);
            schema.remove("$id");
            return schema;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
