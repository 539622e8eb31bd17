package nl.jeugdhulp.stack;

import java.util.EnumMap;
import java.util.Map;

/** The ports on the loopback address that the parts listen on; Kafka's controller has one of its own. */
public record Ports(Map<Part, Integer> byPart, int kafkaController) {
    private static final int DEFAULT_KAFKA_CONTROLLER = 19093;

    public Ports {
        byPart = Map.copyOf(byPart);
    }

    /** The ports that the documents name. */
    public static Ports defaults() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, part.defaultPort());
        }
        return new Ports(ports, DEFAULT_KAFKA_CONTROLLER);
    }

    /** Ports that are free now, for a stack beside another one. */
    public static Ports free() {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, FreePort.find());
        }
        return new Ports(ports, FreePort.find());
    }

    public int of(Part part) {
        return byPart.get(part);
    }
}
