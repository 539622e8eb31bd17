package nl.jeugdhulp.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * A real Keycloak with the committed realm on a free port, set up as in the compose file: its tokens name the address
 * on the host, while its keys are fetched at the address by which the caller reaches it.
 */
final class KeycloakServer implements AutoCloseable {
    /** KC_HOSTNAME of the compose file, and the realm's path. */
    static final String ISSUER = "http://localhost:8080/realms/jeugdhulp";

    private final ProgramUnderTest program;
    private final int port;

    private KeycloakServer(ProgramUnderTest program, int port) {
        this.program = program;
        this.port = port;
    }

    /** Starts the unpacked distribution in that folder and waits until it has imported the realm and listens. */
    static KeycloakServer start(Path home) throws IOException {
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                ProjectFiles.path(RealmExport.FILE),
                imports.resolve("jeugdhulp-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        int port = ProgramUnderTest.freePort();
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KC_HOSTNAME", "http://localhost:8080");
        builder.environment().put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        return new KeycloakServer(ProgramUnderTest.start(builder), port);
    }

    /** The realm's address as a service in the same network reaches it. */
    String realmAddress() {
        return "http://localhost:" + port + "/realms/jeugdhulp";
    }

    Duration startTime() {
        return program.startTime();
    }

    /** Asks for a token by {@code client_credentials}: the status and the JSON that came back. */
    Answer requestToken(String clientId, String secret) throws IOException, InterruptedException {
        String form =
                "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret=" + encoded(secret);
        HttpRequest request = HttpRequest.newBuilder(URI.create(realmAddress() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), new JsonMapper().readTree(response.body()));
        }
    }

    record Answer(int status, JsonNode body) {
        String token() {
            return body.path("access_token").asText();
        }
    }

    @Override
    public void close() {
        program.close();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
