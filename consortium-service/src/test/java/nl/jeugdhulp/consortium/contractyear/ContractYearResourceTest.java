package nl.jeugdhulp.consortium.contractyear;

import static nl.jeugdhulp.consortium.transfer.TransferFixture.HAARLEM;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.arrives;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.places;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.transfer.TransferFixture;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ContractYearResourceTest {
    private static final String YEARS = "/v1/contract-years";

    private UUID consortium;

    @BeforeEach
    void consortiumIsUnderContract() {
        consortium = TransferFixture.consortium("Haarlem");
    }

    @Test
    void yearsAreShownWithTheirReviewMoments() {
        Tokens.as("demo-analyst")
                .get(YEARS)
                .then()
                .statusCode(200)
                .body("size()", greaterThanOrEqualTo(9))
                .body("[0].period.from", equalTo("2023-01-01"))
                .body("[0].reviewDue", equalTo("2024-01-01"))
                .body("[8].review", equalTo("NOT_DUE"))
                .body("figures", everyItem(nullValue()));
        Tokens.as("demo-region")
                .body(Map.of(
                        "subject", "CONTRACT_YEAR",
                        "contractYear", 2,
                        "heldOn", "2025-02-10",
                        "participants", List.of(Map.of("kind", "REGION")),
                        "findings", "De wachttijd daalde.",
                        "conclusion", "CONTINUE",
                        "decision", "Wij gaan zo door."))
                .post("/v1/evaluations")
                .then()
                .statusCode(201);
        Tokens.as("demo-region").get(YEARS + "/2").then().body("review", equalTo("HELD"));
        Tokens.as("demo-region").get(YEARS + "/99").then().statusCode(404);
    }

    @Test
    void waitsOfAYearAreThoseOfWhoBeganCareInIt() {
        begin(HelpCategory.AMBULATORY, 6, LocalDate.of(2024, 2, 1), 20);
        begin(HelpCategory.AMBULATORY, 5, LocalDate.of(2025, 2, 1), 40);
        waits(2).body(own() + ".starts.count", equalTo(6)).body(own() + ".medianDays", equalTo(20));
        waits(3).body(own() + ".starts.count", equalTo(5)).body(own() + ".p90Days", equalTo(40));
    }

    @Test
    void numberIsLeftOutWhenAQuarterThatIsLeftOutElsewhereCouldBeSubtractedFromIt() {
        begin(HelpCategory.AMBULATORY, 6, LocalDate.of(2024, 2, 1), 20);
        begin(HelpCategory.RESIDENTIAL, 2, LocalDate.of(2024, 8, 1), 20);
        waits(2).body(own() + ".starts.count", nullValue())
                .body(own() + ".starts.suppressed", equalTo(true))
                .body(own() + ".medianDays", equalTo(20));
        begin(HelpCategory.RESIDENTIAL, 3, LocalDate.of(2025, 8, 1), 20);
        waits(3).body(own() + ".starts.count", nullValue()).body(own() + ".medianDays", nullValue());
    }

    @Test
    void goalsOfTheYearAndTransfersAreShownWithoutTotals() {
        String goal = Tokens.as("demo-region")
                .body(Map.of("theme", "OTHER", "title", "Korter", "description", "Korter wachten."))
                .post("/v1/goals")
                .header("Location");
        String indicator = Tokens.as("demo-region")
                .body(Map.of("name", "Wachttijd autisme", "unit", "DAYS"))
                .post(goal + "/indicators")
                .path("indicators[0].id");
        Tokens.as("demo-region")
                .body(Map.of("kind", "MEASURED", "year", 2024, "value", 55, "source", "Kwartaalrapportage"))
                .post(goal + "/indicators/" + indicator + "/figures")
                .then()
                .statusCode(201);
        Tokens.as("demo-consortium-1")
                .get(YEARS + "/2")
                .then()
                .body("figures.goals.indicatorId", hasItem(indicator))
                .body("figures.normBreaches.count", not(equalTo(-1)));
        Tokens.as("demo-consortium-1")
                .get(YEARS + "/3")
                .then()
                .body("figures.goals.indicatorId", not(hasItem(indicator)));
    }

    private String own() {
        return "figures.waiting.find { it.consortiumId == '" + consortium + "' }";
    }

    private static ValidatableResponse waits(int year) {
        return Tokens.as("demo-municipality-0392")
                .get(YEARS + "/" + year)
                .then()
                .statusCode(200);
    }

    /** Care that begins after so many days of waiting. */
    private void begin(HelpCategory category, int people, LocalDate day, int waited) {
        CareListId list = new CareListId(consortium, category);
        places(list, 50);
        for (int person = 0; person < people; person++) {
            UUID referral = UUID.randomUUID();
            arrives(new ReferralSubmitted(
                    referral, consortium, category, Urgency.REGULAR, HAARLEM, day.minusDays(waited), null, null));
            arrives(new CareStarted(
                    UUID.randomUUID(),
                    referral,
                    consortium,
                    category,
                    HAARLEM,
                    null,
                    day,
                    UUID.randomUUID(),
                    UUID.randomUUID()));
        }
    }
}
