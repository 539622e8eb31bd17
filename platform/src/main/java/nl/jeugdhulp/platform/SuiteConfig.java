package nl.jeugdhulp.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The suite's own settings, the same in each service. */
@ConfigMapping(prefix = "suite")
public interface SuiteConfig {
    /** The organisation identification number (OIN) in the source of events, twenty digits. */
    String oin();

    /** How far the suite's clock runs ahead of the machine's. */
    Duration clockOffset();

    Relay relay();

    Consumers consumers();

    Keep keep();

    /** The relay that sends the outbox to Kafka. */
    interface Relay {
        @WithDefault("true")
        boolean enabled();

        /** How long events left by a stopped replica may lie before another sends them. */
        @WithDefault("PT0.5S")
        Duration pollInterval();

        /** The most events sent in one transaction. */
        @WithDefault("500")
        int batchSize();
    }

    /** The consumers of other services' events. */
    interface Consumers {
        @WithDefault("true")
        boolean enabled();

        /** Threads for each consumer, in each replica; more than a topic's partitions are of no use. */
        @WithDefault("2")
        int threads();

        /** The most events that share one transaction. */
        @WithDefault("100")
        int batchSize();

        /** How often a failing event is tried before it becomes a dead letter. */
        @WithDefault("4")
        int attempts();
    }

    /** How long the traces of received messages and answered requests are kept. */
    interface Keep {
        @WithDefault("P90D")
        Duration inbox();

        @WithDefault("P7D")
        Duration idempotentAnswers();
    }
}
