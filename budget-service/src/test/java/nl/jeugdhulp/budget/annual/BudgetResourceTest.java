package nl.jeugdhulp.budget.annual;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.events.BudgetEvent.BudgetAdopted;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BudgetResourceTest {
    private final BudgetFixture fixture = new BudgetFixture();

    @Test
    void contributionsSumToTheLumpSumToTheCent() {
        UUID id = fixture.draft("12345678.91");
        List<String> amounts = BudgetFixture.asRegion()
                .get("/v1/budgets/" + id)
                .then()
                .extract()
                .path("contributions.amount.amount");
        assertEquals(7, amounts.size());
        assertEquals(
                new BigDecimal("12345678.91"),
                amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void approvedByAllSevenItIsAdoptedBookedAndTold() {
        UUID id = fixture.adopted("1000000.00");
        BudgetFixture.asRegion()
                .get("/v1/budgets/" + id)
                .then()
                .body("status", equalTo("RUNNING"))
                .body("available.amount", equalTo("1000000.00"));
        assertEquals(
                List.of(new BudgetAdopted(
                        id, fixture.consortiumId, BudgetFixture.thisYear(), Money.euros("1000000.00"))),
                Published.about(id));
        BudgetFixture.asRegion()
                .get("/v1/journal-entries?budgetId=" + id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].lines", hasSize(8))
                .body("items[0].kind", equalTo("CONTRIBUTION"));
    }

    @Test
    void aSecondBudgetForTheSameYearIsRefused() {
        fixture.draft("1000.00");
        BudgetFixture.asRegion()
                .body(fixture.newBudget("2000.00"))
                .post("/v1/budgets")
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/budget-exists"));
    }

    @Test
    void aDraftIsDrawnUpAnewByWhoeverKnowsItsVersionAndOnlyAsTheSameBudget() {
        UUID id = fixture.draft("1000.00");
        String path = "/v1/budgets/" + id;
        BudgetFixture.asMunicipality(Municipality.VELSEN)
                .post(path + "/approvals")
                .then()
                .statusCode(200);
        BudgetFixture.asRegion()
                .body(fixture.newBudget("2000.00"))
                .put(path)
                .then()
                .statusCode(428);
        String etag = BudgetFixture.asRegion().get(path).header("ETag");
        BudgetFixture.asRegion()
                .header("If-Match", etag)
                .body(new BudgetFixture().newBudget("2000.00"))
                .put(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("/v1/problems/another-budget"));
        BudgetFixture.asRegion()
                .header("If-Match", etag)
                .body(fixture.newBudget("2000.00"))
                .put(path)
                .then()
                .statusCode(200)
                .body("lumpSum.amount", equalTo("2000.00"))
                .body("contributions.findAll { it.approvedAt != null }", hasSize(0));
        BudgetFixture.adopt(id);
        fixture.expect(id, "0.00", "0.00", "2000.00");
    }

    @Test
    void aKeyThatMissesAMunicipalityOrDoesNotFitItsRuleIsRefused() {
        Map<String, Object> request = fixture.newBudget("1000.00");
        request.put(
                "allocationKey",
                Map.of("rule", "SHARE", "weights", List.of(Map.of("municipality", "0392", "weight", 10_000))));
        BudgetFixture.asRegion()
                .body(request)
                .post("/v1/budgets")
                .then()
                .statusCode(400)
                .body("errors", hasSize(6))
                .body("errors.code", hasItem("missing"));
    }

    @Test
    void moreThanTwoPlacesAnotherCurrencyAndANumberAreRefused() {
        for (Object lumpSum : List.of(
                Map.of("amount", "1000.001", "currency", "EUR"),
                Map.of("amount", "1000.00", "currency", "USD"),
                Map.of("amount", 1000.00, "currency", "EUR"),
                Map.of("amount", "0.00", "currency", "EUR"))) {
            Map<String, Object> request = fixture.newBudget("1000.00");
            request.put("lumpSum", lumpSum);
            BudgetFixture.asRegion().body(request).post("/v1/budgets").then().statusCode(400);
        }
    }

    @Test
    void aMunicipalitySeesItsOwnContributionOnly() {
        UUID id = fixture.draft("1000.00");
        BudgetFixture.asMunicipality(Municipality.VELSEN)
                .get("/v1/budgets/" + id)
                .then()
                .statusCode(200)
                .body("contributions.municipality", equalTo(List.of("0453")));
    }

    @Test
    void aConsortiumSeesItsOwnBudgetOnly() {
        UUID own = fixture.draft("1000.00");
        UUID foreign = new BudgetFixture().draft("1000.00");
        fixture.asConsortium().get("/v1/budgets/" + own).then().statusCode(200);
        fixture.asConsortium().get("/v1/budgets/" + foreign).then().statusCode(404);
        fixture.asConsortium()
                .get("/v1/budgets?count=true")
                .then()
                .body("items.id", containsInAnyOrder(own.toString()))
                .body("total", equalTo(1));
        fixture.asConsortium()
                .get("/v1/journal-entries?budgetId=" + BudgetFixture.adopt(foreign))
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAMunicipalityApprovesAndOnlyTheRegionDrawsUp() {
        UUID id = fixture.draft("1000.00");
        for (String client : List.of("demo-region", "demo-consortium-1", "demo-analyst", "demo-operator")) {
            Tokens.as(client).post("/v1/budgets/" + id + "/approvals").then().statusCode(403);
        }
        for (String client : List.of("demo-municipality-0392", "demo-consortium-1", "demo-operator", "demo-school")) {
            Tokens.as(client)
                    .body(fixture.newBudget("1.00"))
                    .post("/v1/budgets")
                    .then()
                    .statusCode(403);
        }
        Tokens.anonymous().get("/v1/budgets").then().statusCode(401);
    }

    @Test
    void aReplayedKeyDrawsUpNothingTwice() {
        Map<String, Object> request = fixture.newBudget("1000.00");
        String first = BudgetFixture.asRegion()
                .header("Idempotency-Key", "k-" + fixture.consortiumId)
                .body(request)
                .post("/v1/budgets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        BudgetFixture.asRegion()
                .header("Idempotency-Key", "k-" + fixture.consortiumId)
                .body(request)
                .post("/v1/budgets")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }
}
