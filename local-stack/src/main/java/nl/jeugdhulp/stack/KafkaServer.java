package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/** The commands that format and run a Kafka broker in a folder: one KRaft node, as a process of its own. */
final class KafkaServer {
    private static final int HEAP_MEGABYTES = 256;

    private final Path folder;
    private final int port;
    private final int controllerPort;

    KafkaServer(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    int port() {
        return port;
    }

    boolean isFormatted() {
        return Files.exists(folder.resolve("log/meta.properties"));
    }

    /** Writes the configuration, which may have changed since the last start, and formats the storage once. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            writeConfiguration();
            if (!isFormatted()) {
                Folders.delete(folder.resolve("log"));
                format();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> startCommand(List<String> flags) {
        List<String> command = java(flags);
        command.addAll(List.of("kafka.Kafka", configuration().toString()));
        return command;
    }

    /** The class path goes through the environment, which keeps the command line short enough to be read back. */
    static Map<String, String> environment() {
        return Map.of("CLASSPATH", JavaCommand.libraries());
    }

    private List<String> java(List<String> flags) {
        List<String> command = new ArrayList<>(JavaCommand.java(HEAP_MEGABYTES));
        command.addAll(1, flags);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dlogging.configuration=" + logging().toUri());
        return command;
    }

    private void writeConfiguration() throws IOException {
        Properties properties = new Properties();
        try (InputStream defaults = resource("broker.properties")) {
            properties.load(defaults);
        }
        properties.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        properties.setProperty(
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://localhost:" + port);
        properties.setProperty("log.dirs", folder.resolve("log").toString());
        try (var out = Files.newBufferedWriter(configuration())) {
            properties.store(out, null);
        }
        try (InputStream in = resource("process-logging.properties")) {
            Files.copy(in, logging(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void format() throws IOException {
        List<String> command = java(List.of());
        command.addAll(List.of(
                "kafka.tools.StorageTool", "format", "-c", configuration().toString()));
        command.addAll(List.of("-t", Uuid.randomUuid().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new StackProblem("Kafka could not format its storage in " + folder + ":\n" + output);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while formatting Kafka's storage.", e);
        }
    }

    private Path configuration() {
        return folder.resolve("broker.properties");
    }

    private Path logging() {
        return folder.resolve("logging.properties");
    }

    private static InputStream resource(String name) {
        return KafkaServer.class.getResourceAsStream("/nl/jeugdhulp/stack/" + name);
    }
}
