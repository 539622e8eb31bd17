package nl.jeugdhulp.referral.choice;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityChanged;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ConsortiumChoiceResourceTest {
    private static final String DAY_TREATMENT =
            "/v1/consortium-choices?helpCategory=DAY_TREATMENT&municipalityCode=0392";
    private static final String OF_1 = "items.find { it.consortiumId == '" + ReferralFixture.CONSORTIUM_1 + "' }.";

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void contractedConsortiaStandSideBySide() {
        availability(ReferralFixture.CONSORTIUM_1, HelpCategory.AMBULATORY, Instant.now());
        as(ReferralFixture.COACH)
                .get("/v1/consortium-choices?helpCategory=AMBULATORY&municipalityCode=0392")
                .then()
                .statusCode(200)
                .body(
                        "items.consortiumId",
                        containsInAnyOrder(
                                ReferralFixture.CONSORTIUM_1.toString(), ReferralFixture.CONSORTIUM_2.toString()))
                .body(OF_1 + "name", equalTo("Consortium Duinrand"))
                .body(OF_1 + "vision", equalTo("Dichtbij en samen"))
                .body(OF_1 + "wayOfWorking", equalTo("Eén gezin, één plan"))
                .body(OF_1 + "expertise", equalTo(List.of("autisme")))
                .body(OF_1 + "locations", equalTo(List.of("Haarlem")))
                .body(OF_1 + "availability", equalTo("WAITING_LIST"))
                .body(OF_1 + "expectedWaitDaysLow", equalTo(20))
                .body(OF_1 + "expectedWaitDaysHigh", equalTo(45))
                .body(OF_1 + "stale", equalTo(false))
                .body("choiceId", notNullValue())
                .body("asOf", notNullValue());
        as(ReferralFixture.COACH)
                .get("/v1/consortium-choices?helpCategory=AMBULATORY&municipalityCode=0999")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void consortiumWithoutNewsIsShownAsUnknownAndNeverLeftOut() {
        as(ReferralFixture.COACH)
                .get("/v1/consortium-choices?helpCategory=RESIDENTIAL&municipalityCode=0392")
                .then()
                .body("items", hasSize(2))
                .body(OF_1 + "availability", equalTo("UNKNOWN"))
                .body(OF_1 + "stale", equalTo(true));
    }

    @Test
    void staleFactsAreMarkedAndNewsInTheWrongOrderIsPassedOver() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(30));
        availability(ReferralFixture.CONSORTIUM_2, HelpCategory.DAY_TREATMENT, longAgo);
        availability(ReferralFixture.CONSORTIUM_1, HelpCategory.DAY_TREATMENT, Instant.now());
        availability(ReferralFixture.CONSORTIUM_1, HelpCategory.DAY_TREATMENT, longAgo);
        String of2 = OF_1.replace(ReferralFixture.CONSORTIUM_1.toString(), ReferralFixture.CONSORTIUM_2.toString());
        as(ReferralFixture.COACH)
                .get(DAY_TREATMENT)
                .then()
                .body(of2 + "stale", equalTo(true))
                .body(OF_1 + "stale", equalTo(false));
    }

    @Test
    void consortiumOfTheSchoolIsMarked() {
        Arriving.at(
                ReferralFixture.consumer("known-schools"),
                new SchoolMatched(
                        new SchoolId("99BB01"),
                        ReferralFixture.CONSORTIUM_1,
                        UUID.randomUUID(),
                        LocalDate.of(2025, 8, 1),
                        null,
                        null));
        Arriving.at(
                ReferralFixture.consumer("known-schools"),
                new SchoolMatched(
                        new SchoolId("99BB01"),
                        ReferralFixture.CONSORTIUM_2,
                        UUID.randomUUID(),
                        LocalDate.of(2024, 8, 1),
                        null,
                        null));
        as(ReferralFixture.COACH)
                .get(DAY_TREATMENT + "&schoolId=99BB01")
                .then()
                .body("items.findAll { it.consortiumOfSchool }.name", equalTo(List.of("Consortium Duinrand")));
    }

    @Test
    void youthFromOutsideTheRegionSeesTheConsortiaOfItsSchoolsMunicipality() {
        String elsewhere = "/v1/consortium-choices?helpCategory=AMBULATORY&municipalityCode=0394";
        as(ReferralFixture.COACH)
                .get(elsewhere + "&schoolId=99AA00")
                .then()
                .statusCode(200)
                .body(
                        "items.consortiumId",
                        containsInAnyOrder(
                                ReferralFixture.CONSORTIUM_1.toString(), ReferralFixture.CONSORTIUM_2.toString()));
        as(ReferralFixture.COACH).get(elsewhere).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void orderIsTheSameForTheSameQuestion() {
        List<String> first = as(ReferralFixture.COACH).get(DAY_TREATMENT).path("items.name");
        List<String> second = as("demo-gp").get(DAY_TREATMENT).path("items.name");
        assertEquals(first, second);
    }

    @Test
    void whatWasShownCanBeNamedInTheReferralByWhoItWasShownTo() {
        String choice = as(ReferralFixture.COACH).get(DAY_TREATMENT).path("choiceId");
        String body = ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1)
                .replace("\"reason\"", "\"choiceId\": \"" + choice + "\", \"reason\"");
        as("demo-gp")
                .body(body)
                .post(ReferralFixture.PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("choice-not-shown"));
        as(ReferralFixture.COACH)
                .body(body)
                .post(ReferralFixture.PATH)
                .then()
                .statusCode(201)
                .body("choiceId", equalTo(choice));
    }

    @Test
    void whatWasShownIsKeptAsItWasShownWithWhoChoseAndWhy() {
        Instant before = Instant.now().minusSeconds(60);
        availability(ReferralFixture.CONSORTIUM_1, HelpCategory.DAY_TREATMENT, before);
        var shown = as(ReferralFixture.COACH).get(DAY_TREATMENT).jsonPath();
        String choice = shown.getString("choiceId");
        Arriving.at(
                ReferralFixture.consumer("known-consortia"),
                new AvailabilityChanged(
                        ReferralFixture.CONSORTIUM_1,
                        HelpCategory.DAY_TREATMENT,
                        AvailabilityStatus.AVAILABLE,
                        3,
                        0,
                        0,
                        0,
                        Instant.now()));
        as(ReferralFixture.COACH)
                .get("/v1/consortium-choices/" + choice)
                .then()
                .statusCode(200)
                .body("items", equalTo(shown.getList("items")));
        as("demo-gp").get("/v1/consortium-choices/" + choice).then().statusCode(404);
        as(ReferralFixture.COACH)
                .body(ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1)
                        .replace(
                                "\"reason\"",
                                "\"choiceId\": \"" + choice + "\", \"chosenBy\": \"YOUTH_AND_PARENTS\", \"reason\""))
                .post(ReferralFixture.PATH)
                .then()
                .statusCode(201)
                .body("choiceId", equalTo(choice))
                .body("chosenBy", equalTo("YOUTH_AND_PARENTS"))
                .body("choiceReason", equalTo("dicht bij huis"));
    }

    @Test
    void bothFactsAreNeeded() {
        as(ReferralFixture.COACH)
                .get("/v1/consortium-choices?municipalityCode=0392")
                .then()
                .statusCode(400);
        as("demo-school").get(DAY_TREATMENT).then().statusCode(403);
    }

    private static void availability(UUID consortium, HelpCategory help, Instant asOf) {
        Arriving.at(
                ReferralFixture.consumer("known-consortia"),
                new AvailabilityChanged(consortium, help, AvailabilityStatus.WAITING_LIST, 0, 7, 20, 45, asOf));
    }
}
