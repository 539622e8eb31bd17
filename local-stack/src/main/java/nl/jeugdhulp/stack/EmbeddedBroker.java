package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A real Kafka broker for tests: a process of its own on a free port, with the suite's topics. It and its data end with
 * {@link #close} or with this JVM, even when that is killed. Starting takes seconds, so share one per build.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final String CRASH = "KILL";

    private static EmbeddedBroker shared;

    private final Path folder;
    private KafkaServer server;
    private GuardedProcess process;

    private EmbeddedBroker(Path folder) {
        this.folder = folder;
    }

    /** A broker of its own, ready, with the topics of the four services and nothing in them. */
    public static EmbeddedBroker start() {
        try {
            EmbeddedBroker broker = new EmbeddedBroker(Files.createTempDirectory("jeugdhulp-kafka-"));
            broker.startOnFreePorts();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one broker that all tests of this JVM share. */
    public static synchronized EmbeddedBroker shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** What {@code kafka.bootstrap.servers} takes. */
    public String bootstrapServers() {
        return server.bootstrapServers();
    }

    /** Makes a further topic, such as a dead letter topic, unless it is there. */
    public void createTopic(String name, int partitions) {
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
        if (!Topics.create(bootstrapServers(), List.of(topic))) {
            throw new StackProblem("Kafka did not make the topic " + name + ".");
        }
    }

    /** Takes the broker away without warning (SIGKILL); what it acknowledged stays. */
    public void kill() {
        process.killButKeepFolder();
    }

    /** Brings the broker back on the same port with what it held. */
    public void restart() {
        if (process.isAlive()) {
            kill();
        }
        if (!startProcess()) {
            throw failed();
        }
    }

    @Override
    public void close() {
        process.killAndDeleteFolder();
    }

    private void startOnFreePorts() {
        // Somebody else may take a port between finding and using it.
        for (int attempt = 1; attempt <= 3; attempt++) {
            server = new KafkaServer(folder, FreePort.find(), FreePort.find());
            if (startProcess()) {
                return;
            }
            process.killButKeepFolder();
        }
        throw failed();
    }

    private boolean startProcess() {
        server.prepare();
        process = GuardedProcess.start(folder, CRASH, server.startCommand(List.of()), KafkaServer.environment());
        Await.until(START, () -> !process.isAlive() || isReady());
        return process.isAlive();
    }

    private boolean isReady() {
        return FreePort.accepts(server.port()) && Topics.created(bootstrapServers());
    }

    private StackProblem failed() {
        return new StackProblem("Kafka did not start:\n" + GuardedProcess.lastLines(folder));
    }
}
