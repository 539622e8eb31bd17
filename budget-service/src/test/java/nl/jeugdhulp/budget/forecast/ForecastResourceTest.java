package nl.jeugdhulp.budget.forecast;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ForecastResourceTest {
    private final BudgetFixture fixture = new BudgetFixture();

    @Test
    void aYearThatIsOverIsForecastAsItWas() {
        int lastYear = BudgetFixture.thisYear() - 1;
        UUID budget = BudgetFixture.adopt(fixture.draft(fixture.newBudget("1200.00", lastYear)));
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(lastYear, month, 20);
            fixture.spend(BudgetFixture.newSpending("M" + month, "CARE", "90.00", day));
        }
        fixture.asConsortium()
                .get("/v1/budgets/" + budget + "/forecast")
                .then()
                .statusCode(200)
                .body("available", equalTo(true))
                .body("yearEndExpected.amount", equalTo("1080.00"))
                .body("yearEndHigh.amount", equalTo("1080.00"))
                .body("definitionVersion", notNullValue());
    }

    @Test
    void withoutSpendingThereIsNoForecastAndAForeignBudgetDoesNotExist() {
        UUID budget = fixture.adopted("1000.00");
        String path = "/v1/budgets/" + budget + "/forecast";
        fixture.asConsortium().get(path).then().body("available", equalTo(false));
        new BudgetFixture().asConsortium().get(path).then().statusCode(404);
        Tokens.as("demo-school").get(path).then().statusCode(403);
    }
}
