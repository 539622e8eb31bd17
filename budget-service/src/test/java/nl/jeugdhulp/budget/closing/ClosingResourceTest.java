package nl.jeugdhulp.budget.closing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ClosingResourceTest {
    private final BudgetFixture fixture = new BudgetFixture();
    private final int lastYear = BudgetFixture.thisYear() - 1;

    @Test
    void aClosedMonthRefusesPostings() {
        UUID budget = BudgetFixture.adopt(fixture.draft(fixture.newBudget("1000.00", lastYear)));
        BudgetFixture.asRegion()
                .body(Map.of("month", lastYear + "-03"))
                .post("/v1/budgets/" + budget + "/closed-months")
                .then()
                .statusCode(200)
                .body("months", hasItem(lastYear + "-03"));
        fixture.asConsortium()
                .body(BudgetFixture.newSpending("1", "CARE", "10.00", LocalDate.of(lastYear, 3, 31)))
                .post("/v1/spendings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/period-closed"));
        fixture.spend(BudgetFixture.newSpending("1", "CARE", "10.00", LocalDate.of(lastYear, 4, 1)));
        fixture.expect(budget, "10.00", "0.00", "990.00");
    }

    @Test
    void decemberIsClosedWithTheYearSoThatWhatIsEarmarkedCanFallFree() {
        UUID budget = BudgetFixture.adopt(fixture.draft(fixture.newBudget("1000.00", lastYear)));
        fixture.asConsortium()
                .body(Map.of(
                        "category", "OTHER", "amount", BudgetFixture.euros("100.00"), "expiresOn", lastYear + "-12-31"))
                .post("/v1/commitments")
                .then()
                .statusCode(201);
        for (int month = 1; month <= 12; month++) {
            BudgetFixture.asRegion()
                    .body(Map.of("month", "%d-%02d".formatted(lastYear, month)))
                    .post("/v1/budgets/" + budget + "/closed-months")
                    .then()
                    .statusCode(month < 12 ? 200 : 400);
        }
        fixture.expect(budget, "0.00", "100.00", "900.00");
        BudgetFixture.asRegion()
                .post("/v1/budgets/" + budget + "/closure")
                .then()
                .statusCode(200);
        fixture.expect(budget, "0.00", "0.00", "1000.00");
    }

    @Test
    void aYearIsClosedAndSettledOnceItIsOverAndASurplusGoesBackToTheCent() {
        UUID budget = BudgetFixture.adopt(fixture.draft(fixture.newBudget("1000.00", lastYear)));
        fixture.spend(BudgetFixture.newSpending("1", "CARE", "666.67", LocalDate.of(lastYear, 6, 30)));
        String path = "/v1/budgets/" + budget;
        BudgetFixture.asRegion().post(path + "/settlement").then().statusCode(409);
        BudgetFixture.asRegion().post(path + "/closure").then().statusCode(200).body("months", hasSize(12));
        fixture.asConsortium()
                .body(BudgetFixture.newSpending("2", "CARE", "1.00", LocalDate.of(lastYear, 6, 30)))
                .post("/v1/spendings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/budget-not-open"));
        List<String> parts = BudgetFixture.asRegion()
                .post(path + "/settlement")
                .then()
                .statusCode(200)
                .body("surplus.amount", equalTo("333.33"))
                .body("ownRisk.amount", equalTo("0.00"))
                .extract()
                .path("givenBack.amount.amount");
        assertEquals(
                new BigDecimal("333.33"), parts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
        BudgetFixture.asRegion().post(path + "/settlement").then().statusCode(409);
        Tokens.as("demo-municipality-0453")
                .get(path + "/settlement")
                .then()
                .body("givenBack.municipality", equalTo(List.of("0453")));
        BudgetFixture.asRegion().get(path).then().body("status", equalTo("SETTLED"));
    }

    @Test
    void aYearThatIsNotOverIsNotClosedAndOnlyTheRegionCloses() {
        UUID budget = fixture.adopted("1000.00");
        BudgetFixture.asRegion()
                .post("/v1/budgets/" + budget + "/closure")
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/year-not-over"));
        fixture.asConsortium().post("/v1/budgets/" + budget + "/closure").then().statusCode(403);
        fixture.asConsortium()
                .get("/v1/budgets/" + budget + "/settlement")
                .then()
                .statusCode(404);
    }
}
