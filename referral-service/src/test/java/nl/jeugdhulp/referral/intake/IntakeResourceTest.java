package nl.jeugdhulp.referral.intake;

import static nl.jeugdhulp.platform.testing.Tokens.anonymous;
import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class IntakeResourceTest {
    private static final String COACH = "demo-cjg-haarlem";
    private static final String PATH = "/v1/referrals";

    @BeforeEach
    void consortiaAreKnown() {
        ReferralFixture.regionIsKnown();
    }

    @Test
    void submittedReferralIsAnsweredAndPublished() {
        String id = submit(ReferralFixture.bsn());
        as(COACH).get(PATH + "/" + id).then().statusCode(200).body("status", equalTo("SUBMITTED"));
        List<ReferralEvent> events =
                Published.about(id).stream().map(ReferralEvent.class::cast).toList();
        assertEquals(1, events.size());
        var submitted = assertInstanceOf(ReferralEvent.ReferralSubmitted.class, events.getFirst());
        assertEquals(HelpCategory.AMBULATORY, submitted.helpCategory());
    }

    @Test
    void schoolCannotReferAndIsShownItsRoute() {
        as("demo-school")
                .header("Accept-Language", "nl")
                .body(ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1))
                .post(PATH)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/v1/problems/school-cannot-refer"))
                .body("detail", containsString("eigen CJG-coach (cjg-haarlem)"))
                .body("cjgCoachId", equalTo("cjg-haarlem"))
                .body("routes", contains("cjg-coach", "youth-doctor", "general-practitioner"))
                .body("helpQuestions", equalTo("/v1/help-questions"));
    }

    @Test
    void everyFaultOfARequestIsNamedAtOnce() {
        as(COACH)
                .body("""
                        {"youth": {"bsn": "123456789", "birthDate": "2014-13-01", "homeMunicipality": "392"},
                         "helpCategory": "NONSENSE", "urgency": "REGULAR", "colour": "red",
                         "choice": {"consortiumId": "x", "reason": ""}}
                        """)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/youth/bsn",
                                "/youth/birthDate",
                                "/youth/homeMunicipality",
                                "/helpCategory",
                                "/colour",
                                "/choice/consortiumId",
                                "/choice/reason",
                                "/legalBasis"));
    }

    @Test
    void malformedRequestsAreProblems() {
        as(COACH).body("{\"youth\": ").post(PATH).then().statusCode(400).body("type", containsString("malformed-json"));
        as(COACH).post(PATH).then().statusCode(400).contentType("application/problem+json");
        as(COACH).get(PATH + "/no-uuid").then().statusCode(404).contentType("application/problem+json");
        as(COACH).get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        as(COACH).get("/nothing").then().statusCode(404).contentType("application/problem+json");
        as(COACH).get(PATH + "/").then().statusCode(404).contentType("application/problem+json");
        as(COACH).get(PATH + "?status=WRONG").then().statusCode(400).body("errors[0].pointer", equalTo("?status"));
        as(COACH).get(PATH + "?limit=0").then().statusCode(400).body("errors[0].pointer", equalTo("?limit"));
        as(COACH).get(PATH + "?cursor=!!").then().statusCode(400).body("type", containsString("invalid-cursor"));
        as(COACH).delete(PATH).then().statusCode(405).header("Allow", containsString("POST"));
        as(COACH)
                .contentType("text/plain")
                .body("x")
                .post(PATH)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void withoutTokenOrRoleNothingIsAnswered() {
        anonymous()
                .get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
        as("somebody", token -> token.role("referrer").expired())
                .get(PATH)
                .then()
                .statusCode(401);
        as("somebody", token -> token.role("referrer").foreignKey())
                .get(PATH)
                .then()
                .statusCode(401);
        as("somebody", token -> token.role("referrer").audience("other"))
                .get(PATH)
                .then()
                .statusCode(401);
        as("demo-analyst").get(PATH).then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void foreignReferralDoesNotExist() {
        String id = submit(ReferralFixture.bsn());
        as("demo-gp").get(PATH + "/" + id).then().statusCode(404);
        as("demo-gp").get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        as("demo-consortium-2").get(PATH + "/" + id).then().statusCode(404);
        as("demo-municipality-0375").get(PATH + "/" + id).then().statusCode(404);
        as("demo-consortium-1").get(PATH + "/" + id).then().statusCode(200);
        as("demo-municipality-0392").get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void staleEtagIsRefused() {
        String id = submit(ReferralFixture.bsn());
        as(COACH)
                .header("If-Match", "\"77\"")
                .body("{\"reason\": \"verhuisd\"}")
                .post(PATH + "/" + id + "/withdrawal")
                .then()
                .statusCode(412);
        String etag = as(COACH).get(PATH + "/" + id).header("ETag");
        as(COACH)
                .header("If-Match", etag)
                .body("{\"reason\": \"verhuisd\"}")
                .post(PATH + "/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void repeatedIdempotencyKeyGivesTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        String body = ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1);
        var first = as(COACH).header("Idempotency-Key", key).body(body).post(PATH);
        first.then().statusCode(201).header("Idempotency-Replayed", (String) null);
        var again = as(COACH).header("Idempotency-Key", key).body(body).post(PATH);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .contentType("application/json");
        assertEquals(first.jsonPath().getMap("$"), again.jsonPath().getMap("$"));
        as(COACH)
                .header("Idempotency-Key", key)
                .body(ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void twentyIdenticalSubmissionsAtOnceMakeOneReferral() throws Exception {
        String body = ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1);
        List<Future<Integer>> answers;
        try (var threads = Executors.newFixedThreadPool(20)) {
            Callable<Integer> submission = () -> as(COACH).body(body).post(PATH).statusCode();
            answers = threads.invokeAll(java.util.Collections.nCopies(20, submission));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(19, statuses.stream().filter(status -> status == 409).count());
    }

    @Test
    void pagesAreStableAndComplete() {
        for (int i = 0; i < 5; i++) {
            submit(ReferralFixture.bsn());
        }
        var all = as(COACH).get(PATH + "?limit=500").jsonPath().getList("items.id");
        List<Object> paged = new ArrayList<>();
        String next = "";
        do {
            var page = as(COACH).get(PATH + "?limit=2" + next).jsonPath();
            paged.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (next != null);
        assertEquals(all, paged);
    }

    @Test
    void everyAnswerCarriesVersionAndSecurityHeaders() {
        for (var answer : List.of(
                as(COACH).get(PATH),
                anonymous().get(PATH),
                as(COACH).get("/v1/nothing"),
                anonymous().get("/v1/openapi.json"))) {
            answer.then()
                    .header("API-Version", "0.1.0")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Strict-Transport-Security", notNullValue())
                    .header("X-Frame-Options", "DENY");
        }
        anonymous()
                .header("Origin", "https://elsewhere.example")
                .get("/v1/openapi.json")
                .then()
                .header("Access-Control-Allow-Origin", "*");
    }

    private static String submit(String bsn) {
        return as(COACH)
                .body(ReferralFixture.submission(bsn, ReferralFixture.CONSORTIUM_1))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", notNullValue())
                .extract()
                .path("id");
    }
}
