package nl.jeugdhulp.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows for each part of a stack how its process is prepared, started and told what it needs. */
final class PartLauncher {
    private static final int ISSUER_HEAP_MEGABYTES = 64;
    private static final int SERVICE_HEAP_MEGABYTES = 256;

    private final Path root;
    private final Path home;
    private final Ports ports;
    private final Secrets secrets;
    private final boolean rehearsal;

    /** A rehearsal writes the class archives that every other stack of the checkout reads. */
    PartLauncher(Path root, Path home, Ports ports, Secrets secrets, boolean rehearsal) {
        this.root = root;
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.rehearsal = rehearsal;
    }

    /** Starts the part's process, detached; it may take a while to answer. */
    ProcessHandle launch(Part part, Duration clockOffset) {
        return switch (part) {
            case POSTGRES -> postgres();
            case KAFKA -> kafka();
            case ISSUER -> issuer();
            case REFERRAL, CONSORTIUM, BUDGET, SCHOOL -> service(part, clockOffset);
        };
    }

    Path log(Part part) {
        return home.resolve("logs").resolve(part.title() + ".log");
    }

    String issuerAddress() {
        return "http://localhost:" + ports.of(Part.ISSUER) + TokenIssuer.REALM_PATH;
    }

    String bootstrapServers() {
        return "localhost:" + ports.of(Part.KAFKA);
    }

    private ProcessHandle postgres() {
        Path binaries = PostgresBinaries.unpackedBelow(root.resolve(".suite").resolve("cache"));
        PostgresServer server = new PostgresServer(binaries, Identity.postgresData(home));
        if (!server.isInitialized()) {
            server.initialize(secrets.password(PostgresServer.SUPERUSER), PostgresServer.Durability.DURABLE);
        }
        return Detached.start(
                server.startCommand(ports.of(Part.POSTGRES), PostgresServer.Durability.DURABLE),
                Map.of(),
                home,
                log(Part.POSTGRES));
    }

    private ProcessHandle kafka() {
        KafkaServer server = new KafkaServer(home.resolve("kafka"), ports.of(Part.KAFKA), ports.kafkaController());
        server.prepare();
        return Detached.start(server.startCommand(flags(Part.KAFKA)), KafkaServer.environment(), home, log(Part.KAFKA));
    }

    private ProcessHandle issuer() {
        List<String> command = new ArrayList<>(JavaCommand.java(ISSUER_HEAP_MEGABYTES));
        command.addAll(1, Identity.of(Part.ISSUER, home).markers());
        command.addAll(List.of(IssuerProcess.class.getName(), Integer.toString(ports.of(Part.ISSUER))));
        command.add(home.resolve("issuer.key").toString());
        return Detached.start(command, Map.of("CLASSPATH", JavaCommand.classPath()), home, log(Part.ISSUER));
    }

    private ProcessHandle service(Part part, Duration clockOffset) {
        Path jar = jar(part);
        if (!Files.exists(jar)) {
            throw new StackProblem(part.title() + " is not built: " + jar + " is not there.");
        }
        keepArchiveUsable(jar);
        List<String> command = new ArrayList<>(JavaCommand.java(SERVICE_HEAP_MEGABYTES));
        command.addAll(1, flags(part));
        command.addAll(List.of("-jar", jar.toString()));
        return Detached.start(command, environment(part, clockOffset), home, log(part));
    }

    private Path archive(Part part) {
        return root.resolve(".suite").resolve("cds").resolve(part.title() + ".jsa");
    }

    /**
     * The JVM refuses an archive when the jar it starts from is younger, and every build writes that anew, though it only
     * lists libraries. With the age of the versions it lists, the archive serves the next builds too: the JVM itself
     * passes over each class that is not the archived one.
     */
    private void keepArchiveUsable(Path startJar) {
        try {
            Files.setLastModifiedTime(startJar, Files.getLastModifiedTime(root.resolve("pom.xml")));
        } catch (IOException e) {
            // Then this start takes longer.
        }
    }

    private Path jar(Part service) {
        return root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** First what the process is known by, because a system may cut off a long command line. */
    private List<String> flags(Part part) {
        List<String> flags = new ArrayList<>(Identity.of(part, home).markers());
        flags.addAll(rehearsal ? JavaCommand.classesTo(archive(part)) : JavaCommand.classesFrom(archive(part)));
        return flags;
    }

    /** The variables that a deployment sets too; docker-compose.yml uses the same names. */
    Map<String, String> environment(Part part, Duration clockOffset) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", PostgresServer.url(ports.of(Part.POSTGRES), part.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", part.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(part.database()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuerAddress());
        environment.put("SUITE_CLOCK_OFFSET", clockOffset.toString());
        if (part == Part.REFERRAL) {
            environment.put("SUITE_BSN_KEYS", secrets.bsnKeys());
            environment.put("SUITE_CONSORTIUM_SERVICE", "http://127.0.0.1:" + ports.of(Part.CONSORTIUM));
        }
        return environment;
    }
}
