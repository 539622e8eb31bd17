package nl.jeugdhulp.budget.spending;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.events.BudgetEvent.BudgetLevelPassed;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SpendingResourceTest {
    private final BudgetFixture fixture = new BudgetFixture();

    @Test
    void whatIsSpentIsNoLongerAvailable() {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "250.10");
        fixture.spend(BudgetFixture.newSpending("2", "INNOVATION", "0.01", BudgetFixture.today()));
        fixture.expect(budget, "250.11", "0.00", "749.89");
    }

    @Test
    void eachSpendingIsBookedInBalance() {
        fixture.adopted("1000.00");
        UUID spending = fixture.spend("1", "250.10");
        String entry = fixture.asConsortium()
                .get("/v1/spendings/" + spending)
                .then()
                .extract()
                .path("journalEntryId");
        fixture.asConsortium()
                .get("/v1/journal-entries/" + entry)
                .then()
                .statusCode(200)
                .body("reference", equalTo(spending.toString()))
                .body("lines[0].account", equalTo("4100"))
                .body("lines[0].debit.amount", equalTo("250.10"))
                .body("lines[1].account", equalTo("1100"))
                .body("lines[1].credit.amount", equalTo("250.10"));
    }

    @Test
    void aLineWithTariffHoursOrYouthIsRefusedWithTheReason() {
        for (String name : List.of("tariff", "hours", "hourlyRate", "youthId", "bsn", "uren")) {
            Map<String, Object> request = BudgetFixture.newSpending("1", "10.00");
            request.put(name, "1");
            fixture.asConsortium()
                    .body(request)
                    .header("Accept-Language", "nl")
                    .post("/v1/spendings")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/v1/problems/no-tariff-lines"))
                    .body("detail", containsString("lumpsum"))
                    .body("field", equalTo(name));
        }
    }

    @Test
    void thePublishedSchemaHasNoFieldForTariffHoursOrYouth() {
        for (String schema : List.of("NewSpending", "Spending", "NewCommitment", "Commitment", "SpendingBatchLine")) {
            Map<String, Object> fields = Tokens.anonymous()
                    .get("/v1/openapi.json")
                    .jsonPath()
                    .getMap("components.schemas." + schema + ".properties");
            assertTrue(fields.size() > 2, schema);
            fields.keySet()
                    .forEach(name -> assertFalse(NoTariffLines.isRefused(name), schema + " has a field " + name));
        }
    }

    @Test
    void anyOtherUnknownFieldIsRefusedByName() {
        Map<String, Object> request = BudgetFixture.newSpending("1", "10.00");
        request.put("colour", "red");
        fixture.asConsortium()
                .body(request)
                .post("/v1/spendings")
                .then()
                .statusCode(400)
                .body("type", equalTo("/v1/problems/invalid-input"))
                .body("errors.pointer", hasItems("/colour"));
    }

    @Test
    void theSameLineAgainChangesNothingAndAnotherUnderItsNumberIsRefused() {
        UUID budget = fixture.adopted("1000.00");
        UUID first = fixture.spend("A-7", "250.00");
        fixture.asConsortium()
                .body(BudgetFixture.newSpending("A-7", "250.00"))
                .post("/v1/spendings")
                .then()
                .statusCode(200)
                .body("id", equalTo(first.toString()));
        fixture.asConsortium()
                .body(BudgetFixture.newSpending("A-7", "250.01"))
                .post("/v1/spendings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/line-number-used"));
        fixture.expect(budget, "250.00", "0.00", "750.00");
    }

    @Test
    void aboveTheLumpSumIsRecordedAsOwnRiskAndChangesNoContribution() {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "900.00");
        UUID above = fixture.spend("2", "150.00");
        fixture.asConsortium().get("/v1/spendings/" + above).then().body("ownRisk.amount", equalTo("50.00"));
        fixture.asConsortium()
                .get("/v1/budgets/" + budget)
                .then()
                .body("ownRisk.amount", equalTo("50.00"))
                .body("available.amount", equalTo("-50.00"))
                .body("lumpSum.amount", equalTo("1000.00"));
    }

    @Test
    void theAlertLevelsAreToldOnceEach() {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "700.00");
        fixture.spend("2", "100.00");
        fixture.spend("3", "300.00");
        fixture.spend("4", "1.00");
        assertEquals(List.of(75, 90, 100), levels(budget));
    }

    @Test
    void aReversalUndoesASpendingOnce() {
        UUID budget = fixture.adopted("1000.00");
        UUID spending = fixture.spend("1", "800.00");
        fixture.asConsortium()
                .post("/v1/spendings/" + spending + "/reversal")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVERSED"));
        fixture.expect(budget, "0.00", "0.00", "1000.00");
        fixture.asConsortium()
                .post("/v1/spendings/" + spending + "/reversal")
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/spending-reversed"));
    }

    @Test
    void withoutAnAdoptedBudgetNothingCanBeSpent() {
        fixture.draft("1000.00");
        fixture.asConsortium()
                .body(BudgetFixture.newSpending("1", "1.00"))
                .post("/v1/spendings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/no-budget"));
    }

    @Test
    void aConsortiumSeesAndReversesItsOwnSpendingsOnly() {
        fixture.adopted("1000.00");
        UUID spending = fixture.spend("1", "1.00");
        BudgetFixture other = new BudgetFixture();
        other.asConsortium().get("/v1/spendings/" + spending).then().statusCode(404);
        other.asConsortium()
                .post("/v1/spendings/" + spending + "/reversal")
                .then()
                .statusCode(404);
        other.asConsortium().get("/v1/spendings?count=true").then().body("total", equalTo(0));
        for (String client : List.of("demo-municipality-0392", "demo-analyst", "demo-operator", "demo-school")) {
            Tokens.as(client).get("/v1/spendings").then().statusCode(403);
            Tokens.as(client)
                    .body(BudgetFixture.newSpending("1", "1.00"))
                    .post("/v1/spendings")
                    .then()
                    .statusCode(403);
        }
    }

    private static List<Integer> levels(UUID budget) {
        return Published.about(budget).stream()
                .filter(BudgetLevelPassed.class::isInstance)
                .map(event -> ((BudgetLevelPassed) event).levelPercent())
                .toList();
    }
}
