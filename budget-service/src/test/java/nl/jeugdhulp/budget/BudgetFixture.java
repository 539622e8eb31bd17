package nl.jeugdhulp.budget;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.platform.testing.Tokens;

/** Makes what a test needs through the public API: consortia, budgets, requests. Each fixture has a consortium of its own. */
public final class BudgetFixture {
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** Numbers of youths that make no division come out even. */
    public static final List<Integer> WEIGHTS = List.of(8_317, 5_201, 34_519, 7_993, 6_007, 14_551, 2_999);

    private static final Set<String> WRONGS = Set.of(
            "unbalancedEntries",
            "wrongBalances",
            "wrongHeads",
            "wrongSpendings",
            "wrongCommitments",
            "wrongContributions");

    public final UUID consortiumId = UUID.randomUUID();

    public static int thisYear() {
        return LocalDate.now(ZONE).getYear();
    }

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public static Map<String, Object> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    public RequestSpecification asConsortium() {
        return Tokens.as(
                "consortium-" + consortiumId,
                draft -> draft.role("consortium").claim("consortium_id", consortiumId.toString()));
    }

    public static RequestSpecification asRegion() {
        return Tokens.as("demo-region");
    }

    public static RequestSpecification asMunicipality(Municipality municipality) {
        return Tokens.as("demo-municipality-" + municipality.code());
    }

    /** A request for a budget of this year. */
    public Map<String, Object> newBudget(String lumpSum) {
        return newBudget(lumpSum, thisYear());
    }

    public Map<String, Object> newBudget(String lumpSum, int year) {
        List<Object> weights = new ArrayList<>();
        Iterator<Integer> numbers = WEIGHTS.iterator();
        for (Municipality municipality : Municipality.values()) {
            weights.add(Map.of("municipality", municipality.code().value(), "weight", numbers.next()));
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("consortiumId", consortiumId.toString());
        request.put("year", year);
        request.put("lumpSum", euros(lumpSum));
        request.put("allocationKey", Map.of("rule", "YOUTHS", "weights", weights));
        return request;
    }

    public UUID draft(String lumpSum) {
        return draft(newBudget(lumpSum));
    }

    public UUID draft(Map<String, Object> request) {
        return UUID.fromString(asRegion()
                .body(request)
                .post("/v1/budgets")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public UUID adopted(String lumpSum) {
        return adopt(draft(lumpSum));
    }

    public static UUID adopt(UUID budgetId) {
        for (Municipality municipality : Municipality.values()) {
            asMunicipality(municipality)
                    .post("/v1/budgets/" + budgetId + "/approvals")
                    .then()
                    .statusCode(200);
        }
        asRegion().get("/v1/budgets/" + budgetId).then().body("adoptedAt", org.hamcrest.Matchers.notNullValue());
        return budgetId;
    }

    /** A request for a spending of today. */
    public static Map<String, Object> newSpending(String lineNumber, String amount) {
        return newSpending(lineNumber, "CARE", amount, today());
    }

    public static Map<String, Object> newSpending(String lineNumber, String category, String amount, LocalDate day) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("lineNumber", lineNumber);
        request.put("category", category);
        request.put("providerId", UUID.nameUUIDFromBytes(new byte[] {1}).toString());
        request.put("period", Map.of("from", day.withDayOfMonth(1).toString(), "until", day.toString()));
        request.put("amount", euros(amount));
        return request;
    }

    public UUID spend(String lineNumber, String amount) {
        return spend(newSpending(lineNumber, amount));
    }

    public UUID spend(Map<String, Object> request) {
        return UUID.fromString(asConsortium()
                .body(request)
                .post("/v1/spendings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** What the reconciliation counts as wrong, over all books; tests that tamper leave some of it behind. */
    public static Map<String, Object> wrongs() {
        Map<String, Object> counts = new TreeMap<>(Tokens.as("demo-operator")
                .get("/v1/journal-entries/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String, Object>getMap(""));
        counts.keySet().retainAll(WRONGS);
        return counts;
    }

    /** Switches the consortium's own ceiling. */
    public void switchCeiling(UUID budgetId, boolean on) {
        String etag = asConsortium().get("/v1/budgets/" + budgetId).header("ETag");
        asConsortium()
                .header("If-Match", etag)
                .body(Map.of("enabled", on))
                .put("/v1/budgets/" + budgetId + "/ceiling")
                .then()
                .statusCode(200)
                .body("ownCeiling", equalTo(on));
    }

    /** Checks the three amounts that a controller looks at first. */
    public void expect(UUID budgetId, String spent, String committed, String available) {
        asConsortium()
                .get("/v1/budgets/" + budgetId)
                .then()
                .statusCode(200)
                .body("spent.amount", equalTo(spent))
                .body("committed.amount", equalTo(committed))
                .body("available.amount", equalTo(available));
    }
}
