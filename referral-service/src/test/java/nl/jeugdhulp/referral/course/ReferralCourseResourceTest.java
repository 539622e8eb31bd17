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
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.TransferAgreed;
import nl.jeugdhulp.events.ReferralEvent.ConsentWithdrawn;
import nl.jeugdhulp.events.ReferralEvent.ReferralResponseOverdue;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.events.ReferralEvent.ReferralWithdrawn;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a referral after it was made. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReferralCourseResourceTest {
    private static final String REASON = "{\"reason\": \"verhuisd\"}";
    private static final Map<String, String> CALLER = Map.of(
            "OVERRIDE_MUNICIPALITY", "demo-municipality-0392",
            "DECLINE", "demo-consortium-1",
            "START_CARE", "demo-consortium-1");

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
    void overdueAnswerIsToldExactlyOnceAndStandsOnTheWorklist() {
        String id = ReferralFixture.submit();
        referrals.tellOverdueResponses();
        assertEquals(1, Published.about(id).size());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE referral SET response_due_at = ?2 WHERE id = ?1")
                        .setParameter(1, UUID.fromString(id))
                        .setParameter(2, Instant.now().minusSeconds(60))
                        .executeUpdate());
        referrals.tellOverdueResponses();
        referrals.tellOverdueResponses();
        assertEquals(
                1,
                Published.about(id).stream()
                        .filter(ReferralResponseOverdue.class::isInstance)
                        .count());
        as("demo-consortium-1").get(PATH + "?worklist=overdue&limit=500").then().body("items.id", hasItem(id));
        ReferralFixture.accept(id);
        as("demo-consortium-1").get(PATH + "?worklist=overdue&limit=500").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void filtersAndChangesSinceNarrowTheList() {
        String id = ReferralFixture.submit();
        String future = Instant.now().plusSeconds(3600).toString();
        as(COACH).get(PATH + "?changedSince=" + future).then().statusCode(200).body("items", hasSize(0));
        as(COACH)
                .get(PATH + "?changedSince=2020-01-01T00:00:00Z&status=SUBMITTED&urgency=REGULAR&limit=500&count=true")
                .then()
                .body("items.id", hasItem(id))
                .body("total", notNullValue());
        as(COACH)
                .get(PATH + "?consortiumId=" + CONSORTIUM_2 + "&worklist=MINE")
                .then()
                .body("items.id", not(hasItem(id)));
        as(COACH).get(PATH + "?worklist=nonsense").then().statusCode(400);
        as(COACH).get(PATH + "?changedSince=yesterday").then().statusCode(400);
    }

    @Test
    void youthIsFoundByPostOnlyAndWithinOnesOwn() {
        String bsn = ReferralFixture.bsn();
        String id = ReferralFixture.submit(bsn);
        String body = "{\"bsn\": \"" + bsn + "\"}";
        String found = as(COACH)
                .body(body)
                .post(PATH + "/_search")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .extract()
                .asString();
        assertTrue(!found.contains(bsn));
        as("demo-gp").body(body).post(PATH + "/_search").then().statusCode(200).body("items", hasSize(0));
        as("demo-operator").body(body).post(PATH + "/_search").then().statusCode(403);
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
        as("demo-consortium-1").get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void actionsEqualWhatSucceeds() {
        for (String state : List.of("SUBMITTED", "ACCEPTED", "IN_CARE", "WITHDRAWN", "DECLINED", "ENTERED_IN_ERROR")) {
            for (ReferralAction action : ReferralAction.values()) {
                String bsn = ReferralFixture.bsn();
                String id = in(state, bsn);
                String caller = CALLER.getOrDefault(action.name(), COACH);
                List<String> said = as(caller).get(PATH + "/" + id + "/actions").path("items.action");
                int status = attempt(action, id, bsn, caller).statusCode();
                assertEquals(said.contains(action.name()), status < 300, state + " " + action + " answered " + status);
            }
        }
    }

    private static String in(String state, String bsn) {
        String id = ReferralFixture.submit(bsn);
        switch (state) {
            case "ACCEPTED" -> ReferralFixture.accept(id);
            case "IN_CARE" -> {
                ReferralFixture.accept(id);
                ReferralFixture.startCare(id);
            }
            case "WITHDRAWN" -> as(COACH).body(REASON).post(PATH + "/" + id + "/withdrawal");
            case "DECLINED" -> decline(id);
            case "ENTERED_IN_ERROR" -> as(COACH).body(REASON).post(PATH + "/" + id + "/correction");
            default -> {}
        }
        return id;
    }

    private static Response attempt(ReferralAction action, String id, String bsn, String caller) {
        String path = PATH + "/" + id;
        return switch (action) {
            case WITHDRAW -> as(caller).body(REASON).post(path + "/withdrawal");
            case WITHDRAW_CONSENT -> as(caller).body(REASON).post(path + "/consent-withdrawal");
            case MARK_ENTERED_IN_ERROR -> as(caller).body(REASON).post(path + "/correction");
            case REOPEN -> as(caller).body(REASON).post(path + "/reopening");
            case REFER_AGAIN -> submitAfter(id, bsn);
            case DECLINE -> as(caller).body("{\"ground\": \"NOT_LOT_1\"}").post(path + "/refusal");
            case START_CARE ->
                as(caller)
                        .body(ReferralFixture.start(id, ReferralFixture.PROVIDER_1))
                        .post("/v1/trajectories");
            case OVERRIDE_MUNICIPALITY ->
                as(caller)
                        .header("If-Match", "*")
                        .body("{\"municipality\": \"0375\", \"reason\": \"verhuisd\"}")
                        .put(path + "/responsible-municipality");
        };
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
