package nl.jeugdhulp.referral.helpquestion;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.referral.ReferralFixture.COACH;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent.HelpQuestionAnswered;
import nl.jeugdhulp.events.ReferralEvent.HelpQuestionAsked;
import nl.jeugdhulp.events.ReferralEvent.HelpQuestionOverdue;
import nl.jeugdhulp.events.SchoolEvent.SchoolChanged;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HelpQuestionResourceTest {
    private static final String PATH = "/v1/help-questions";
    private static final String QUESTION =
            "{\"subject\": \"verzuim\", \"question\": \"Een leerling verzuimt veel.\", \"schoolReference\": \"L-17\"}";

    @Inject
    EntityManager entities;

    @Inject
    HelpQuestionService questions;

    @BeforeEach
    void regionIsKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void schoolAsksItsOwnCoachAndSeesTheAdvice() {
        String id = ask();
        as(COACH).get(PATH + "?status=ASKED&limit=500").then().statusCode(200).body("items.id", hasItem(id));
        as(COACH)
                .body("{\"answer\": \"ADVICE\", \"explanation\": \"Vraag de leerplichtambtenaar.\"}")
                .post(PATH + "/" + id + "/answer")
                .then()
                .statusCode(200);
        as("demo-school")
                .get(PATH + "/" + id)
                .then()
                .body("status", equalTo("ANSWERED"))
                .body("answer", equalTo("ADVICE"))
                .body("explanation", containsString("leerplicht"));
        as(COACH).get(PATH + "?status=ASKED&limit=500").then().body("items.id", not(hasItem(id)));
        assertEquals(
                List.of(HelpQuestionAsked.class, HelpQuestionAnswered.class),
                Published.about(id).stream().map(Object::getClass).toList());
    }

    @Test
    void referralIsLinkedBothWaysAndTheSchoolSeesTheOutcomeNotTheCare() {
        String id = ask();
        String referral = ReferralFixture.submit();
        as(COACH)
                .body("{\"answer\": \"REFERRAL\", \"referralId\": \"" + referral + "\"}")
                .post(PATH + "/" + id + "/answer")
                .then()
                .statusCode(200)
                .body("referralId", equalTo(referral));
        as(COACH).get(ReferralFixture.PATH + "/" + referral).then().body("helpQuestionId", equalTo(id));
        as("demo-school")
                .get(PATH + "/" + id)
                .then()
                .body("answer", equalTo("REFERRAL"))
                .body("referralId", nullValue());
        as("demo-school").get(ReferralFixture.PATH + "/" + referral).then().statusCode(403);
    }

    @Test
    void answerIsCompleteAndGivenOnce() {
        String id = ask();
        as(COACH)
                .body("{\"answer\": \"ADVICE\"}")
                .post(PATH + "/" + id + "/answer")
                .then()
                .statusCode(400);
        as(COACH)
                .body("{\"answer\": \"REFERRAL\"}")
                .post(PATH + "/" + id + "/answer")
                .then()
                .statusCode(400);
        as(COACH)
                .body("{\"answer\": \"REFERRAL\", \"referralId\": \"" + UUID.randomUUID() + "\"}")
                .post(PATH + "/" + id + "/answer")
                .then()
                .statusCode(404);
        String preventive = "{\"answer\": \"PREVENTIVE_FIELD\", \"explanation\": \"Schoolmaatschappelijk werk.\"}";
        as(COACH).body(preventive).post(PATH + "/" + id + "/answer").then().statusCode(200);
        as(COACH).body(preventive).post(PATH + "/" + id + "/answer").then().statusCode(409);
        as("demo-school").post(PATH + "/" + id + "/withdrawal").then().statusCode(409);
        String other = ask();
        as("demo-school").post(PATH + "/" + other + "/withdrawal").then().statusCode(200);
    }

    @Test
    void foreignHelpQuestionDoesNotExist() {
        String id = ask();
        as("other-school", token -> token.role("school").claim("school_id", "99ZZ00"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(404);
        as("other-coach", token -> token.role("referrer").claim("cjg_coach_id", "cjg-velsen"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(404);
        as("demo-gp").get(PATH + "/" + id).then().statusCode(403);
        for (String none : List.of("demo-consortium-1", "demo-municipality-0392", "demo-region", "demo-analyst")) {
            as(none).get(PATH + "/" + id).then().statusCode(403);
        }
    }

    @Test
    void schoolWithoutCoachIsToldItsOtherRoutes() {
        as("new-school", token -> token.role("school").claim("school_id", "99YY00"))
                .body(QUESTION)
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", containsString("school-has-no-coach"));
    }

    @Test
    void openQuestionsFollowTheSchoolToItsNewCoach() {
        SchoolId school = new SchoolId("99CC00");
        coach(school, "cjg-haarlem");
        String id = as("third-school", token -> token.role("school").claim("school_id", "99CC00"))
                .body(QUESTION)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        coach(school, "cjg-velsen");
        as(COACH).get(PATH + "/" + id).then().statusCode(404);
        as("new-coach", token -> token.role("referrer").claim("cjg_coach_id", "cjg-velsen"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void worklistIsNarrowedByStatusByDelayAndByWhatChanged() {
        String answered = ask();
        as(COACH)
                .body("{\"answer\": \"ADVICE\", \"explanation\": \"Vraag de leerplichtambtenaar.\"}")
                .post(PATH + "/" + answered + "/answer")
                .then()
                .statusCode(200);
        String late = ask();
        String recent = ask();
        overdue(late);
        questions.tellOverdue();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE help_question SET changed_at = now() - interval '2 days' WHERE id = ?1")
                        .setParameter(1, UUID.fromString(answered))
                        .executeUpdate());
        list("status=ANSWERED")
                .body("items.id", hasItem(answered))
                .body("items.status", everyItem(equalTo("ANSWERED")));
        list("status=ASKED").body("items.id", hasItems(late, recent)).body("items.id", not(hasItem(answered)));
        list("overdue=true").body("items.id", hasItem(late)).body("items.id", not(hasItem(recent)));
        list("changedSince=" + Instant.now().minus(Duration.ofDays(1)))
                .body("items.id", hasItems(late, recent))
                .body("items.id", not(hasItem(answered)));
        List<String> asked = list("status=ASKED").extract().path("items.id");
        as(COACH).get(PATH + "?status=ASKED&limit=1&count=true").then().body("total", equalTo(asked.size()));
        as("demo-school").get(PATH + "?status=ANSWERED&limit=500").then().body("items.id", hasItem(answered));
        as(COACH).get(PATH + "?status=LOST").then().statusCode(400);
    }

    private static ValidatableResponse list(String filter) {
        return as(COACH).get(PATH + "?limit=500&" + filter).then().statusCode(200);
    }

    private void overdue(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE help_question SET due_on = '2026-01-01' WHERE id = ?1")
                        .setParameter(1, UUID.fromString(id))
                        .executeUpdate());
    }

    @Test
    void questionWithoutAnswerIsToldOnce() {
        String id = ask();
        questions.tellOverdue();
        assertEquals(1, Published.about(id).size());
        overdue(id);
        questions.tellOverdue();
        questions.tellOverdue();
        assertEquals(
                1,
                Published.about(id).stream()
                        .filter(HelpQuestionOverdue.class::isInstance)
                        .count());
    }

    private static void coach(SchoolId school, String coach) {
        SchoolChanged changed = new SchoolChanged(school, "De Zandbank", new MunicipalityCode("0453"), coach, false);
        Arriving.at(ReferralFixture.consumer("known-schools"), changed);
        Arriving.at(ReferralFixture.consumer("help-question-coaches"), changed);
    }

    private static String ask() {
        return as("demo-school")
                .body(QUESTION)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("cjgCoachId", equalTo("cjg-haarlem"))
                .extract()
                .path("id");
    }
}
