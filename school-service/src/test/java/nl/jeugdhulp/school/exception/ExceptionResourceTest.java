package nl.jeugdhulp.school.exception;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.ExceptionClosed;
import nl.jeugdhulp.events.SchoolEvent.ExceptionGranted;
import nl.jeugdhulp.events.SchoolEvent.ExceptionOpened;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ExceptionResourceTest {
    private static final String PATH = "/v1/exceptions";
    private static final LocalDate TODAY = SchoolFixture.today();
    private static final MunicipalityCode AMSTERDAM = new MunicipalityCode("0363");

    @Inject
    ExceptionService exceptions;

    @Inject
    EntityManager entities;

    @Test
    void exceptionGoesByStepsWithOwnerAndDeadlineUntilItIsSettled() {
        SchoolId school = SchoolFixture.registered("0392");
        ValidatableResponse opened = ask(SchoolFixture.asSchool(school), school, pseudonym())
                .statusCode(201)
                .body("status", is("OPENED"))
                .body("currentStep.step", is("CONFIRM_RESIDENCE"))
                .body("currentStep.owner", is("REGION"))
                .body("currentStep.dueOn", is(TODAY.plusDays(7).toString()))
                .body("responsibleMunicipality", is("0363"));
        UUID id = UUID.fromString(opened.extract().path("id"));
        post("demo-region", id, "submission", "")
                .statusCode(200)
                .body("currentStep.step", is("DECIDE"))
                .body("currentStep.owner", is("MUNICIPALITY_OF_RESIDENCE"))
                .body("currentStep.dueOn", is(TODAY.plusDays(56).toString()));
        post("demo-region", id, "decision", granted(TODAY.plusDays(100)))
                .statusCode(200)
                .body("status", is("GRANTED"))
                .body("decidedBy", is("Beleidsmedewerker jeugd"))
                .body("recordedBy", is("demo-region"))
                .body("currentStep.dueOn", is(TODAY.plusDays(100).toString()));
        post("demo-region", id, "settlement", settlement("1200.00"))
                .statusCode(200)
                .body("status", is("SETTLED"))
                .body("currentStep", nullValue())
                .body("steps.step", contains("CONFIRM_RESIDENCE", "DECIDE", "GIVE_HELP"))
                .body("settledAmount.amount", is("1200.00"));
        assertEquals(
                List.of(
                        new ExceptionOpened(id, school, AMSTERDAM),
                        new ExceptionGranted(id, school, AMSTERDAM, new Period(TODAY, TODAY.plusDays(100))),
                        new ExceptionClosed(id, school, TODAY)),
                Published.about(id));
        post("demo-region", id, "settlement", settlement("1.00")).statusCode(409);
    }

    @Test
    void municipalityOfResidenceDecidesAndTheRegionActsForIt() {
        SchoolId school = SchoolFixture.registered("0392");
        String id = ask(as("demo-region"), school, pseudonym()).extract().path("id");
        post("demo-region", UUID.fromString(id), "submission", "").statusCode(200);
        String refused = """
                {"outcome": "REFUSED", "decidedOn": "%s", "decidedBy": "Consulent jeugd"}""".formatted(TODAY);
        as("demo-municipality-0392")
                .body(refused)
                .post(PATH + "/" + id + "/decision")
                .then()
                .statusCode(404);
        asAmsterdam()
                .body(refused)
                .post(PATH + "/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("status", is("REFUSED"))
                .body("recordedBy", is("amsterdam"));
        assertEquals(
                new ExceptionClosed(UUID.fromString(id), school, TODAY),
                Published.about(id).getLast());
        post("demo-region", UUID.fromString(id), "decision", granted(TODAY.plusDays(1)))
                .statusCode(409);
    }

    @Test
    void pupilLivesOutsideTheRegionAndIsKnownByAPseudonymAlone() {
        SchoolId school = SchoolFixture.registered("0392");
        as("demo-region")
                .body(request(school, pseudonym(), "0453"))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", is("/v1/problems/lives-in-the-region"));
        for (String bsn : List.of("999990019", "bsn-999990019")) {
            as("demo-region")
                    .body(request(school, bsn, "0363"))
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("type", is("/v1/problems/pseudonym-looks-like-bsn"));
        }
        as("demo-region")
                .body(request(school, pseudonym(), "0363").replace("{", "{\"bsn\": \"999990019\", "))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/no-pupil-named"));
    }

    @Test
    void oneExceptionAtATimeForAPupilAtASchool() {
        SchoolId school = SchoolFixture.registered("0392");
        String pseudonym = pseudonym();
        String id = ask(as("demo-region"), school, pseudonym)
                .statusCode(201)
                .extract()
                .path("id");
        ask(as("demo-region"), school, pseudonym)
                .statusCode(409)
                .body("type", is("/v1/problems/exception-already-open"))
                .body("exceptionId", is(id));
        post("demo-region", UUID.fromString(id), "withdrawal", "").statusCode(200);
        ask(as("demo-region"), school, pseudonym).statusCode(201);
    }

    @Test
    void exceptionExpiresByItselfIsClosedOnceAndStillSettled() {
        SchoolId school = SchoolFixture.registered("0392");
        UUID id = granted(school);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE exception_case SET valid_from = ?1, valid_until = ?1 WHERE id = ?2")
                        .setParameter(1, TODAY.minusDays(1))
                        .setParameter(2, id)
                        .executeUpdate());
        exceptions.expireWhatIsOver();
        exceptions.expireWhatIsOver();
        as("demo-region")
                .get(PATH + "/" + id)
                .then()
                .body("status", is("EXPIRED"))
                .body("currentStep.step", is("SETTLE"))
                .body("closedOn", is(TODAY.minusDays(1).toString()));
        post("demo-region", id, "settlement", settlement("10.00")).statusCode(200);
        assertEquals(3, Published.about(id).size());
    }

    @Test
    void lateStepsAreFound() {
        SchoolId school = SchoolFixture.registered("0392");
        String late = ask(as("demo-region"), school, pseudonym()).extract().path("id");
        String inTime = ask(as("demo-region"), school, pseudonym()).extract().path("id");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE exception_step SET due_on = ?1 WHERE exception_id = cast(?2 as uuid)")
                        .setParameter(1, TODAY.minusDays(1))
                        .setParameter(2, late)
                        .executeUpdate());
        as("demo-region")
                .get(PATH + "?overdue=true&schoolId=" + school)
                .then()
                .body("items.id", contains(late))
                .body("items[0].currentStep.late", is(true));
        as("demo-region").get(PATH + "?schoolId=" + school).then().body("items.id", contains(late, inTime));
    }

    @Test
    void exceptionIsSeenByItsSchoolItsCoachTheMunicipalityOfResidenceAndTheRegion() {
        SchoolId school = SchoolFixture.registered("0392");
        String id = ask(as("demo-cjg-haarlem"), school, pseudonym())
                .statusCode(201)
                .extract()
                .path("id");
        for (RequestSpecification seer :
                List.of(SchoolFixture.asSchool(school), as("demo-cjg-haarlem"), asAmsterdam(), as("demo-region"))) {
            seer.get(PATH + "/" + id).then().statusCode(200);
        }
        for (String client : List.of("demo-school", "demo-municipality-0392")) {
            as(client).get(PATH + "/" + id).then().statusCode(404);
            as(client).get(PATH + "?limit=500").then().body("items.id", not(hasItem(id)));
        }
        ask(as("demo-school"), school, pseudonym()).statusCode(404);
        as("demo-gp").get(PATH + "/" + id).then().statusCode(403);
        as("demo-consortium-1").get(PATH + "/" + id).then().statusCode(403);
        as("demo-analyst").get(PATH + "/" + id).then().statusCode(403);
    }

    @Test
    void settlementTotalsHideFewerThanFivePeople() {
        SchoolId school = SchoolFixture.registered("0392");
        UUID id = granted(school);
        post("demo-region", id, "settlement", settlement("99.00")).statusCode(200);
        as("demo-analyst")
                .get("/v1/exception-settlements")
                .then()
                .statusCode(200)
                .body("items.find { it.municipality == '0363' }.amount", nullValue())
                .body("items.find { it.municipality == '0363' }.suppressed", is(true));
        as("demo-municipality-0392")
                .get("/v1/exception-settlements")
                .then()
                .body("items.size()", is(0))
                .body("total", nullValue());
        as("demo-school").get("/v1/exception-settlements").then().statusCode(403);
    }

    private static UUID granted(SchoolId school) {
        UUID id = UUID.fromString(
                ask(as("demo-region"), school, pseudonym()).extract().path("id"));
        post("demo-region", id, "submission", "").statusCode(200);
        post("demo-region", id, "decision", granted(TODAY.plusDays(100))).statusCode(200);
        return id;
    }

    private static RequestSpecification asAmsterdam() {
        return as("amsterdam", token -> token.role("municipality").claim("municipality_code", AMSTERDAM.value()));
    }

    private static ValidatableResponse ask(RequestSpecification who, SchoolId school, String pseudonym) {
        return who.body(request(school, pseudonym, "0363")).post(PATH).then();
    }

    private static ValidatableResponse post(String client, UUID id, String transition, String body) {
        return as(client).body(body).post(PATH + "/" + id + "/" + transition).then();
    }

    private static String request(SchoolId school, String pseudonym, String residence) {
        return """
                {"schoolId": "%s", "pseudonym": "%s", "responsibleMunicipality": "%s"}""".formatted(school, pseudonym, residence);
    }

    private static String granted(LocalDate until) {
        return """
                {"outcome": "GRANTED", "decidedOn": "%s", "decidedBy": "Beleidsmedewerker jeugd",
                 "validity": {"from": "%s", "until": "%s"}}""".formatted(TODAY, TODAY, until);
    }

    private static String settlement(String amount) {
        return """
                {"settledOn": "%s", "amount": {"amount": "%s", "currency": "EUR"}}""".formatted(TODAY, amount);
    }

    private static String pseudonym() {
        return UUID.randomUUID().toString();
    }
}
