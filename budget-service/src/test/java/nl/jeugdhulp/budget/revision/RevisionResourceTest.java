package nl.jeugdhulp.budget.revision;

import static org.hamcrest.Matchers.equalTo;
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
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.events.BudgetEvent.BudgetRevised;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RevisionResourceTest {
    private final BudgetFixture fixture = new BudgetFixture();
    private final LocalDate firstDay = LocalDate.of(BudgetFixture.thisYear(), 1, 1);

    @Test
    void anIndexationIsSharedByTheKeyToTheCentAndTold() {
        UUID budget = fixture.adopted("1000000.00");
        List<String> changes = BudgetFixture.asRegion()
                .body(revision("INDEXATION", "1034567.89", firstDay))
                .post("/v1/budgets/" + budget + "/revisions")
                .then()
                .statusCode(201)
                .body("change.amount", equalTo("34567.89"))
                .body("decidedBy", equalTo("region"))
                .body("effects", hasSize(7))
                .extract()
                .path("effects.change.amount");
        assertEquals(new BigDecimal("34567.89"), sum(changes));
        List<String> contributions = BudgetFixture.asRegion()
                .get("/v1/budgets/" + budget)
                .then()
                .body("lumpSum.amount", equalTo("1034567.89"))
                .body("available.amount", equalTo("1034567.89"))
                .extract()
                .path("contributions.amount.amount");
        assertEquals(new BigDecimal("1034567.89"), sum(contributions));
        assertEquals(
                new BudgetRevised(budget, fixture.consortiumId, BudgetFixture.thisYear(), Money.euros("1034567.89")),
                Published.about(budget).getLast());
    }

    @Test
    void extraBudgetIsPaidByTheMunicipalityThatDecidesAndBothPartiesAreRecorded() {
        UUID budget = fixture.adopted("1000.00");
        Map<String, Object> extra = Map.of("effectiveOn", firstDay.toString(), "amount", BudgetFixture.euros("50.00"));
        BudgetFixture.asMunicipality(Municipality.HAARLEM)
                .body(extra)
                .post("/v1/budgets/" + budget + "/extra-budget-decisions")
                .then()
                .statusCode(201)
                .body("decidedBy", equalTo("0392"))
                .body("consortiumId", equalTo(fixture.consortiumId.toString()))
                .body("effects.municipality", equalTo(List.of("0392")));
        fixture.expect(budget, "0.00", "0.00", "1050.00");
        for (String client : List.of("demo-region", "demo-consortium-1", "demo-analyst")) {
            Tokens.as(client)
                    .body(extra)
                    .post("/v1/budgets/" + budget + "/extra-budget-decisions")
                    .then()
                    .statusCode(403);
        }
        BudgetFixture.asRegion()
                .body(revision("EXTRA_BUDGET", "2000.00", firstDay))
                .post("/v1/budgets/" + budget + "/revisions")
                .then()
                .statusCode(400);
    }

    @Test
    void aBudgetIsShownAsItWasOnADayAndAsItWasKnownOnADay() {
        UUID budget = fixture.adopted("1000.00");
        LocalDate today = BudgetFixture.today();
        BudgetFixture.asRegion()
                .body(revision("POLICY", "1200.00", today))
                .post("/v1/budgets/" + budget + "/revisions")
                .then()
                .statusCode(201);
        String history = "/v1/budgets/" + budget + "/history?asOn=";
        BudgetFixture.asRegion().get(history + today).then().body("lumpSum.amount", equalTo("1200.00"));
        if (today.isAfter(firstDay)) {
            BudgetFixture.asRegion()
                    .get(history + today.minusDays(1))
                    .then()
                    .body("lumpSum.amount", equalTo("1000.00"))
                    .body("contributions", hasSize(7));
        }
        BudgetFixture.asRegion()
                .get(history + today + "&knownOn=" + today.minusDays(1))
                .then()
                .body("lumpSum.amount", equalTo("0.00"));
        BudgetFixture.asMunicipality(Municipality.VELSEN)
                .get(history + today)
                .then()
                .body("contributions.municipality", equalTo(List.of("0453")));
    }

    @Test
    void aStaleVersionIsRefusedAndAForeignBudgetDoesNotExist() {
        UUID budget = fixture.adopted("1000.00");
        BudgetFixture.asRegion()
                .header("If-Match", "\"0\"")
                .body(revision("POLICY", "1200.00", firstDay))
                .post("/v1/budgets/" + budget + "/revisions")
                .then()
                .statusCode(412);
        new BudgetFixture()
                .asConsortium()
                .get("/v1/budgets/" + budget + "/revisions")
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> revision(String reason, String lumpSum, LocalDate effectiveOn) {
        return Map.of("reason", reason, "lumpSum", BudgetFixture.euros(lumpSum), "effectiveOn", effectiveOn.toString());
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
