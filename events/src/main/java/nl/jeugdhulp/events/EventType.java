package nl.jeugdhulp.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An event's name on the wire: {@code nl.jeugdhulp.<service>.<past-tense-event>.v1}, derived from its record's name.
 *
 * @param event the record class
 */
public record EventType(Class<? extends Event> event) {
    private static final Map<String, EventType> BY_NAME = Arrays.stream(Event.Topic.values())
            .flatMap(topic -> of(topic).stream())
            .collect(Collectors.toMap(EventType::typeName, Function.identity()));

    /** The types of a topic, in the order in which the interface permits them. */
    public static List<EventType> of(Event.Topic topic) {
        return Arrays.stream(topic.events().getPermittedSubclasses())
                .map(permitted -> new EventType(permitted.asSubclass(Event.class)))
                .toList();
    }

    /** The type with this wire name; empty for one that this version does not know. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    public String typeName() {
        String kebab =
                event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return "nl.jeugdhulp." + Event.Topic.of(event).serviceShortName() + "." + kebab + ".v1";
    }
}
