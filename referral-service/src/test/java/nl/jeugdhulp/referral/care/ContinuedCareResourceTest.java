package nl.jeugdhulp.referral.care;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static nl.jeugdhulp.referral.ReferralFixture.PROVIDER_1;
import static nl.jeugdhulp.referral.ReferralFixture.PROVIDER_2;
import static nl.jeugdhulp.referral.ReferralFixture.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import nl.jeugdhulp.events.ReferralEvent.CareResumed;
import nl.jeugdhulp.events.ReferralEvent.CareStarted;
import nl.jeugdhulp.events.ReferralEvent.HelpStartedAgain;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Care that goes on: resumed, with another provider, or started anew by another referral; and care as a list. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ContinuedCareResourceTest {
    private static final String CONSORTIUM = "demo-consortium-1";
    private static final String PATH = "/v1/trajectories";

    @Inject
    EntityManager entities;

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void resumptionWithinHalfAYearIsTheSameCareAndOpensItsReferralAgain() {
        String referral = ReferralFixture.submit();
        ReferralFixture.accept(referral);
        String care = ReferralFixture.startCare(referral);
        end(care, "20", 200);
        resume(care, PROVIDER_2).statusCode(400).body("type", containsString("provider-not-a-member"));
        resume(care, PROVIDER_1)
                .statusCode(200)
                .body("endDate", nullValue())
                .body("outcome", nullValue())
                .body("components", hasSize(2))
                .body("contactPersons", hasSize(1))
                .body("earlierEndings[0].outcome.reason", equalTo("20"));
        as(COACH).get(ReferralFixture.PATH + "/" + referral).then().body("status", equalTo("IN_CARE"));
        resume(care, PROVIDER_1).statusCode(409).body("type", containsString("care-runs"));
        end(care, "31", 200);
        assertEquals(
                List.of(CareStarted.class, CareEnded.class, CareResumed.class, CareEnded.class),
                Published.about(care).stream().map(Event::getClass).toList());
    }

    @Test
    void afterHalfAYearTheRefusalNamesTheWay() {
        String care = ReferralFixture.careStarted();
        end(care, "31", 200);
        longAgo(care, 200);
        resume(care, PROVIDER_1)
                .statusCode(409)
                .body("type", containsString("ended-too-long-ago"))
                .body("referrals", equalTo("/v1/referrals"));
    }

    @Test
    void careIsNotResumedBesideAnOpenReferralForTheSameNeed() {
        String bsn = ReferralFixture.bsn();
        String referral = ReferralFixture.submit(bsn);
        ReferralFixture.accept(referral);
        String care = ReferralFixture.startCare(referral);
        end(care, "31", 200);
        String later = ReferralFixture.submit(bsn);
        resume(care, PROVIDER_1).statusCode(409).body("referral", equalTo(ReferralFixture.PATH + "/" + later));
    }

    @Test
    void withdrawnConsentReachesWhoReadsTheCareWhichIsNotResumed() {
        String referral = ReferralFixture.submit();
        ReferralFixture.accept(referral);
        String care = ReferralFixture.startCare(referral);
        as(COACH)
                .body("{\"reason\": \"het gezin wil dit\"}")
                .post(ReferralFixture.PATH + "/" + referral + "/consent-withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_CARE"));
        for (String reader : List.of(CONSORTIUM, COACH, "demo-municipality-0392")) {
            as(reader).get(PATH + "/" + care).then().body("consentWithdrawnAt", notNullValue());
        }
        end(care, "20", 200);
        resume(care, PROVIDER_1).statusCode(409).body("type", containsString("transition-not-allowed"));
        as(CONSORTIUM).get(PATH + "/" + care).then().body("endDate", equalTo(today().toString()));
    }

    @Test
    void careIsNotResumedFromTheTwentyThirdBirthday() {
        String care = ReferralFixture.careStarted();
        end(care, "20", 200);
        born(care, today().minusYears(23));
        resume(care, PROVIDER_1).statusCode(409).body("type", containsString("too-old-for-continued-care"));
        born(care, today().minusYears(23).plusDays(1));
        resume(care, PROVIDER_1).statusCode(200);
    }

    @Test
    void careFollowsItsReferralToTheMunicipalityResponsibleNow() {
        String referral = ReferralFixture.submit();
        ReferralFixture.accept(referral);
        String care = ReferralFixture.startCare(referral);
        as("demo-municipality-0392")
                .header("If-Match", "*")
                .body("{\"municipality\": \"0375\", \"reason\": \"verhuisd\"}")
                .put(ReferralFixture.PATH + "/" + referral + "/responsible-municipality")
                .then()
                .statusCode(200);
        as("demo-municipality-0375")
                .get(PATH + "/" + care)
                .then()
                .statusCode(200)
                .body("municipality", equalTo("0375"));
        as("demo-municipality-0392").get(PATH + "/" + care).then().statusCode(404);
        end(care, "31", 200);
        CareEnded ended = (CareEnded) Published.about(care).getLast();
        assertEquals("0375", ended.municipality().value());
    }

    @Test
    void startByAnotherReferralWithinAYearCountsAgainstTheCareThatEnded() {
        String bsn = ReferralFixture.bsn();
        String first = ReferralFixture.submit(bsn);
        ReferralFixture.accept(first);
        String care = ReferralFixture.startCare(first);
        end(care, "31", 200);
        String second = ReferralFixture.submit(bsn);
        ReferralFixture.accept(second);
        String again = ReferralFixture.startCare(second);
        assertEquals(HelpStartedAgain.class, Published.about(care).getLast().getClass());
        assertEquals(
                List.of(CareStarted.class),
                Published.about(again).stream().map(Event::getClass).toList());
        end(again, "31", 200);
        longAgo(care, 400);
        longAgo(again, 400);
        String third = ReferralFixture.submit(bsn);
        ReferralFixture.accept(third);
        ReferralFixture.startCare(third);
        assertEquals(CareEnded.class, Published.about(again).getLast().getClass());
    }

    @Test
    void providerChangesByMembersOnlyAndTheContactPersonStays() {
        String care = ReferralFixture.careStarted();
        String component = as(CONSORTIUM).get(PATH + "/" + care).path("components[0].id");
        String path = PATH + "/" + care + "/components/" + component + "/provider-change";
        String body = "{\"providerId\": \"%s\", \"startDate\": \"%s\"}";
        as(CONSORTIUM)
                .body(body.formatted(PROVIDER_2, today()))
                .post(path)
                .then()
                .statusCode(400)
                .body("type", containsString("provider-not-a-member"));
        as(CONSORTIUM)
                .body(body.formatted(PROVIDER_1, today()))
                .post(path)
                .then()
                .statusCode(201)
                .body("components", hasSize(2))
                .body("components[0].outcome.reason", equalTo("38"))
                .body("contactPersons", hasSize(1));
        as(CONSORTIUM)
                .body(body.formatted(PROVIDER_1, today()))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", containsString("help-ended-before"));
    }

    @Test
    void endingOfAComponentNeedsItsReasonAndDropOutIsDerived() {
        String care = ReferralFixture.careStarted();
        String component = as(CONSORTIUM).get(PATH + "/" + care).path("components[0].id");
        as(CONSORTIUM)
                .body("{\"endDate\": \"%s\"}".formatted(today()))
                .post(PATH + "/" + care + "/components/" + component + "/ending")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/reason")));
        for (String wrong : List.of(
                "\"reason\": \"99\"",
                "\"reason\": \"31\", \"goalsReachedPercent\": 101",
                "\"reason\": \"31\", \"satisfaction\": 11",
                "\"reason\": \"31\", \"ableToGoOnWithoutHelp\": \"05\"")) {
            as(CONSORTIUM)
                    .body("{\"endDate\": \"%s\", %s}".formatted(today(), wrong))
                    .post(PATH + "/" + care + "/ending")
                    .then()
                    .statusCode(400);
        }
        end(care, "32", 200);
        as(CONSORTIUM)
                .get(PATH + "/" + care)
                .then()
                .body("outcome.dropOut", equalTo(true))
                .body("components[0].outcome.dropOut", equalTo(true));
    }

    @Test
    void careIsStreamedAsNdjsonAndCsvWithinTheCallersRightsAndLogged() {
        String care = ReferralFixture.careStarted();
        String youth = as(CONSORTIUM).get(PATH + "/" + care).path("youthId");
        String csv = as(CONSORTIUM)
                .accept("text/csv")
                .get(PATH + "?changedSince=" + today().minusDays(1) + "T00:00:00Z")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("id,referralId,takeoverId,youthId,"))
                .body(containsString(care))
                .extract()
                .asString();
        assertTrue(csv.lines().skip(1).allMatch(line -> line.contains(ReferralFixture.CONSORTIUM_1.toString())));
        as(CONSORTIUM)
                .accept("application/x-ndjson")
                .get(PATH + "?running=true")
                .then()
                .statusCode(200)
                .body(containsString("{\"id\":\"" + care + "\""));
        as(CONSORTIUM)
                .accept("application/x-ndjson")
                .get(PATH + "?changedSince=" + today().plusDays(1) + "T12:00:00Z")
                .then()
                .body(equalTo(""));
        as("demo-consortium-2").accept("text/csv").get(PATH).then().body(not(containsString(care)));
        as("demo-municipality-0392")
                .get("/v1/youths/" + youth + "/accesses?limit=500")
                .then()
                .body("items.findAll { it.name == 'GET streamTrajectories' }.size()", equalTo(2));
    }

    private static void end(String care, String reason, int status) {
        as(CONSORTIUM)
                .body("{\"endDate\": \"%s\", \"reason\": \"%s\"}".formatted(today(), reason))
                .post(PATH + "/" + care + "/ending")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse resume(String care, UUID provider) {
        LocalDate day = today();
        return as(CONSORTIUM)
                .body(
                        "{\"startDate\": \"%s\", \"component\": {\"helpCategory\": \"AMBULATORY\", \"providerId\": \"%s\"}}"
                                .formatted(day, provider))
                .post(PATH + "/" + care + "/resumption")
                .then();
    }

    private void born(String care, LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE youth SET birth_date = ?2 WHERE id ="
                                + " (SELECT youth_id FROM trajectory WHERE id = ?1)")
                        .setParameter(1, UUID.fromString(care))
                        .setParameter(2, day)
                        .executeUpdate());
    }

    /** Moves care that ended so many days back. */
    private void longAgo(String care, int days) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String table : List.of("help_component", "trajectory")) {
                entities.createNativeQuery("UPDATE " + table + " SET start_date = start_date - ?2,"
                                + " end_date = end_date - ?2 WHERE "
                                + (table.equals("trajectory") ? "id" : "trajectory_id") + " = ?1")
                        .setParameter(1, UUID.fromString(care))
                        .setParameter(2, days)
                        .executeUpdate();
            }
        });
    }
}
