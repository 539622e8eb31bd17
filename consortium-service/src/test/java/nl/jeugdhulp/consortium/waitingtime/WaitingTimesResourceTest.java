package nl.jeugdhulp.consortium.waitingtime;

import static nl.jeugdhulp.consortium.registry.ConsortiumFixture.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.platform.time.ClockProducer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WaitingTimesResourceTest {
    @Inject
    EntityManager entities;

    @Inject
    QuarterlyForms forms;

    private final UUID consortium = UUID.randomUUID();

    @Test
    void realisedWaitsArePublicAsMedianAndP90() {
        for (int days = 10; days <= 100; days += 10) {
            started(LocalDate.of(2025, 5, 1), days);
        }
        times("?year=2025")
                .body("items", hasSize(1))
                .body("items[0].quarter", equalTo("2025-Q2"))
                .body("items[0].starts", equalTo(10))
                .body("items[0].medianDays", equalTo(50))
                .body("items[0].p90Days", equalTo(90))
                .body("items[0].suppressed", equalTo(false))
                .body("definitionVersion", equalTo("1"));
    }

    @Test
    void fewerThanFivePeopleAreNeverShownInAnyFormat() {
        for (int i = 0; i < 4; i++) {
            started(LocalDate.of(2025, 5, 1), 12);
            waiting(i == 0 ? "PAUSED" : "WAITING");
        }
        times("?year=2025")
                .body("items[0].starts", nullValue())
                .body("items[0].medianDays", nullValue())
                .body("items[0].suppressed", equalTo(true));
        times("").body("items[0].waitingGross", nullValue()).body("items[0].waitingNet", nullValue());
        String csv = Tokens.anonymous()
                .accept("text/csv")
                .get("/v1/waiting-times?year=2025&consortiumId=" + consortium)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertTrue(csv.startsWith("consortiumId,helpCategory,quarter,starts,"), csv);
        assertTrue(csv.contains("AMBULATORY,2025-Q2,,,,,,,,true"), csv);
    }

    @Test
    void bridgedAndPausedCountInTheGrossListOnly() {
        for (int i = 0; i < 6; i++) {
            waiting("WAITING");
            waiting("PAUSED");
        }
        times("").body("items[0].waitingGross", equalTo(12)).body("items[0].waitingNet", equalTo(6));
    }

    @Test
    void theDifferenceOfGrossAndNetTellsNobodyEither() {
        for (int i = 0; i < 6; i++) {
            waiting("WAITING");
        }
        waiting("PAUSED");
        times("")
                .body("items[0].waitingGross", equalTo(7))
                .body("items[0].waitingNet", nullValue())
                .body("items[0].suppressed", equalTo(true));
    }

    @Test
    void theQuarterlyFormNamesEveryFormOfHelpAndIsForItsConsortiumAndTheRegion() {
        for (int i = 0; i < 7; i++) {
            waiting("WAITING");
        }
        String address = "/v1/consortia/" + consortium + "/quarterly-form";
        Tokens.as("demo-region")
                .get(address)
                .then()
                .statusCode(200)
                .body("lines", hasSize(9))
                .body("lines.find { it.formOfHelp == '45' }.waiting", equalTo(7))
                .body("lines.find { it.formOfHelp == '46' }.waiting", equalTo(0));
        Tokens.as("demo-consortium-1").get(address).then().statusCode(404);
        Tokens.as("demo-gp").get(address).then().statusCode(403);
        Tokens.anonymous().get(address).then().statusCode(401);
    }

    @Test
    void theFormOfAnEarlierQuarterStaysAsItLastWas() {
        UUID registered = registered();
        forms.keep();
        String address = "/v1/consortia/" + registered + "/quarterly-form";
        Tokens.as("demo-region").get(address + "?quarter=2023-Q1").then().statusCode(404);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE quarterly_form SET quarter = '2023-Q1',"
                                + " form = jsonb_set(jsonb_set(form, '{quarter}', '\"2023-Q1\"'),"
                                + " '{lines,0,waiting}', '12') WHERE consortium_id = ?1")
                        .setParameter(1, registered)
                        .executeUpdate());
        Tokens.as("demo-region")
                .get(address + "?quarter=2023-Q1")
                .then()
                .statusCode(200)
                .body("quarter", equalTo("2023-Q1"))
                .body("lines[0].waiting", equalTo(12));
        Tokens.as("demo-region").get(address).then().body("lines[0].waiting", equalTo(0));
        Tokens.as("demo-region").get(address + "?quarter=2023").then().statusCode(400);
        String csv = Tokens.as("demo-region")
                .accept("text/csv")
                .get(address + "?quarter=2023-Q1")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.startsWith("formOfHelp,estimatedWaitWeeks,waiting,suppressed\n"), csv);
    }

    private ValidatableResponse times(String query) {
        String only = (query.isEmpty() ? "?" : query + "&") + "consortiumId=" + consortium;
        return Tokens.anonymous().get("/v1/waiting-times" + only).then().statusCode(200);
    }

    private void started(LocalDate day, int waitedDays) {
        row("RELEASED", day.minusDays(waitedDays), day);
    }

    private void waiting(String state) {
        row(state, LocalDate.now(ClockProducer.ZONE).minusDays(20), null);
    }

    private void row(String state, LocalDate waitingSince, LocalDate occupiedOn) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "INSERT INTO placement (referral_id, submitted, consortium_id, help_category, urgency,"
                                        + " waiting_since, state, received_at, occupied_on, version)"
                                        + " VALUES (?1, true, ?2, 'AMBULATORY', 2, ?3, ?4, now(), CAST(?5 AS date), 0)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, consortium)
                        .setParameter(3, waitingSince)
                        .setParameter(4, state)
                        .setParameter(5, occupiedOn == null ? null : occupiedOn.toString())
                        .executeUpdate());
    }
}
