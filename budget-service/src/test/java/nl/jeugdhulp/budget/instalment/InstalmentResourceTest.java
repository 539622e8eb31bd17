package nl.jeugdhulp.budget.instalment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InstalmentResourceTest {
    private final BudgetFixture fixture = new BudgetFixture();

    @Test
    void instalmentsSumToTheContributionAlsoAfterAPaymentAndARevision() {
        UUID budget = fixture.adopted("1000000.00");
        String path = "/v1/budgets/" + budget + "/instalments";
        BudgetFixture.asMunicipality(Municipality.ZANDVOORT).get(path).then().body("", hasSize(12));
        BudgetFixture.asMunicipality(Municipality.ZANDVOORT)
                .post(path + "/1/payment")
                .then()
                .statusCode(200)
                .body("paidOn", notNullValue());
        BudgetFixture.asRegion()
                .body(Map.of(
                        "reason",
                        "INDEXATION",
                        "lumpSum",
                        BudgetFixture.euros("1000123.45"),
                        "effectiveOn",
                        LocalDate.of(BudgetFixture.thisYear(), 1, 1).toString()))
                .post("/v1/budgets/" + budget + "/revisions")
                .then()
                .statusCode(201);

        List<String> amounts = BudgetFixture.asMunicipality(Municipality.ZANDVOORT)
                .get(path)
                .then()
                .extract()
                .path("amount.amount");
        String contribution = BudgetFixture.asMunicipality(Municipality.ZANDVOORT)
                .get("/v1/budgets/" + budget)
                .then()
                .extract()
                .path("contributions[0].amount.amount");
        assertEquals(
                new BigDecimal(contribution),
                amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
        BudgetFixture.asRegion().get(path).then().body("", hasSize(84));
    }

    @Test
    void aRevisionAfterTheLastPaymentIsPaidOrPaidBackByOneInstalmentMore() {
        Map<String, Object> request = fixture.newBudget("1000.00");
        request.put("instalments", "YEARLY");
        UUID budget = BudgetFixture.adopt(fixture.draft(request));
        String path = "/v1/budgets/" + budget + "/instalments";
        BudgetFixture.asMunicipality(Municipality.HAARLEM)
                .post(path + "/1/payment")
                .then()
                .statusCode(200);
        BudgetFixture.asRegion()
                .body(Map.of(
                        "reason",
                        "POLICY",
                        "lumpSum",
                        BudgetFixture.euros("900.00"),
                        "effectiveOn",
                        LocalDate.of(BudgetFixture.thisYear(), 1, 1).toString()))
                .post("/v1/budgets/" + budget + "/revisions")
                .then()
                .statusCode(201);
        BudgetFixture.asMunicipality(Municipality.HAARLEM)
                .get(path)
                .then()
                .body("", hasSize(2))
                .body("[1].amount.amount", startsWith("-"));
        BudgetFixture.asMunicipality(Municipality.HAARLEM)
                .post(path + "/2/payment")
                .then()
                .statusCode(200);
        BudgetFixture.asMunicipality(Municipality.HAARLEM)
                .get("/v1/budgets/" + budget + "/statement")
                .then()
                .body("contributions[0].receivable.amount", equalTo("0.00"));
    }

    @Test
    void anInstalmentIsPaidOnce() {
        String payment = "/v1/budgets/" + fixture.adopted("1000.00") + "/instalments/3/payment";
        BudgetFixture.asMunicipality(Municipality.VELSEN).post(payment).then().statusCode(200);
        BudgetFixture.asMunicipality(Municipality.VELSEN)
                .post(payment)
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/instalment-paid"));
        BudgetFixture.asRegion().post(payment).then().statusCode(403);
    }
}
