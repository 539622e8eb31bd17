package nl.jeugdhulp.stack;

import java.util.Arrays;
import java.util.List;

/** A part of the local stack; each is a process of its own. The order is the order of starting. */
public enum Part {
    POSTGRES("postgres", 15432),
    KAFKA("kafka", 19092),
    ISSUER("issuer", 8080),
    REFERRAL("referral-service", 8081),
    CONSORTIUM("consortium-service", 8082),
    BUDGET("budget-service", 8083),
    SCHOOL("school-service", 8084);

    private static final String SERVICE = "-service";

    private final String title;
    private final int defaultPort;

    Part(String title, int defaultPort) {
        this.title = title;
        this.defaultPort = defaultPort;
    }

    /** The four services. */
    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    /** The name on the command line, of its log and, for a service, of its module. */
    public String title() {
        return title;
    }

    /** The port on the loopback address unless another is asked for. */
    public int defaultPort() {
        return defaultPort;
    }

    public boolean isService() {
        return title.endsWith(SERVICE);
    }

    /** The service's database, which is also the role that alone may enter it. */
    public String database() {
        return title.substring(0, title.length() - SERVICE.length());
    }

    /** The topic that the service publishes on. */
    public String topic() {
        return database() + "-events";
    }
}
