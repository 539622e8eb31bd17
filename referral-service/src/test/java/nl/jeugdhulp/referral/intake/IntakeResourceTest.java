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
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.SchoolEvent.ExceptionClosed;
import nl.jeugdhulp.events.SchoolEvent.ExceptionGranted;
import nl.jeugdhulp.events.SchoolEvent.ExceptionOpened;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
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
    void medicalReferralNeedsNobodysApproval() {
        String id = as("demo-gp")
                .body(ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"))
                .body("referrerType", equalTo("02"))
                .extract()
                .path("id");
        assertInstanceOf(
                ReferralEvent.ReferralSubmitted.class, Published.about(id).getFirst());
        as("demo-municipality-0392")
                .get(PATH + "/" + id + "/actions")
                .then()
                .body("items.action", contains("OVERRIDE_MUNICIPALITY"));
        ReferralFixture.accept(id);
        ReferralFixture.startCare(id);
        as("demo-gp").get(PATH + "/" + id).then().body("status", equalTo("IN_CARE"));
    }

    @Test
    void referralRestsOnConsentOrOnALegalBasis() {
        String body = ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1);
        for (String none : List.of("", "\"legalBasis\": null,", "\"legalBasis\": \"SILENCE\",")) {
            as(COACH)
                    .body(body.replace("\"legalBasis\": \"CONSENT\",", none))
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/legalBasis"));
        }
        as(COACH)
                .body(body.replace("CONSENT", "LEGAL_OBLIGATION"))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("legalBasis", equalTo("LEGAL_OBLIGATION"));
    }

    @Test
    void noBsnStandsInEventsMetricsOrAddresses() {
        String bsn = ReferralFixture.bsn();
        String id = submit(bsn);
        as(COACH)
                .body("{\"bsn\": \"" + bsn + "\"}")
                .post(PATH + "/_search")
                .then()
                .statusCode(200);
        assertFalse(Published.about(id).toString().contains(bsn));
        assertFalse(RestAssured.get("/q/metrics").asString().contains(bsn));
        anonymous()
                .get("/v1/openapi.json")
                .then()
                .body(
                        "paths.collect { it.value.collect { it.value.parameters } }.flatten().findAll { it }.name",
                        not(hasItem("bsn")));
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
    void freeTextNamesNoBsn() {
        for (String text : List.of("BSN 999990019", "zie 9999.90.019", "999 990 019")) {
            as(COACH)
                    .body(ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1)
                            .replace("dicht bij huis", text))
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/choice/reason"))
                    .body("errors.code", contains("names-no-bsn"))
                    .body("errors.detail", not(hasItem(containsString("9999"))));
        }
        for (String text : List.of("bel 0235550123", "dossier 123456789", "2026-11-26 en 12")) {
            as(COACH)
                    .body(ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1)
                            .replace("dicht bij huis", text))
                    .post(PATH)
                    .then()
                    .statusCode(201);
        }
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
        twentyAtOnce(ReferralFixture.bsn());
    }

    @Test
    void twentyIdenticalSubmissionsAtOnceForAKnownYouthMakeOneReferralToo() throws Exception {
        String bsn = ReferralFixture.bsn();
        String before = submit(bsn);
        as(COACH)
                .body("{\"reason\": \"verhuisd\"}")
                .post(PATH + "/" + before + "/withdrawal")
                .then()
                .statusCode(200);
        twentyAtOnce(bsn);
    }

    private static void twentyAtOnce(String bsn) throws Exception {
        String body = ReferralFixture.submission(bsn, ReferralFixture.CONSORTIUM_1);
        List<Future<Response>> answers;
        try (var threads = Executors.newFixedThreadPool(20)) {
            Callable<Response> submission = () -> as(COACH).body(body).post(PATH);
            answers = threads.invokeAll(Collections.nCopies(20, submission));
        }
        List<String> made = new ArrayList<>();
        List<String> linked = new ArrayList<>();
        for (Future<Response> answer : answers) {
            Response response = answer.get();
            if (response.statusCode() == 201) {
                made.add(PATH + "/" + response.path("id"));
            } else {
                assertEquals(409, response.statusCode(), response.asString());
                linked.add(response.path("referral"));
            }
        }
        assertEquals(1, made.size());
        assertEquals(Collections.nCopies(19, made.getFirst()), linked);
    }

    @Test
    void openReferralOfAnotherReferrerIsNotLinked() {
        String bsn = ReferralFixture.bsn();
        submit(bsn);
        as("demo-gp")
                .body(ReferralFixture.submission(bsn, ReferralFixture.CONSORTIUM_1))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", containsString("open-referral-exists"))
                .body("referral", nullValue());
    }

    @Test
    void contractMustBeValidOnThatDayForThatMunicipality() {
        UUID past = UUID.randomUUID();
        Arriving.at(
                ReferralFixture.consumer("known-consortia"),
                new ConsortiumChanged(
                        past,
                        "Consortium Vroeger",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new MunicipalityCode("0392")),
                        new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31)),
                        List.of()));
        as(COACH)
                .body(ReferralFixture.submission(ReferralFixture.bsn(), past))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("consortium-not-contracted"));
    }

    @Test
    void youthFromOutsideTheRegionIsShownTheWayToAnException() {
        String outside = ReferralFixture.submission(ReferralFixture.bsn(), ReferralFixture.CONSORTIUM_1)
                .replace("\"homeMunicipality\": \"0392\"", "\"homeMunicipality\": \"0394\"");
        as(COACH)
                .body(outside)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("lives-outside-the-region"))
                .body("municipality", equalTo("0394"))
                .body("exceptions", equalTo("/v1/exceptions"));
        UUID exception = UUID.randomUUID();
        String resting = outside.replace("\"legalBasis\"", "\"exceptionId\": \"" + exception + "\", \"legalBasis\"");
        SchoolId school = new SchoolId("99AA00");
        MunicipalityCode elsewhere = new MunicipalityCode("0394");
        var exceptions = ReferralFixture.consumer("known-exceptions");
        Arriving.at(exceptions, new ExceptionOpened(exception, school, elsewhere));
        as(COACH)
                .body(resting)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("exception-does-not-count"));
        Arriving.at(
                exceptions, new ExceptionGranted(exception, school, elsewhere, Period.since(ReferralFixture.today())));
        as(COACH)
                .body(resting)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("municipality", equalTo("0394"))
                .body("municipalityGround", equalTo("EXCEPTION"))
                .body("exceptionId", equalTo(exception.toString()));
        Arriving.at(exceptions, new ExceptionClosed(exception, school, ReferralFixture.today()));
        as(COACH)
                .body(resting.replaceFirst("\\d{9}", ReferralFixture.bsn()))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("exception-does-not-count"));
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
