package nl.jeugdhulp.stack;

import java.util.EnumMap;
import java.util.Map;

/** The ports on the loopback address that the parts listen on; Kafka's controller has one of its own. */
public record Ports(Map<Part, Integer> byPart, int kafkaController) {
    private static final int DEFAULT_KAFKA_CONTROLLER = 19093;

    public Ports {
        byPart = Map.copyOf(byPart);
    }

    /**
     * The ports that the documents name, all moved up by {@code SUITE_PORT_OFFSET} where that is set, so that the stacks of
     * two checkouts can run beside each other.
     */
    public static Ports defaults() {
        String offset = System.getenv().getOrDefault("SUITE_PORT_OFFSET", "0");
        if (!offset.matches("[0-9]{1,5}")) {
            throw new StackProblem("SUITE_PORT_OFFSET is a number to add to each port, not '" + offset + "'.");
        }
        return moved(Integer.parseInt(offset));
    }

    static Ports moved(int offset) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, part.defaultPort() + offset);
        }
        return new Ports(ports, DEFAULT_KAFKA_CONTROLLER + offset);
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
