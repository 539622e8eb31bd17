package nl.jeugdhulp.referral.course;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static nl.jeugdhulp.referral.ReferralFixture.CONSORTIUM_1;
import static nl.jeugdhulp.referral.ReferralFixture.CONSORTIUM_2;
import static nl.jeugdhulp.referral.ReferralFixture.PATH;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.events.ConsortiumEvent.TransferAgreed;
import nl.jeugdhulp.events.ReferralEvent.ConsentWithdrawn;
import nl.jeugdhulp.events.ReferralEvent.ReferralResponseOverdue;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.events.ReferralEvent.ReferralWithdrawn;
import nl.jeugdhulp.events.ReferralEvent.ResponsibleMunicipalityChanged;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a referral after it was made. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReferralCourseResourceTest {
    private static final String REASON = "{\"reason\": \"verhuisd\"}";

    @Inject
    EntityManager entities;

    @Inject
    ReferralService referrals;

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void declinedAndReferredAgainKeepsTheChainAndTheFirstWaitingDate() {
        String bsn = ReferralFixture.bsn();
        String first = ReferralFixture.submit(bsn);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE referral SET waiting_since = '2026-01-15' WHERE id = ?1")
                        .setParameter(1, UUID.fromString(first))
                        .executeUpdate());
        decline(first);
        as(COACH).get(PATH + "?worklist=answered&limit=500").then().body("items.id", hasItem(first));
        String again = submitAfter(first, bsn)
                .then()
                .statusCode(201)
                .body("waitingSince", equalTo("2026-01-15"))
                .body("previousReferralId", equalTo(first))
                .extract()
                .path("id");
        assertEquals(
                UUID.fromString(first),
                ((ReferralSubmitted) Published.about(again).getFirst()).previousReferralId());
        submitAfter(first, bsn).then().statusCode(400).body("type", containsString("previous-referral-does-not-fit"));
        submitAfter(first, ReferralFixture.bsn()).then().statusCode(400);
    }

    @Test
    void declinesOnlyOnAGroundThatIsValidNow() {
        String id = ReferralFixture.submit();
        as("demo-consortium-1")
                .body("{\"ground\": \"CONTINUES_WITH_OLD_PROVIDER\"}")
                .post(PATH + "/" + id + "/refusal")
                .then()
                .statusCode(400)
                .body("type", containsString("decline-ground-not-valid"));
        as("demo-consortium-1")
                .body("{\"ground\": \"NOT_IN_OUR_OFFER\"}")
                .post(PATH + "/" + id + "/refusal")
                .then()
                .statusCode(400);
        as("demo-consortium-1")
                .get("/v1/decline-grounds")
                .then()
                .body("items.ground", hasItem("NOT_LOT_1"))
                .body("items.find { it.ground == 'CONTINUES_WITH_OLD_PROVIDER' }.validUntil", equalTo("2023-12-31"));
    }

    @Test
    void withdrawnConsentReachesEveryReader() {
        String id = ReferralFixture.submit();
        as(COACH)
                .body(REASON)
                .post(PATH + "/" + id + "/consent-withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("consentWithdrawnAt", notNullValue());
        as("demo-consortium-1").get(PATH + "/" + id).then().body("consentWithdrawnAt", notNullValue());
        assertEquals(
                List.of(ReferralSubmitted.class, ConsentWithdrawn.class, ReferralWithdrawn.class),
                Published.about(id).stream().map(Object::getClass).toList());
        as(COACH)
                .body(REASON)
                .post(PATH + "/" + id + "/consent-withdrawal")
                .then()
                .statusCode(409);
        as(COACH).body(REASON).post(PATH + "/" + id + "/reopening").then().statusCode(409);
    }

    @Test
    void reopenedReferralFollowsTheWithdrawnOne() {
        String id = ReferralFixture.submit();
        as(COACH).body(REASON).post(PATH + "/" + id + "/reopening").then().statusCode(409);
        as(COACH).body(REASON).post(PATH + "/" + id + "/withdrawal").then().statusCode(200);
        as(COACH)
                .body(REASON)
                .post(PATH + "/" + id + "/reopening")
                .then()
                .statusCode(201)
                .body("previousReferralId", equalTo(id))
                .body("status", equalTo("SUBMITTED"))
                .body("history[0].why", equalTo("verhuisd"));
        as(COACH).get(PATH + "/" + id).then().body("status", equalTo("WITHDRAWN"));
        as(COACH).body(REASON).post(PATH + "/" + id + "/reopening").then().statusCode(400);
    }

    @Test
    void enteredInErrorErasesNothing() {
        String bsn = ReferralFixture.bsn();
        String id = ReferralFixture.submit(bsn);
        as(COACH)
                .body(REASON)
                .post(PATH + "/" + id + "/correction")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENTERED_IN_ERROR"))
                .body("history.what", equalTo(List.of("SUBMITTED", "ENTERED_IN_ERROR")));
        ReferralFixture.submit(bsn);
    }

    @Test
    void changeNeedsItsReasonAndHistoryTellsWhoWhatWhenAndWhy() {
        String id = ReferralFixture.submit();
        for (String change : List.of("withdrawal", "reopening", "correction", "consent-withdrawal")) {
            for (String none : List.of("{}", "{\"reason\": \" \"}")) {
                as(COACH)
                        .body(none)
                        .post(PATH + "/" + id + "/" + change)
                        .then()
                        .statusCode(400)
                        .body("errors.pointer", equalTo(List.of("/reason")));
            }
        }
        as(COACH).body(REASON).post(PATH + "/" + id + "/withdrawal").then().statusCode(200);
        as("demo-consortium-1")
                .get(PATH + "/" + id)
                .then()
                .body("history[1].who", equalTo(COACH))
                .body("history[1].what", equalTo("WITHDRAWN"))
                .body("history[1].at", notNullValue())
                .body("history[1].why", equalTo("verhuisd"));
    }

    @Test
    void withdrawnReferralIsReopenedOnlyWhileContractExceptionAndAgeCarryIt() {
        String id = ReferralFixture.submit();
        as(COACH).body(REASON).post(PATH + "/" + id + "/withdrawal").then().statusCode(200);
        change(
                "UPDATE youth SET birth_date = current_date - interval '18 years 1 day' WHERE id ="
                        + " (SELECT youth_id FROM referral WHERE id = ?1)",
                id);
        as(COACH)
                .body(REASON)
                .post(PATH + "/" + id + "/reopening")
                .then()
                .statusCode(409)
                .body("type", containsString("no-longer-covered"));
        as(COACH).get(PATH + "/" + id + "/actions").then().body("items.action", not(hasItem("REOPEN")));

        String without = ReferralFixture.submit();
        as(COACH).body(REASON).post(PATH + "/" + without + "/withdrawal").then().statusCode(200);
        change("UPDATE referral SET consortium_id = gen_random_uuid() WHERE id = ?1", without);
        as(COACH).body(REASON).post(PATH + "/" + without + "/reopening").then().statusCode(409);
        as(COACH).get(PATH + "/" + without + "/actions").then().body("items.action", not(hasItem("REOPEN")));

        String excepted = ReferralFixture.submit();
        as(COACH)
                .body(REASON)
                .post(PATH + "/" + excepted + "/withdrawal")
                .then()
                .statusCode(200);
        change("UPDATE referral SET exception_id = gen_random_uuid() WHERE id = ?1", excepted);
        as(COACH).body(REASON).post(PATH + "/" + excepted + "/reopening").then().statusCode(409);
        as(COACH).get(PATH + "/" + excepted + "/actions").then().body("items.action", not(hasItem("REOPEN")));
    }

    @Test
    void overdueAnswerIsToldExactlyOnceAndStandsOnTheWorklist() {
        String id = ReferralFixture.submit();
        referrals.tellOverdueResponses();
        assertEquals(1, Published.about(id).size());
        overdue(id);
        referrals.tellOverdueResponses();
        referrals.tellOverdueResponses();
        assertEquals(1, timesTold(id));
        as("demo-consortium-1").get(PATH + "?worklist=overdue&limit=500").then().body("items.id", hasItem(id));
        ReferralFixture.accept(id);
        as("demo-consortium-1").get(PATH + "?worklist=overdue&limit=500").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void municipalityNamesAnotherResponsibleOneWithAReason() {
        String id = ReferralFixture.submit();
        String path = PATH + "/" + id + "/responsible-municipality";
        String body = "{\"municipality\": \"0375\", \"reason\": \"woonde daar voor het verblijf\"}";
        as("demo-municipality-0392").body(body).put(path).then().statusCode(428);
        as("demo-municipality-0392")
                .header("If-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("municipality", equalTo("0375"))
                .body("municipalityGround", equalTo("OVERRIDDEN"))
                .body("municipalityReason", equalTo("woonde daar voor het verblijf"));
        as("demo-municipality-0392").get(PATH + "/" + id).then().statusCode(404);
        as("demo-municipality-0375").get(PATH + "/" + id).then().statusCode(200);
        assertEquals(
                new ResponsibleMunicipalityChanged(UUID.fromString(id), CONSORTIUM_1, new MunicipalityCode("0375")),
                Published.about(id).getLast());
    }

    @Test
    void twoWatchesAtOnceTellAnOverdueAnswerOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(ReferralFixture.submit());
        }
        for (String id : ids) {
            overdue(id);
        }
        try (var replicas = Executors.newFixedThreadPool(4)) {
            Callable<Integer> watch = () -> referrals.tellOverdueResponses();
            for (Future<Integer> told : replicas.invokeAll(Collections.nCopies(8, watch))) {
                told.get();
            }
        }
        referrals.tellOverdueResponses();
        for (String id : ids) {
            assertEquals(1, timesTold(id), id);
        }
    }

    @Test
    void residentialStayMakesTheMunicipalityBeforeItResponsible() {
        String body = ReferralFixture.submission(ReferralFixture.bsn(), CONSORTIUM_1)
                .replace(
                        "\"homeMunicipality\": \"0392\"",
                        "\"homeMunicipality\": \"0392\", \"inResidentialCare\": true,"
                                + " \"municipalityBeforeStay\": \"0375\"");
        as(COACH)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("municipality", equalTo("0375"))
                .body("municipalityGround", equalTo("BEFORE_RESIDENTIAL_STAY"));
    }

    @Test
    void transferKeepsHistoryAndWaitingDate() {
        String id = ReferralFixture.submit();
        String waitingSince = as(COACH).get(PATH + "/" + id).path("waitingSince");
        var agreed = new TransferAgreed(
                UUID.fromString(id), CONSORTIUM_1, CONSORTIUM_2, HelpCategory.AMBULATORY, ReferralFixture.today());
        Arriving.at(ReferralFixture.consumer("placement-outcomes"), agreed);
        Arriving.at(ReferralFixture.consumer("placement-outcomes"), agreed);
        as("demo-consortium-2")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("waitingSince", equalTo(waitingSince))
                .body("history", hasSize(2))
                .body("history[0].what", equalTo("SUBMITTED"));
    }

    private void change(String statement, String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement)
                        .setParameter(1, UUID.fromString(id))
                        .executeUpdate());
    }

    private void overdue(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE referral SET response_due_at = ?2 WHERE id = ?1")
                        .setParameter(1, UUID.fromString(id))
                        .setParameter(2, Instant.now().minusSeconds(60))
                        .executeUpdate());
    }

    private static long timesTold(String id) {
        return Published.about(id).stream()
                .filter(ReferralResponseOverdue.class::isInstance)
                .count();
    }

    private static void decline(String id) {
        as("demo-consortium-1")
                .body("{\"ground\": \"NOT_LOT_1\"}")
                .post(PATH + "/" + id + "/refusal")
                .then()
                .statusCode(200);
    }

    private static Response submitAfter(String previous, String bsn) {
        return as(COACH)
                .body(ReferralFixture.submission(bsn, CONSORTIUM_1)
                        .replace("\"legalBasis\"", "\"previousReferralId\": \"" + previous + "\", \"legalBasis\""))
                .post(PATH);
    }
}
