package nl.jeugdhulp.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.jeugdhulp.stack.DemoClients;
import nl.jeugdhulp.stack.DemoClients.DemoClient;
import nl.jeugdhulp.stack.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a real Keycloak makes of the committed realm. It takes a download and minutes, so its name is none that the build
 * runs by itself: {@code acceptance/keycloak-check.sh} does.
 */
class KeycloakCheck {
    private static KeycloakServer keycloak;

    @BeforeAll
    static void start() throws IOException {
        keycloak = KeycloakServer.start(Path.of(System.getProperty("keycloak.home")));
        System.out.printf(
                "Keycloak was ready after %.1f s%n", keycloak.startTime().toMillis() / 1000.0);
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void everyClientGetsItsRoleAudienceAndClaimsAndNoOther() throws Exception {
        Set<String> claimNames = new TreeSet<>();
        DemoClients.all().forEach(client -> claimNames.addAll(client.claims().keySet()));
        for (DemoClient client : DemoClients.all()) {
            JsonNode token = payload(
                    keycloak.requestToken(client.id(), DemoClients.SECRET).token());
            assertEquals(KeycloakServer.ISSUER, token.path("iss").asText(), client.id());
            assertEquals("jeugdhulp", token.path("aud").asText(), client.id());
            assertEquals(client.id(), token.path("azp").asText());
            assertEquals(client.roles(), texts(token.path("realm_access").path("roles")), client.id());
            assertEquals(new TreeMap<>(client.claims()), claims(token, claimNames), client.id());
        }
    }

    @Test
    void aWrongSecretGetsNoToken() throws Exception {
        KeycloakServer.Answer answer = keycloak.requestToken("demo-gp", "wrong");
        assertEquals(401, answer.status());
        assertTrue(answer.token().isEmpty());
    }

    @Test
    void aServiceJudgesItsTokensByRoleAndSignature() throws Exception {
        int port = ProgramUnderTest.freePort();
        ProcessBuilder service = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                ProjectFiles.path("budget-service/target/quarkus-app/quarkus-run.jar")
                        .toString());
        try (EmbeddedDatabase postgres = EmbeddedDatabase.start()) {
            service.environment()
                    .putAll(Map.of(
                            "QUARKUS_HTTP_HOST", "127.0.0.1",
                            "QUARKUS_HTTP_PORT", Integer.toString(port),
                            "QUARKUS_DATASOURCE_JDBC_URL", postgres.createDatabase("budget"),
                            "QUARKUS_DATASOURCE_USERNAME", postgres.username(),
                            "QUARKUS_DATASOURCE_PASSWORD", postgres.password(),
                            // Nobody listens there: a service answers while Kafka is away.
                            "KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ProgramUnderTest.freePort(),
                            "QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.realmAddress()));
            try (ProgramUnderTest running = ProgramUnderTest.start(service)) {
                System.out.printf(
                        "budget-service was ready after %.1f s%n",
                        running.startTime().toMillis() / 1000.0);
                String operator = keycloak.requestToken("demo-operator", DemoClients.SECRET)
                        .token();
                String region =
                        keycloak.requestToken("demo-region", DemoClients.SECRET).token();
                assertEquals(200, deadLetters(port, operator));
                assertEquals(403, deadLetters(port, region));
                assertEquals(401, deadLetters(port, operator.substring(0, operator.length() - 8) + "AAAAAAAA"));
            }
        }
    }

    /** The status that the service gives for a list which only the operator may see. */
    private static int deadLetters(int port, String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .get("http://localhost:" + port + "/v1/dead-letters")
                .statusCode();
    }

    private static JsonNode payload(String token) throws IOException {
        return new JsonMapper()
                .readTree(
                        Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'))));
    }

    private static Map<String, String> claims(JsonNode token, Set<String> names) {
        Map<String, String> claims = new TreeMap<>();
        for (String name : names) {
            if (token.has(name)) {
                claims.put(name, token.get(name).asText());
            }
        }
        return claims;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
