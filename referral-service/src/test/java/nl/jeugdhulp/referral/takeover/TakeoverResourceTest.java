package nl.jeugdhulp.referral.takeover;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.CONSORTIUM_1;
import static nl.jeugdhulp.referral.ReferralFixture.PROVIDER_1;
import static nl.jeugdhulp.referral.ReferralFixture.today;
import static nl.jeugdhulp.referral.transition.TakeoverFixture.HEADER;
import static nl.jeugdhulp.referral.transition.TakeoverFixture.MUNICIPALITY;
import static nl.jeugdhulp.referral.transition.TakeoverFixture.row;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareTakenOver;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.referral.transition.TakeoverFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TakeoverResourceTest {
    private static final String CONSORTIUM = "demo-consortium-1";
    private static final String PATH = "/v1/takeovers";

    @Inject
    EntityManager entities;

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void careGoesOnAtTheConsortiumWithoutAReferralAndWithoutAGap() {
        String id = TakeoverFixture.takenOver();
        String trajectory = handOver(id, today().minusDays(10), null)
                .statusCode(200)
                .body("status", equalTo("HANDED_OVER"))
                .body("gapDays", equalTo(0))
                .body("lastDay", equalTo(today().minusDays(11).toString()))
                .body("transitionYear", equalTo(false))
                .extract()
                .path("trajectoryId");
        var told = assertInstanceOf(
                CareTakenOver.class, Published.about(trajectory).getFirst());
        assertEquals(UUID.fromString(id), told.referralId());
        assertEquals(CONSORTIUM_1, told.consortiumId());
        as(CONSORTIUM)
                .get("/v1/trajectories/" + trajectory)
                .then()
                .statusCode(200)
                .body("takeoverId", equalTo(id))
                .body("referralId", nullValue())
                .body("contactPerson.name", equalTo("Noor Testers"));
        as(CONSORTIUM)
                .body("{\"endDate\": \"%s\", \"reason\": \"31\"}".formatted(today()))
                .post("/v1/trajectories/" + trajectory + "/ending")
                .then()
                .statusCode(200);
        assertEquals(
                List.of(CareTakenOver.class, CareEnded.class),
                Published.about(trajectory).stream().map(Event::getClass).toList());
        as(CONSORTIUM)
                .body(
                        "{\"startDate\": \"%s\", \"component\": {\"helpCategory\": \"AMBULATORY\", \"providerId\": \"%s\"}}"
                                .formatted(today(), PROVIDER_1))
                .post("/v1/trajectories/" + trajectory + "/resumption")
                .then()
                .statusCode(200);
    }

    @Test
    void municipalityRecordsTheChosenConsortiumWhichThenSeesIt() {
        String file = TakeoverFixture.processed("text/csv", HEADER + row().replace(CONSORTIUM_1.toString(), ""));
        String id = as(MUNICIPALITY).get(PATH + "?importId=" + file).path("items[0].id");
        as(CONSORTIUM).get(PATH + "/" + id).then().statusCode(404);
        handOver(id, today(), null).statusCode(404);
        String body = "{\"consortiumId\": \"%s\", \"reason\": \"vertrouwd gezicht\"}";
        String etag = as(MUNICIPALITY).get(PATH + "/" + id).header("ETag");
        as(MUNICIPALITY)
                .body(body.formatted(CONSORTIUM_1))
                .put(PATH + "/" + id + "/consortium")
                .then()
                .statusCode(428);
        as(MUNICIPALITY)
                .header("If-Match", etag)
                .body(body.formatted(UUID.randomUUID()))
                .put(PATH + "/" + id + "/consortium")
                .then()
                .statusCode(400)
                .body("type", containsString("takeover-consortium-not-contracted"));
        as(MUNICIPALITY)
                .header("If-Match", etag)
                .body(body.formatted(CONSORTIUM_1))
                .put(PATH + "/" + id + "/consortium")
                .then()
                .statusCode(200)
                .body("choiceReason", equalTo("vertrouwd gezicht"));
        handOver(id, today(), null).statusCode(200);
    }

    @Test
    void daysBetweenOldAndNewAreCountedAlsoOnTheYouthsPath() {
        String id = TakeoverFixture.takenOver();
        as(MUNICIPALITY)
                .body("{\"endDate\": \"%s\", \"reason\": \"38\"}".formatted(today().minusDays(8)))
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"));
        handOver(id, today(), null).statusCode(200).body("gapDays", equalTo(7));
        String youth = as(MUNICIPALITY).get(PATH + "/" + id).path("youthId");
        as(MUNICIPALITY)
                .get("/v1/youths/" + youth + "/care-path")
                .then()
                .statusCode(200)
                .body("daysWithoutHelp", equalTo(7))
                .body("handOvers", equalTo(1))
                .body("contactPersons", equalTo(1));
    }

    @Test
    void careForANeedDoesNotRunTwice() {
        String bsn = ReferralFixture.bsn();
        String referral = ReferralFixture.submit(bsn);
        ReferralFixture.accept(referral);
        ReferralFixture.startCare(referral);
        String file = TakeoverFixture.processed("text/csv", HEADER + row(bsn));
        String id = as(MUNICIPALITY).get(PATH + "?importId=" + file).path("items[0].id");
        handOver(id, today(), null).statusCode(409).body("type", containsString("care-for-need-runs"));
        as(MUNICIPALITY).get(PATH + "/" + id).then().body("status", equalTo("RUNNING"));
    }

    @Test
    void foreignTakeoversDoNotExist() {
        String id = TakeoverFixture.takenOver();
        for (String foreign : List.of("demo-municipality-0375", "demo-consortium-2")) {
            as(foreign).get(PATH + "/" + id).then().statusCode(404);
            as(foreign).accept("text/csv").get(PATH).then().body(not(containsString(id)));
        }
        for (String none : List.of("demo-region", "demo-analyst", "demo-operator", "demo-school", "demo-gp")) {
            as(none).get(PATH + "/" + id).then().statusCode(403);
        }
    }

    @Test
    void takeoversAreStreamedAsNdjsonAndCsv() {
        String id = TakeoverFixture.takenOver();
        as(MUNICIPALITY)
                .accept("text/csv")
                .get(PATH + "?status=RUNNING&changedSince=" + today().minusDays(1) + "T00:00:00Z")
                .then()
                .statusCode(200)
                .body(startsWith("id,importId,youthId,municipality,providerAgb,"))
                .body(containsString("\n" + id + ","));
        as(CONSORTIUM)
                .accept("application/x-ndjson")
                .get(PATH)
                .then()
                .statusCode(200)
                .body(containsString("{\"id\":\"" + id + "\""));
    }

    @Test
    void handOversOfAYearAreCountedWithTheTransitionYearLabelledAndSmallNumbersSuppressed() {
        UUID consortium = UUID.randomUUID();
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 12; i++) {
            rows.append(row());
        }
        String file = TakeoverFixture.processed("text/csv", rows.toString());
        handedOver(file, consortium, LocalDate.of(2023, 6, 1), 6);
        figures(2023, consortium)
                .body("transitionYear", equalTo(true))
                .body(of(consortium) + "handedOver", equalTo(12))
                .body(of(consortium) + "withGap", equalTo(6))
                .body(of(consortium) + "gapDays", equalTo(18));
        handedOver(file, consortium, LocalDate.of(2024, 6, 1), 9);
        figures(2024, consortium)
                .body("transitionYear", equalTo(false))
                .body(of(consortium) + "handedOver", equalTo(12))
                .body(of(consortium) + "withGap", nullValue())
                .body(of(consortium) + "gapDays", nullValue())
                .body(of(consortium) + "suppressed", equalTo(true));
        as("demo-municipality-0375")
                .get("/v1/takeover-figures?year=2024")
                .then()
                .body("items", hasSize(0));
        as("demo-region")
                .accept("text/csv")
                .get("/v1/takeover-figures?year=2024")
                .then()
                .statusCode(200)
                .body(startsWith("year,transitionYear,"))
                .body(containsString("2024,false,1," + consortium + ",true,12,,"));
    }

    @Test
    void takeoverHoldsAPlaceAsAReferralDoesForTheOperator() {
        String id = TakeoverFixture.takenOver();
        handOver(id, today(), null).statusCode(200).body("trajectoryId", notNullValue());
        as("demo-operator")
                .accept("application/x-ndjson")
                .get("/v1/referral-states")
                .then()
                .body(containsString("\"" + id + "\""));
    }

    private static ValidatableResponse handOver(String id, LocalDate from, LocalDate lastDay) {
        return as(CONSORTIUM)
                .body("""
                        {"startDate": "%s", %s
                         "contactPerson": {"name": "Noor Testers"},
                         "component": {"helpCategory": "AMBULATORY", "providerId": "%s"}}
                        """.formatted(from, lastDay == null ? "" : "\"lastDay\": \"" + lastDay + "\",", PROVIDER_1))
                .post(PATH + "/" + id + "/hand-over")
                .then();
    }

    private static ValidatableResponse figures(int year, UUID consortium) {
        return as("demo-analyst")
                .get("/v1/takeover-figures?year=" + year)
                .then()
                .statusCode(200)
                .body("items.consortiumId", org.hamcrest.Matchers.hasItem(consortium.toString()));
    }

    private static String of(UUID consortium) {
        return "items.find { it.consortiumId == '" + consortium + "' }.";
    }

    /** All of a file handed over on one day, some of them three days late. */
    private void handedOver(String file, UUID consortium, LocalDate day, int withGap) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE takeover t SET status = 'HANDED_OVER', consortium_id = ?2,"
                                        + " handed_over_on = ?3, gap_days = CASE WHEN n.n <= ?4 THEN 3 ELSE 0 END FROM (SELECT id,"
                                        + " row_number() OVER (ORDER BY id) AS n FROM takeover WHERE import_id = ?1) n"
                                        + " WHERE n.id = t.id")
                        .setParameter(1, UUID.fromString(file))
                        .setParameter(2, consortium)
                        .setParameter(3, day)
                        .setParameter(4, withGap)
                        .executeUpdate());
    }
}
