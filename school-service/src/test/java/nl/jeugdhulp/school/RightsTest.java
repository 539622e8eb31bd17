package nl.jeugdhulp.school;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

/** The rights table of the README, row by row: each role with its own, a foreign and no organisation, and no token. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RightsTest {
    /** What each GET needs to be understood; a POST or PUT may be refused as incomplete, but never for its caller. */
    private static final Map<String, String> QUERIES =
            Map.of("/v1/help-statistics", "?schoolYear=2025-2026", "/comparison", "?with=");

    /** What would be followed until it is solved is asked of a plan that is not there. */
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    private static final int MILLIS_TO_ANSWER = 30_000;

    private SchoolId school;

    @Inject
    @All
    List<EventsConsumer<?>> consumers;

    @Test
    void everyRowOfTheRightsTableHolds() throws IOException {
        SchoolFixture.knowConsortia(consumers);
        school = SchoolFixture.registered("0392");
        String plan = as("demo-region")
                .body("""
                        {"name": "Rechten", "scope": {"schoolIds": ["%s"]},
                         "consortia": [{"consortiumId": "%s", "hoursPerWeek": 9}]}""".formatted(school, SchoolFixture.consortium(1)))
                .post("/v1/match-plans")
                .path("id");
        Map<String, String> ids = Map.of("/v1/schools", school.value(), "/v1/match-plans", plan);
        List<String> table = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| (Operation \\| region|GET /|POST /|PUT /|PATCH /|DELETE /).*"))
                .toList();
        List<String> roles = cells(table.getFirst());
        assertTrue(table.size() > 20);
        for (String line : table.subList(1, table.size())) {
            List<String> row = cells(line);
            String method = row.getFirst().replaceFirst(" .*", "");
            String path = row.getFirst().replaceFirst(".* ", "");
            String known = ids.getOrDefault(path.replaceFirst("/\\{id.*", ""), plan);
            String address = address(path, path.endsWith("/progress-events") ? NOBODYS : known);
            assertEquals(401, call("", method, address), line);
            for (int i = 1; i < row.size(); i++) {
                holds(roles.get(i), row.get(i), method, address, line);
            }
        }
    }

    private void holds(String role, String right, String method, String address, String line) {
        int answer = call(role, method, address);
        if (right.equals("-")) {
            assertEquals(403, answer, role + ": " + line);
        } else {
            assertTrue(answer != 403 && answer != 401 && answer < 500, role + " answered " + answer + ": " + line);
        }
        if (right.equals("own")) {
            assertEquals(403, call("homeless " + role, method, address), "no organisation, " + line);
            if (address.contains(school.value())) {
                assertEquals(404, call("foreign " + role, method, address), "foreign " + role + ": " + line);
            }
        }
    }

    private static String address(String path, String id) {
        String query = QUERIES.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(entry -> entry.getValue().endsWith("with=") ? entry.getValue() + id : entry.getValue())
                .findFirst()
                .orElse("");
        return path.replace("{id}", id) + query;
    }

    private int call(String who, String method, String address) {
        RequestSpecification request = caller(who)
                .config(RestAssured.config()
                        .httpClient(
                                HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", MILLIS_TO_ANSWER)));
        return switch (method) {
            case "GET" -> request.accept("*/*").get(address).statusCode();
            case "PUT" ->
                request.header("If-Match", "\"999\"")
                        .body("{\"preferredConsortia\": [], \"unwantedConsortia\": []}")
                        .put(address)
                        .statusCode();
            case "POST" ->
                request.contentType(address.endsWith("imports") ? "text/csv" : "application/json")
                        .body("{}")
                        .post(address)
                        .statusCode();
            default -> throw new IllegalArgumentException(method);
        };
    }

    private RequestSpecification caller(String who) {
        String role = who.substring(who.indexOf(' ') + 1);
        if (who.isEmpty()) {
            return Tokens.anonymous();
        }
        if (who.startsWith("homeless")) {
            return as("homeless-" + role, token -> token.role(role));
        }
        if (who.startsWith("foreign")) {
            return switch (role) {
                case "school" ->
                    as("other-school", token -> token.role("school").claim("school_id", "99ZZ00"));
                case "consortium" -> as("demo-consortium-2");
                case "municipality" -> as("demo-municipality-0375");
                default -> throw new IllegalArgumentException(role);
            };
        }
        if (role.equals("school")) {
            return as("own-school", token -> token.role(role).claim("school_id", school.value()));
        }
        return as(
                switch (role) {
                    case "referrer" -> "demo-cjg-haarlem";
                    case "consortium" -> "demo-consortium-1";
                    case "municipality" -> "demo-municipality-0392";
                    default -> "demo-" + role;
                });
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
