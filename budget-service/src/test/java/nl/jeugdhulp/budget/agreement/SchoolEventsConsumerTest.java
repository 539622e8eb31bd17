package nl.jeugdhulp.budget.agreement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.events.SchoolEvent.ArrangementEnded;
import nl.jeugdhulp.events.SchoolEvent.ArrangementOpened;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentAgreed;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentEnded;
import nl.jeugdhulp.events.SchoolEvent.Earmark;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SchoolEventsConsumerTest {
    private static final SchoolId SCHOOL = new SchoolId("99AA00");
    private static final int YEAR = BudgetFixture.thisYear();

    private final BudgetFixture fixture = new BudgetFixture();
    private final UUID agreement = UUID.randomUUID();

    @Inject
    SchoolEventsConsumer consumer;

    @Inject
    AgreementService agreements;

    @Test
    void aDeploymentIsEarmarkedUnderItsOwnIdAndWhatIsForNextYearWaitsForThatBudget() {
        UUID budget = fixture.adopted("1000.00");
        Arriving.at(consumer, deployment(new Earmark(YEAR, euros("300.00")), new Earmark(YEAR + 1, euros("450.00"))));
        fixture.expect(budget, "0.00", "300.00", "700.00");
        shown().body("kind", equalTo("COLLECTIVE_DEPLOYMENT"))
                .body("schoolId", equalTo("99AA00"))
                .body("earmarks[0].status", equalTo("EARMARKED"))
                .body("earmarks[0].commitmentId", notNullValue())
                .body("earmarks[1].status", equalTo("WAITING"))
                .body("earmarks[1].waitsFor", equalTo("BUDGET"));

        UUID next = BudgetFixture.adopt(fixture.draft(fixture.newBudget("2000.00", YEAR + 1)));
        fixture.expect(next, "0.00", "450.00", "1550.00");
        shown().body("earmarks[1].status", equalTo("EARMARKED")).body("earmarks[1].waitsFor", nullValue());
    }

    @Test
    void theSameAgreementAgainEarmarksNothingMore() {
        UUID budget = fixture.adopted("1000.00");
        byte[] message = Arriving.wire(deployment(new Earmark(YEAR, euros("300.00"))), 1);
        Arriving.at(consumer, message);
        Arriving.at(consumer, message);
        Arriving.at(consumer, deployment(new Earmark(YEAR, euros("300.00"))), 2);
        fixture.expect(budget, "0.00", "300.00", "700.00");
    }

    @Test
    void anAgreementThatEndsEarlyReleasesWhatWasNotUsed() {
        UUID budget = fixture.adopted("1000.00");
        Arriving.at(consumer, deployment(new Earmark(YEAR, euros("300.00"))));
        Map<String, Object> realisation = new LinkedHashMap<>(BudgetFixture.newSpending("1", "100.00"));
        realisation.put("commitmentId", commitment());
        fixture.spend(realisation);
        fixture.expect(budget, "100.00", "200.00", "700.00");

        LocalDate early = SchoolYear.of(BudgetFixture.today()).lastDay().minusDays(40);
        CollectiveDeploymentEnded ended = new CollectiveDeploymentEnded(agreement, SCHOOL, fixture.consortiumId, early);
        Arriving.at(consumer, ended, 2);
        Arriving.at(consumer, ended, 3);
        fixture.expect(budget, "100.00", "0.00", "900.00");
        status("RELEASED");
        shown().body("endedOn", equalTo(early.toString())).body("earmarks[0].status", equalTo("ENDED"));
    }

    @Test
    void anArrangementThatRanItsCourseExpires() {
        UUID budget = fixture.adopted("1000.00");
        LocalDate last = LocalDate.of(YEAR, 7, 31);
        Period period = new Period(LocalDate.of(YEAR, 1, 8), last);
        Arriving.at(
                consumer,
                new ArrangementOpened(
                        agreement, SCHOOL, fixture.consortiumId, period, List.of(new Earmark(YEAR, euros("300.00")))));
        fixture.expect(budget, "0.00", "300.00", "700.00");
        String commitment = commitment();
        Arriving.at(consumer, new ArrangementEnded(agreement, SCHOOL, fixture.consortiumId, last), 2);
        fixture.expect(budget, "0.00", "0.00", "1000.00");
        fixture.asConsortium().get("/v1/commitments/" + commitment).then().body("status", equalTo("EXPIRED"));
    }

    @Test
    void aboveWhatIsAvailableItIsEarmarkedMarkedAndSignalled() {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "900.00");
        Arriving.at(consumer, deployment(new Earmark(YEAR, euros("300.00"))));
        fixture.expect(budget, "900.00", "300.00", "-200.00");
        shown().body("earmarks[0].aboveAvailable.amount", equalTo("200.00"));
        fixture.asConsortium()
                .get("/v1/signals?kind=EARMARK_ABOVE_AVAILABLE")
                .then()
                .body("items", hasSize(1))
                .body("items[0].agreementId", equalTo(agreement.toString()))
                .body("items[0].amount.amount", equalTo("200.00"));
    }

    @Test
    void underTheOwnCeilingItWaitsUntilThereIsRoomAndIsSignalledOnce() {
        UUID budget = fixture.adopted("1000.00");
        fixture.switchCeiling(budget, true);
        UUID spending = fixture.spend("1", "900.00");
        Arriving.at(consumer, deployment(new Earmark(YEAR, euros("300.00"))));
        agreements.tryAgain();
        fixture.expect(budget, "900.00", "0.00", "100.00");
        shown().body("earmarks[0].waitsFor", equalTo("ROOM"));
        fixture.asConsortium()
                .get("/v1/signals?kind=EARMARK_WITHOUT_ROOM&count=true")
                .then()
                .body("total", equalTo(1));
        fixture.asConsortium()
                .get("/v1/school-agreements?earmarkStatus=WAITING")
                .then()
                .body("items.id", equalTo(List.of(agreement.toString())));

        fixture.asConsortium()
                .post("/v1/spendings/" + spending + "/reversal")
                .then()
                .statusCode(200);
        agreements.tryAgain();
        fixture.expect(budget, "0.00", "300.00", "700.00");
    }

    @Test
    void whatEndedBeforeThereWasMoneyForItTakesNone() {
        LocalDate today = BudgetFixture.today();
        Arriving.at(consumer, new CollectiveDeploymentEnded(agreement, SCHOOL, fixture.consortiumId, today), 2);
        Arriving.at(consumer, deployment(new Earmark(YEAR, euros("300.00"))), 1);
        UUID budget = fixture.adopted("1000.00");
        agreements.tryAgain();
        fixture.expect(budget, "0.00", "0.00", "1000.00");
    }

    @Test
    void forAYearThatWasClosedNothingIsEarmarkedAnyMore() {
        UUID budget = BudgetFixture.adopt(fixture.draft(fixture.newBudget("1000.00", YEAR - 1)));
        BudgetFixture.asRegion()
                .post("/v1/budgets/" + budget + "/closure")
                .then()
                .statusCode(200);
        Arriving.at(consumer, deployment(new Earmark(YEAR - 1, euros("300.00"))));
        fixture.expect(budget, "0.00", "0.00", "1000.00");
        shown().body("earmarks[0].status", equalTo("ENDED"));
    }

    @Test
    void aConsortiumSeesItsOwnAgreementsOnly() {
        Arriving.at(consumer, deployment(new Earmark(YEAR, euros("300.00"))));
        BudgetFixture other = new BudgetFixture();
        other.asConsortium().get("/v1/school-agreements/" + agreement).then().statusCode(404);
        other.asConsortium()
                .get("/v1/school-agreements?count=true")
                .then()
                .body("items", hasSize(0))
                .body("total", equalTo(0));
        Tokens.as("demo-region")
                .get("/v1/school-agreements/" + agreement)
                .then()
                .statusCode(200);
        Tokens.as("demo-municipality-0392").get("/v1/school-agreements").then().statusCode(403);
    }

    private CollectiveDeploymentAgreed deployment(Earmark... earmarks) {
        return new CollectiveDeploymentAgreed(
                agreement, SCHOOL, fixture.consortiumId, SchoolYear.of(BudgetFixture.today()), 40, List.of(earmarks));
    }

    private static Money euros(String amount) {
        return Money.euros(amount);
    }

    private ValidatableResponse shown() {
        return fixture.asConsortium()
                .get("/v1/school-agreements/" + agreement)
                .then()
                .statusCode(200);
    }

    private String commitment() {
        return fixture.asConsortium()
                .get("/v1/commitments?source=" + agreement)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private void status(String status) {
        fixture.asConsortium()
                .get("/v1/commitments?source=" + agreement)
                .then()
                .body("items[0].status", equalTo(status));
    }
}
