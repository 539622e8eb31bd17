package nl.jeugdhulp.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.stack.Part;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeFileTest {
    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|KEYS|TOKEN)");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

    private final Map<?, ?> services = map(compose().get("services"));

    @Test
    void imagesHaveTheVersionsOfTheBuild() {
        assertEquals(
                "apache/kafka:" + ProjectFiles.version("kafka.version"),
                service("kafka").get("image"));
        assertEquals(service("kafka").get("image"), service("kafka-topics").get("image"));
        assertEquals(
                "quay.io/keycloak/keycloak:" + ProjectFiles.version("keycloak.version"),
                service("keycloak").get("image"));
        String postgres = ProjectFiles.version("postgres-binaries.version");
        assertEquals(
                "postgres:" + postgres.substring(0, postgres.indexOf('.')),
                service("postgres").get("image"));
    }

    @Test
    void noSecretStandsInTheFile() {
        for (Object name : services.keySet()) {
            map(service(name).get("environment")).forEach((key, value) -> {
                if (SECRET_NAME.matcher(key.toString()).matches()) {
                    assertTrue(
                            REQUIRED.matcher(value.toString()).matches(),
                            () -> name + ": " + key + " must come from the environment");
                }
            });
        }
    }

    @Test
    void theExampleGivesEverySettingThatTheFileRequires() {
        Set<String> required = names(REQUIRED.pattern(), "docker-compose.yml");
        Set<String> given = ProjectFiles.read(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z_]+=.+"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        required.add("SUITE_CLOCK_OFFSET");
        assertEquals(required, given);
    }

    @Test
    void portsAreOpenToThisMachineOnly() {
        for (Object name : services.keySet()) {
            if (service(name).containsKey("ports")) {
                ((List<?>) service(name).get("ports"))
                        .forEach(
                                port -> assertTrue(port.toString().startsWith("127.0.0.1:"), () -> name + ": " + port));
            }
        }
    }

    @Test
    void eachServiceHasThePortAndTheDatabaseOfTheLocalStack() {
        for (Part part : Part.services()) {
            int port = part.defaultPort();
            Map<?, ?> service = service(part.title());
            Map<?, ?> environment = map(service.get("environment"));
            assertEquals(List.of("127.0.0.1:" + port + ":" + port), service.get("ports"));
            assertEquals(port, environment.get("QUARKUS_HTTP_PORT"));
            assertEquals(
                    "jdbc:postgresql://postgres:5432/" + part.database(),
                    environment.get("QUARKUS_DATASOURCE_JDBC_URL"));
            assertEquals(part.database(), environment.get("QUARKUS_DATASOURCE_USERNAME"));
            assertEquals(
                    Map.of("MODULE", part.title(), "PORT", port),
                    map(service.get("build")).get("args"));
        }
    }

    @Test
    void eachSettingOfAServiceIsExplained() {
        String operations = ProjectFiles.read("docs/operations.md");
        for (Part part : Part.services()) {
            map(service(part.title()).get("environment"))
                    .keySet()
                    .forEach(key -> assertTrue(
                            operations.contains("`" + key + "`"),
                            () -> "docs/operations.md does not explain " + key + " of " + part.title()));
        }
    }

    @Test
    void servicesGetTheSameSettingsAsInTheLocalStack() {
        Set<String> localStack = names(
                "environment\\.put\\(\"([A-Z_]+)\"", "local-stack/src/main/java/nl/jeugdhulp/stack/PartLauncher.java");
        Set<String> compose = new TreeSet<>(names("\\b(QUARKUS_[A-Z_]+)=", "Dockerfile"));
        for (Part part : Part.services()) {
            map(service(part.title()).get("environment")).keySet().forEach(key -> compose.add(key.toString()));
        }
        assertEquals(localStack, compose);
    }

    @Test
    void everyTopicIsCreated() {
        Matcher topics = Pattern.compile("for topic in (.+); do")
                .matcher(ProjectFiles.read("local-stack/compose/kafka/topics.sh"));
        assertTrue(topics.find());
        assertEquals(
                Stream.of(Event.Topic.values()).map(Event.Topic::topicName).collect(Collectors.joining(" ")),
                topics.group(1));
    }

    @Test
    void prometheusReadsEachService() {
        String configuration = ProjectFiles.read("local-stack/compose/prometheus/prometheus.yml");
        for (Part part : Part.services()) {
            assertTrue(configuration.contains("[" + part.title() + ":" + part.defaultPort() + "]"), part.title());
        }
    }

    private static Set<String> names(String pattern, String file) {
        return Pattern.compile(pattern)
                .matcher(ProjectFiles.read(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<?, ?> service(Object name) {
        return map(services.get(name));
    }

    private static Map<?, ?> compose() {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(ProjectFiles.read("docker-compose.yml")));
    }

    private static Map<?, ?> map(Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }
}
