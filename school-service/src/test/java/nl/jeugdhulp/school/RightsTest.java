package nl.jeugdhulp.school;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.junit.jupiter.api.Test;

/** The rights table of the README, row by row: each role with its own, a foreign and no organisation, and no token. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RightsTest {
    private static final LocalDate TODAY = SchoolFixture.today();
    private static final SchoolYear YEAR = SchoolYear.of(TODAY);
    private static final String SOMETHING = "00000000-0000-4000-8000-000000000001";
    private static final String REASON = "{\"reason\": \"toets\"}";
    private static final String ENDING = "{\"endedOn\": \"%s\", \"reason\": \"toets\"}".formatted(TODAY);
    private static final String EARMARKS =
            "\"earmarks\": [{\"year\": %d, \"amount\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}}]"
                    .formatted(YEAR.startYear());
    private static final String DESIGN = """
            {"room": "A", "groupSize": 4, "partners": [{"kind": "SCHOOL", "name": "x"}, {"kind": "OTHER", "name": "y"}]}""";

    private SchoolId school;
    private final Map<String, String> ids = new HashMap<>();

    @Test
    void everyRowOfTheRightsTableHolds() throws IOException {
        fixture();
        List<String> table = table();
        List<String> roles = cells(table.getFirst());
        for (String line : table.subList(1, table.size())) {
            List<String> row = cells(line);
            String method = row.getFirst().replaceFirst(" .*", "");
            String path = row.getFirst().replaceFirst(".* ", "");
            assertEquals(401, call("", method, path), line);
            for (int i = 1; i < row.size(); i++) {
                String role = roles.get(i);
                boolean ofOne = path.contains("{id}") || path.contains("{schoolId}");
                switch (row.get(i)) {
                    case "-" -> assertEquals(403, call(role, method, path), role + " may not: " + line);
                    case "own" -> {
                        if (ofOne && !path.startsWith("/v1/match-plans")) {
                            assertEquals(404, call("foreign " + role, method, path), "foreign " + role + ": " + line);
                        }
                        assertEquals(403, call("homeless " + role, method, path), "no organisation, " + role + line);
                        may(role, method, path, line);
                    }
                    default -> may(role, method, path, line);
                }
            }
        }
    }

    @Test
    void rightsTableHasEveryOperationOfTheDocument() throws IOException {
        JsonNode document = new ObjectMapper().readTree(Files.readString(Path.of("openapi.json")));
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getValue().path("security").isEmpty()) {
                        operations.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " /v1" + path.getKey());
                    }
                }));
        Set<String> rows = new TreeSet<>();
        List<String> table = table();
        table.subList(1, table.size()).forEach(line -> rows.add(cells(line).getFirst()));
        assertEquals(operations, rows);
    }

    private void may(String role, String method, String path, String line) {
        int status = call(role, method, path);
        assertTrue(status != 401 && status != 403 && status < 500, role + " answered " + status + ": " + line);
    }

    private void fixture() {
        school = SchoolFixture.matched("0392", 1, YEAR.firstDay());
        String deployment = as("demo-consortium-1")
                .body(body("/v1/collective-deployments"))
                .post("/v1/collective-deployments")
                .path("id");
        String arrangement = as("demo-region")
                .body(body("/v1/education-care-arrangements"))
                .post("/v1/education-care-arrangements")
                .path("id");
        String exception = as("demo-region")
                .body(body("/v1/exceptions"))
                .post("/v1/exceptions")
                .path("id");
        ids.put("/v1/collective-deployments", deployment);
        ids.put("/v1/education-care-arrangements", arrangement);
        ids.put("/v1/exceptions", exception);
    }

    private int call(String who, String method, String path) {
        String address = ids.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey() + "/"))
                .findFirst()
                .map(entry -> path.replace("{id}", entry.getValue()))
                .orElse(path)
                .replace("{id}", SOMETHING)
                .replace("{schoolId}", school.value())
                .replace("{schoolYear}", new SchoolYear(YEAR.startYear() + 50).toString())
                .replace("{name}", "nothing");
        RequestSpecification request = caller(who);
        if (method.equals("GET")) {
            return request.accept("*/*").get(address).statusCode();
        }
        if (path.endsWith("-imports")) {
            return request.contentType("text/csv").body("x;y\n").post(address).statusCode();
        }
        Response answer = method.equals("PUT")
                ? request.header("If-Match", "\"999\"").body(body(path)).put(address)
                : request.body(body(path)).post(address);
        return answer.statusCode();
    }

    /** What the operation takes, so that the answer is about the right and not about the form. */
    private String body(String path) {
        return switch (path) {
            case "/v1/collective-deployments" ->
                "{\"schoolId\": \"%s\", \"schoolYear\": \"%s\", \"dayparts\": 1, %s}".formatted(school, YEAR, EARMARKS);
            case "/v1/deployment-cap-overrides" ->
                "{\"schoolId\": \"%s\", \"schoolYear\": \"%s\", \"dayparts\": 90, \"until\": \"%s\", \"reason\": \"x\"}"
                        .formatted(school, YEAR, YEAR.lastDay());
            case "/v1/education-care-arrangements" ->
                "{\"schoolId\": \"%s\", \"design\": %s}".formatted(school, DESIGN);
            case "/v1/education-care-arrangements/{id}" -> DESIGN;
            case "/v1/education-care-arrangements/{id}/opening" ->
                "{\"period\": {\"from\": \"%s\", \"until\": \"%s\"}, %s}".formatted(TODAY, YEAR.lastDay(), EARMARKS);
            case "/v1/education-care-arrangements/{id}/evaluations" ->
                "{\"evaluatedOn\": \"%s\", \"evaluatedBy\": \"x\", \"findings\": \"y\"}".formatted(TODAY);
            case "/v1/education-care-arrangements/{id}/withdrawal" -> REASON;
            case "/v1/collective-deployments/{id}/ending", "/v1/education-care-arrangements/{id}/ending" -> ENDING;
            case "/v1/exceptions" ->
                "{\"schoolId\": \"%s\", \"pseudonym\": \"%s\", \"responsibleMunicipality\": \"0363\"}"
                        .formatted(school, UUID.randomUUID());
            case "/v1/exceptions/{id}/decision" ->
                "{\"outcome\": \"REFUSED\", \"decidedOn\": \"%s\", \"decidedBy\": \"x\"}".formatted(TODAY);
            case "/v1/schools/{schoolId}/wishes" -> "{\"preferredConsortia\": [], \"unwantedConsortia\": []}";
            default -> "{}";
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
        boolean foreign = who.startsWith("foreign");
        return switch (role) {
            case "consortium" -> as(foreign ? "demo-consortium-2" : "demo-consortium-1");
            case "referrer" ->
                as("coach", token -> token.role(role).claim("cjg_coach_id", foreign ? "cjg-velsen" : "cjg-haarlem"));
            case "school" -> foreign ? as("demo-school") : SchoolFixture.asSchool(school);
            case "municipality" ->
                as("town", token -> token.role(role).claim("municipality_code", foreign ? "0375" : "0392"));
            default -> as("demo-" + role);
        };
    }

    private static List<String> table() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| (Operation \\| region|GET /|POST /|PUT /).*"))
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }
}
