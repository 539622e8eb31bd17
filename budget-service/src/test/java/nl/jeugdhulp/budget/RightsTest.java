package nl.jeugdhulp.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * The rights table of the README, row by row and complete: whoever is not in a row gets 403, whoever is gets 404 for what
 * is foreign or not there, and without a token it is 401.
 */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RightsTest {
    private static final String ID = "00000000-0000-4000-8000-000000000001";
    private static final Set<String> ROLES =
            Set.of("referrer", "school", "consortium", "municipality", "region", "analyst", "operator");

    private static final String TABLE = """
        POST | /budgets                                  | region
        GET  | /budgets                                  | consortium municipality region
        GET  | /budgets/{id}                             | consortium municipality region
        PUT  | /budgets/{id}                             | region
        POST | /budgets/{id}/approvals                   | municipality
        PUT  | /budgets/{id}/ceiling                     | consortium
        GET  | /budgets/{id}/revisions                   | consortium municipality region
        POST | /budgets/{id}/revisions                   | region
        POST | /budgets/{id}/extra-budget-decisions      | municipality
        GET  | /budgets/{id}/history                     | consortium municipality region
        GET  | /budgets/{id}/instalments                 | consortium municipality region
        POST | /budgets/{id}/instalments/{number}/payment | municipality
        GET  | /budgets/{id}/closed-months               | consortium municipality region
        POST | /budgets/{id}/closed-months               | region
        POST | /budgets/{id}/closure                     | region
        GET  | /budgets/{id}/settlement                  | consortium municipality region
        POST | /budgets/{id}/settlement                  | region
        POST | /budgets/{id}/reallocations               | consortium
        GET  | /budgets/{id}/forecast                    | consortium municipality region
        GET  | /budgets/{id}/statement                   | consortium municipality region
        GET  | /budgets/{id}/audit-file                  | consortium region
        POST | /spendings                                | consortium
        GET  | /spendings                                | consortium region
        GET  | /spendings/{id}                           | consortium region
        POST | /spendings/{id}/reversal                  | consortium
        POST | /spending-batches                         | consortium
        POST | /commitments                              | consortium
        GET  | /commitments                              | consortium region
        GET  | /commitments/{id}                         | consortium region
        POST | /commitments/{id}/release                 | consortium
        GET  | /school-agreements                        | consortium region
        GET  | /school-agreements/{id}                   | consortium region
        GET  | /signals                                  | consortium municipality region
        GET  | /journal-entries                          | consortium region
        GET  | /journal-entries/{id}                     | consortium region
        GET  | /journal-entries/verification             | consortium region operator
        GET  | /journal-entries/reconciliation           | operator
        GET  | /outcomes                                 | consortium municipality region analyst
        GET  | /dead-letters                             | operator
        GET  | /dead-letters/{id}                        | operator
        POST | /dead-letters/{id}/replay                 | operator
        POST | /dead-letters/{id}/disposal               | operator
        GET  | /projections                              | operator
        POST | /projections/{name}/rebuild               | operator
        """;

    /** What a row says: who may do it. */
    private record Row(String method, String path, Set<String> roles) {
        static Row of(String line) {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            return new Row(cells.get(0), cells.get(1), Set.of(cells.get(2).split(" ", -1)));
        }

        String operation() {
            return method + " " + path;
        }

        String contentType() {
            return path.equals("/spending-batches") ? "text/csv" : "application/json";
        }

        String address() {
            String address =
                    "/v1" + path.replace("{id}", ID).replace("{number}", "1").replace("{name}", "nothing");
            boolean ofOneBook = path.equals("/journal-entries") || path.equals("/journal-entries/verification");
            return ofOneBook ? address + "?budgetId=" + ID : address;
        }
    }

    @Test
    void onlyTheRolesOfTheRowMay() {
        for (Row row : rows()) {
            for (String role : ROLES) {
                int status = status(row, role);
                if (row.roles().contains(role)) {
                    assertNotEquals(403, status, role + " may " + row.operation());
                    assertNotEquals(401, status, role + " may " + row.operation());
                } else {
                    assertEquals(403, status, role + " may not " + row.operation());
                }
            }
            int nobody = Tokens.anonymous()
                    .contentType(row.contentType())
                    .body("{}")
                    .request(row.method(), row.address())
                    .statusCode();
            assertEquals(401, nobody, "nobody without a token: " + row.operation());
        }
    }

    @Test
    void whatIsForeignOrNotThereIs404ForWhoeverMay() {
        for (Row row : rows()) {
            boolean readsOne = row.method().equals("GET")
                    && (row.path().contains("{") || row.address().contains("?"));
            if (readsOne) {
                row.roles().forEach(role -> assertEquals(404, status(row, role), role + " sees no " + row.operation()));
            }
        }
    }

    @Test
    void theTableNamesEveryOperationThatNeedsAToken() {
        JsonPath document = Tokens.anonymous().get("/v1/openapi.json").jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        Set<String> operations = paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(operation -> operation.getValue() instanceof Map<?, ?> described
                                && !List.of().equals(described.get("security")))
                        .filter(operation ->
                                Set.of("get", "post", "put", "patch", "delete").contains(operation.getKey()))
                        .map(operation -> operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(operations, rows().stream().map(Row::operation).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Row> rows() {
        return TABLE.lines().map(Row::of).toList();
    }

    private static int status(Row row, String role) {
        return Tokens.as(
                        "rights-" + role,
                        token -> token.role(role)
                                .claim("consortium_id", "00000000-0000-4000-8000-000000000002")
                                .claim("municipality_code", "0392")
                                .claim("school_id", "99AA00")
                                .claim("referrer_type", "02")
                                .claim("referrer_agb", "01000002"))
                .accept("*/*")
                .contentType(row.contentType())
                .body("{}")
                .request(row.method(), row.address())
                .statusCode();
    }
}
