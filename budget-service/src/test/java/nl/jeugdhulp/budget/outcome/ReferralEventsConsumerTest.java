package nl.jeugdhulp.budget.outcome;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareResumed;
import nl.jeugdhulp.events.ReferralEvent.HelpStartedAgain;
import nl.jeugdhulp.events.ReferralEvent.ReferralDestroyed;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReferralEventsConsumerTest {
    private final BudgetFixture fixture = new BudgetFixture();

    @Inject
    ReferralEventsConsumer consumer;

    @Inject
    EntityManager entities;

    @Test
    void outcomesStandBesideTheMoney() {
        fixture.adopted("1000.00");
        fixture.spend("1", "400.00");
        for (int i = 0; i < 12; i++) {
            Arriving.at(consumer, ended(i < 6 ? "31" : "32", i < 7 ? 8 : null, 50));
        }
        outcomes()
                .body("items", hasSize(1))
                .body("items[0].ended.value", equalTo(12))
                .body("items[0].dropOuts.value", equalTo(6))
                .body("items[0].satisfactionAnswers.value", equalTo(7))
                .body("items[0].meanSatisfaction", equalTo(8.0f))
                .body("items[0].meanGoalsReached", equalTo(50.0f))
                .body("items[0].spent.amount", equalTo("400.00"))
                .body("items[0].lumpSum.amount", equalTo("1000.00"));
    }

    @Test
    void numbersBelowFiveAndTheirComplementsAreSuppressed() {
        for (int i = 0; i < 8; i++) {
            Arriving.at(consumer, ended(i < 5 ? "31" : "33", i < 2 ? 8 : null, 50));
        }
        outcomes()
                .body("items[0].ended.value", equalTo(8))
                .body("items[0].dropOuts.value", nullValue())
                .body("items[0].dropOuts.suppressed", equalTo(true))
                .body("items[0].satisfactionAnswers.suppressed", equalTo(true))
                .body("items[0].meanSatisfaction", nullValue());
    }

    @Test
    void replayChangesNothing() {
        byte[] message = Arriving.wire(ended("31", 9, 100), 3);
        CareEnded another = ended("31", 9, 100);
        Arriving.at(consumer, message);
        Arriving.at(consumer, message);
        for (int i = 0; i < 4; i++) {
            Arriving.at(consumer, ended("31", 9, 100));
        }
        Arriving.at(consumer, another, 2);
        Arriving.at(consumer, another, 1);
        outcomes().body("items[0].ended.value", equalTo(6));
    }

    @Test
    void aConsortiumSeesItsOwnOutcomesOnlyAndASchoolNone() {
        Arriving.at(consumer, ended("31", 9, 100));
        new BudgetFixture().asConsortium().get("/v1/outcomes").then().body("items", hasSize(0));
        Tokens.as("demo-school").get("/v1/outcomes").then().statusCode(403);
        Tokens.as("demo-analyst").get("/v1/outcomes").then().statusCode(200);
    }

    @Test
    void ableToGoOnIsCountedByAnswerAndASmallAnswerTakesAnotherWithIt() {
        for (int i = 0; i < 20; i++) {
            Arriving.at(consumer, ended("31", null, null, i < 11 ? "01" : i < 18 ? "02" : "04"));
        }
        outcomes()
                .body("items[0].ableToGoOn.answers.value", equalTo(20))
                .body("items[0].ableToGoOn.byAnswer[0].value", equalTo(11))
                .body("items[0].ableToGoOn.byAnswer[1].suppressed", equalTo(true))
                .body("items[0].ableToGoOn.byAnswer[2].value", equalTo(0))
                .body("items[0].ableToGoOn.byAnswer[3].value", nullValue());
    }

    @Test
    void careThatIsResumedHasNotEndedWhateverTheOrder() {
        CareEnded first = ended("31", 9, 100);
        for (int i = 0; i < 6; i++) {
            Arriving.at(consumer, ended("31", 9, 100));
        }
        Arriving.at(consumer, first, 1);
        Arriving.at(consumer, resumed(first), 2);
        Arriving.at(consumer, first, 1);
        outcomes().body("items[0].ended.value", equalTo(6));
        Arriving.at(consumer, first, 3);
        outcomes().body("items[0].ended.value", equalTo(7));
    }

    @Test
    void destroyedFileIsCutLooseAndItsOutcomesCountOnWhateverTheOrder() {
        for (int i = 0; i < 5; i++) {
            Arriving.at(consumer, ended("31", 9, 100));
        }
        CareEnded before = ended("31", 9, 100);
        Arriving.at(consumer, before);
        Arriving.at(consumer, new ReferralDestroyed(before.referralId(), fixture.consortiumId));
        CareEnded after = ended("31", 9, 100);
        Arriving.at(consumer, new ReferralDestroyed(after.referralId(), fixture.consortiumId));
        Arriving.at(consumer, after);
        outcomes().body("items[0].ended.value", equalTo(7));
        for (CareEnded ended : List.of(before, after)) {
            Number naming = QuarkusTransaction.requiringNew().call(() -> (Number) entities.createNativeQuery(
                            "SELECT count(*) FROM care_outcome WHERE trajectory_id = ?1 OR referral_id = ?2")
                    .setParameter(1, ended.trajectoryId())
                    .setParameter(2, ended.referralId())
                    .getSingleResult());
            assertEquals(0, naming.intValue());
        }
    }

    @Test
    void aNewStartOfHelpCountsAgainstTheCareThatEnded() {
        for (int i = 0; i < 12; i++) {
            CareEnded ended = ended("31", 9, 100);
            if (i < 5) {
                HelpStartedAgain again = new HelpStartedAgain(
                        ended.trajectoryId(), fixture.consortiumId, ended.endDate(), ended.endDate());
                Arriving.at(consumer, again, 5);
                Arriving.at(consumer, again, 6);
            }
            Arriving.at(consumer, ended);
        }
        outcomes().body("items[0].withoutNewStart.value", equalTo(7));
    }

    @Test
    void theSameRowsComeAsCsvWithTheSameSuppression() {
        for (int i = 0; i < 8; i++) {
            Arriving.at(consumer, ended(i < 5 ? "31" : "33", 8, 50));
        }
        fixture.asConsortium()
                .accept("text/csv")
                .get("/v1/outcomes")
                .then()
                .statusCode(200)
                .body(startsWith("consortiumId,year,ended,dropOuts,"))
                .body(containsString(fixture.consortiumId + "," + BudgetFixture.thisYear() + ",8,,8,8.0,8,50.0,"))
                .body(containsString(",true\n"));
    }

    private ValidatableResponse outcomes() {
        return fixture.asConsortium().get("/v1/outcomes").then().statusCode(200);
    }

    private CareEnded ended(String reason, Integer satisfaction, Integer goals) {
        return ended(reason, satisfaction, goals, null);
    }

    private CareResumed resumed(CareEnded ended) {
        return new CareResumed(
                ended.trajectoryId(),
                ended.referralId(),
                ended.consortiumId(),
                ended.helpCategory(),
                ended.municipality(),
                null,
                ended.endDate(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    private CareEnded ended(String reason, Integer satisfaction, Integer goals, String ableToGoOn) {
        LocalDate today = BudgetFixture.today();
        return new CareEnded(
                UUID.randomUUID(),
                UUID.randomUUID(),
                fixture.consortiumId,
                HelpCategory.AMBULATORY,
                new MunicipalityCode("0392"),
                null,
                today.minusMonths(3),
                today,
                reason,
                goals,
                satisfaction,
                ableToGoOn);
    }
}
