package nl.jeugdhulp.referral;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.referral.transition.TakeoverFixture;
import org.junit.jupiter.api.Test;

/** The rights table of the README, row by row: each role with its own, a foreign and no organisation, and no token. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RightsTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final List<String> YEARLY = List.of("/v1/care-paths", "/v1/takeover-figures");
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";
    private static final String COMPONENT = "\"component\": {\"helpCategory\": \"AMBULATORY\", \"providerId\": \"%s\"}"
            .formatted(ReferralFixture.PROVIDER_1);
    private static final String REASON = "{\"reason\": \"toets\"}";

    /** Who belongs to another organisation, and is otherwise the same. */
    private static final Map<String, String> FOREIGN = Map.of(
            "consortium", "demo-consortium-2", "municipality", "demo-municipality-0375", "school", "other-school");

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/_search", "{\"bsn\": \"999990019\"}"),
            Map.entry("/refusal", "{\"ground\": \"NOT_LOT_1\"}"),
            Map.entry("/responsible-municipality", "{\"municipality\": \"0375\", \"reason\": \"toets\"}"),
            Map.entry("/answer", "{\"answer\": \"ADVICE\", \"explanation\": \"toets\"}"),
            Map.entry(
                    "/components",
                    "{\"helpCategory\": \"AMBULATORY\", \"providerId\": \"%s\", \"startDate\": \"%s\"}"
                            .formatted(ReferralFixture.PROVIDER_1, ReferralFixture.today())),
            Map.entry("/ending", "{\"endDate\": \"%s\", \"reason\": \"31\"}".formatted(ReferralFixture.today())),
            Map.entry(
                    "/provider-change",
                    "{\"providerId\": \"%s\", \"startDate\": \"%s\"}"
                            .formatted(ReferralFixture.PROVIDER_1, ReferralFixture.today())),
            Map.entry("/resumption", "{\"startDate\": \"%s\", %s}".formatted(ReferralFixture.today(), COMPONENT)),
            Map.entry(
                    "/hand-over",
                    "{\"startDate\": \"%s\", \"contactPerson\": {\"name\": \"Noor Testers\"}, %s}"
                            .formatted(ReferralFixture.today(), COMPONENT)),
            Map.entry(
                    "/consortium",
                    "{\"consortiumId\": \"%s\", \"reason\": \"toets\"}".formatted(ReferralFixture.CONSORTIUM_1)),
            Map.entry("/contact-person", "{\"name\": \"Sam Proef\", \"reason\": \"toets\"}"));

    @Test
    void everyRowOfTheRightsTableHolds() throws IOException {
        ReferralFixture.regionIsKnown();
        String referral = ReferralFixture.submit();
        ReferralFixture.accept(referral);
        String trajectory = ReferralFixture.startCare(referral);
        String youth = as(ReferralFixture.COACH)
                .get(ReferralFixture.PATH + "/" + referral)
                .path("youthId");
        String question = as("demo-school")
                .body("{\"subject\": \"verzuim\", \"question\": \"Wat nu?\"}")
                .post("/v1/help-questions")
                .path("id");
        String choice = as(ReferralFixture.COACH)
                .get("/v1/consortium-choices?helpCategory=AMBULATORY&municipalityCode=0392")
                .path("choiceId");
        String file = TakeoverFixture.processed("text/csv", TakeoverFixture.HEADER + TakeoverFixture.row());
        String takeover = as("demo-municipality-0392")
                .get("/v1/takeovers?importId=" + file)
                .path("items[0].id");
        Map<String, String> ids = Map.of(
                "/v1/takeovers", takeover,
                "/v1/takeover-imports", file,
                "/v1/consortium-choices", choice,
                "/v1/referrals", referral,
                "/v1/trajectories", trajectory,
                "/v1/youths", youth,
                "/v1/help-questions", question);
        List<String> table = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| (Operation|GET|POST|PUT) .*"))
                .toList();
        List<String> roles = cells(table.getFirst());
        assertEquals(
                documented(),
                table.stream()
                        .skip(1)
                        .map(line -> cells(line).getFirst().replaceAll("\\{\\w+}", "{}"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                "the rights table has a row for every operation of the API document that needs a token");
        for (String line : table.subList(1, table.size())) {
            List<String> row = cells(line);
            String method = row.getFirst().replaceFirst(" .*", "");
            String path = row.getFirst().replaceFirst(".* ", "");
            String base = path.replaceFirst("/\\{id.*", "");
            String address = path.replace("{id}", ids.getOrDefault(base, NOBODYS))
                            .replace("{component}", trajectory)
                            .replace("{name}", "none")
                    + (YEARLY.contains(path) ? "?year=2026" : "");
            assertEquals(401, call("", method, address), line);
            for (int i = 1; i < row.size(); i++) {
                String role = roles.get(i);
                int own = call(role, method, address);
                if (row.get(i).equals("-")) {
                    assertEquals(403, own, role + ": " + line);
                } else {
                    assertTrue(own != 403 && own != 401 && own < 500, role + " answered " + own + ": " + line);
                }
                if (row.get(i).equals("own") && path.contains("{id}")) {
                    int foreign = call("foreign " + role, method, address);
                    boolean coachless = role.equals("referrer") && base.equals("/v1/help-questions");
                    assertEquals(coachless ? 403 : 404, foreign, "foreign " + role + ": " + line);
                }
                if (row.get(i).equals("own") && method.equals("GET") && ids.containsKey(path)) {
                    for (String other : List.of("foreign ", "homeless ")) {
                        String answer =
                                caller(other + role).accept("*/*").get(address).asString();
                        assertFalse(answer.contains(ids.get(path)), other + role + " sees it: " + line);
                    }
                }
                if (row.get(i).equals("own") && role.equals("referrer") && path.contains("{id}")) {
                    int homeless = call("homeless referrer", method, address);
                    assertTrue(
                            homeless == 404 || homeless == 403, "homeless referrer answered " + homeless + ": " + line);
                }
                if (row.get(i).equals("own") && !role.equals("referrer")) {
                    assertEquals(403, call("homeless " + role, method, address), "no organisation, " + line);
                }
            }
        }
    }

    /** Every operation of the committed document, except those that need no token. */
    private static Set<String> documented() throws IOException {
        JsonNode document = new ObjectMapper().readTree(Path.of("openapi.json").toFile());
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode security = operation.getValue().path("security");
                    if (METHODS.contains(operation.getKey()) && !(security.isArray() && security.isEmpty())) {
                        operations.add(operation.getKey().toUpperCase(Locale.ROOT) + " /v1"
                                + path.getKey().replaceAll("\\{\\w+}", "{}"));
                    }
                }));
        return operations;
    }

    private static int call(String who, String method, String address) {
        String body = body(address);
        var request = caller(who);
        if (method.equals("GET")) {
            return request.accept("*/*").get(address).statusCode();
        }
        if (address.equals("/v1/takeovers")) {
            return request.contentType("text/csv")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post(address)
                    .statusCode();
        }
        Response answer = method.equals("PUT")
                ? request.header("If-Match", "\"999\"").body(body).put(address)
                : request.body(body).post(address);
        return answer.statusCode();
    }

    private static String body(String address) {
        if (address.equals("/v1/referrals")) {
            return ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1);
        }
        if (address.equals("/v1/help-questions")) {
            return "{\"subject\": \"verzuim\", \"question\": \"Wat nu?\"}";
        }
        if (address.equals("/v1/trajectories")) {
            return start();
        }
        if (address.equals("/v1/takeovers")) {
            return TakeoverFixture.HEADER + TakeoverFixture.row();
        }
        return BODIES.entrySet().stream()
                .filter(entry -> address.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(REASON);
    }

    /** For a referral that is not there, so that nothing starts. */
    private static String start() {
        return ReferralFixture.start(java.util.UUID.randomUUID().toString(), ReferralFixture.PROVIDER_1);
    }

    private static io.restassured.specification.RequestSpecification caller(String who) {
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
                case "referrer" -> as("demo-gp");
                default -> as(FOREIGN.get(role));
            };
        }
        return as(
                switch (role) {
                    case "referrer" -> ReferralFixture.COACH;
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
