package nl.jeugdhulp.school.arrangement;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
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
import nl.jeugdhulp.events.SchoolEvent.ArrangementEnded;
import nl.jeugdhulp.events.SchoolEvent.ArrangementOpened;
import nl.jeugdhulp.events.SchoolEvent.Earmark;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ArrangementResourceTest {
    private static final String PATH = "/v1/education-care-arrangements";
    private static final LocalDate TODAY = SchoolFixture.today();
    private static final LocalDate FIRST = TODAY.minusDays(30);
    private static final LocalDate LAST = TODAY.plusDays(200);

    @Inject
    ArrangementService arrangements;

    @Inject
    EntityManager entities;

    @Test
    void specialClassIsProposedOpenedEvaluatedEndedAndEvaluatedWithItsOutcome() {
        SchoolId school = matched();
        String id = SchoolFixture.asSchool(school)
                .body(proposal(school, "Lokaal 1.04", 5))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("status", is("PROPOSED"))
                .body("consortiumId", is(SchoolFixture.consortium(1).toString()))
                .extract()
                .path("id");
        assertEquals(List.of(), Published.about(id));
        open(id).statusCode(200).body("status", is("OPEN"));
        assertEquals(
                List.of(new ArrangementOpened(
                        UUID.fromString(id),
                        school,
                        SchoolFixture.consortium(1),
                        new Period(FIRST, LAST),
                        List.of(new Earmark(FIRST.getYear(), Money.euros("45000.00"))))),
                Published.about(id));
        evaluate(id, ", \"outcome\": \"PURPOSE_REACHED\"")
                .statusCode(409)
                .body("type", is("/v1/problems/outcome-comes-after-the-end"));
        evaluate(id, "").statusCode(200).body("status", is("OPEN"));
        String ending = "{\"endedOn\": \"%s\", \"reason\": \"Groep klaar\"}".formatted(TODAY);
        as("demo-consortium-1")
                .body(ending)
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(200)
                .body("status", is("ENDED"));
        assertEquals(
                new ArrangementEnded(UUID.fromString(id), school, SchoolFixture.consortium(1), TODAY),
                Published.about(id).getLast());
        evaluate(id, "").statusCode(400).body("type", is("/v1/problems/final-evaluation-needs-an-outcome"));
        evaluate(id, ", \"outcome\": \"BECOMES_REGULAR_OFFER\"")
                .statusCode(200)
                .body("status", is("EVALUATED"))
                .body("outcome", is("BECOMES_REGULAR_OFFER"))
                .body("evaluations.size()", is(2));
        evaluate(id, ", \"outcome\": \"PURPOSE_REACHED\"").statusCode(409);
    }

    @Test
    void groupIsThreeToSixAndNobodyInItIsNamed() {
        SchoolId school = matched();
        for (int size : List.of(2, 7)) {
            propose(school, "A", size).statusCode(400).body("errors.pointer", hasItem("/design/groupSize"));
        }
        as("demo-consortium-1")
                .body(proposal(school, "A", 4).replace("4, \"partners\"", "4, \"pupils\": [\"x\"], \"partners\""))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/no-pupil-named"))
                .body("errors[0].pointer", endsWith("/pupils"));
    }

    @Test
    void specialClassIsInARegularSchoolWithTheSchoolAndAnotherAsPartners() {
        SchoolId special = SchoolFixture.registered(SchoolFixture.newId(), "0392", "SPECIAL", 3, null, null);
        SchoolFixture.match(special, 1, FIRST);
        propose(special, "A", 4).statusCode(409).body("type", is("/v1/problems/school-is-not-regular"));
        SchoolId school = matched();
        as("demo-region")
                .body(proposal(school, "A", 4).replace("\"SCHOOL\"", "\"OTHER\""))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/school-no-partner"));
        propose(SchoolFixture.registered("0392"), "A", 4)
                .statusCode(409)
                .body("type", is("/v1/problems/school-has-no-consortium"));
    }

    @Test
    void onlyTheSchoolsOwnConsortiumFundsOutOfYearsOfTheClass() {
        SchoolId school = matched();
        String id = propose(school, "A", 4).statusCode(201).extract().path("id");
        as("demo-consortium-2")
                .body(opening(FIRST.getYear()))
                .post(PATH + "/" + id + "/opening")
                .then()
                .statusCode(404);
        as("demo-consortium-1")
                .body(opening(2001))
                .post(PATH + "/" + id + "/opening")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/earmarks/0/year"));
        as("demo-consortium-1")
                .body(opening(FIRST.getYear()).replace("\"earmarks\"", "\"tariff\": 1, \"earmarks\""))
                .post(PATH + "/" + id + "/opening")
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/no-tariff"));
        as("demo-consortium-1")
                .body(opening(FIRST.getYear()).replace(", \"until\": \"" + LAST + "\"", ""))
                .post(PATH + "/" + id + "/opening")
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/period-needs-an-end"));
        open(id).statusCode(200);
        open(id).statusCode(409);
    }

    @Test
    void roomHoldsOneSpecialClassAtATime() {
        SchoolId school = matched();
        String first = propose(school, "Lokaal 2", 4).extract().path("id");
        String second = propose(school, "lokaal 2", 4).extract().path("id");
        open(first).statusCode(200);
        open(second).statusCode(409).body("type", is("/v1/problems/room-taken")).body("arrangementId", is(first));
        as("demo-consortium-1")
                .header("If-Match", "\"0\"")
                .body(design("Lokaal 3", 6))
                .put(PATH + "/" + second)
                .then()
                .statusCode(200)
                .body("design.room", is("Lokaal 3"));
        open(second).statusCode(200);
    }

    @Test
    void proposalThatIsGivenUpIsNeverOpened() {
        String id = propose(matched(), "A", 4).extract().path("id");
        as("demo-region")
                .body("{\"reason\": \"Geen lokaal\"}")
                .post(PATH + "/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", is("WITHDRAWN"));
        open(id).statusCode(409);
        assertEquals(List.of(), Published.about(id));
    }

    @Test
    void classEndsWithItsLastDayByItselfAndItsEvaluationBecomesDue() {
        String id = propose(matched(), "A", 4).extract().path("id");
        open(id).statusCode(200).body("evaluationOverdue", is(false));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE care_arrangement SET until_date = ?1,"
                                + " evaluation_due_on = ?1 WHERE id = cast(?2 as uuid)")
                        .setParameter(1, TODAY.minusDays(1))
                        .setParameter(2, id)
                        .executeUpdate());
        arrangements.endWhatIsOver();
        arrangements.endWhatIsOver();
        as("demo-municipality-0392")
                .get(PATH + "/" + id)
                .then()
                .body("status", is("ENDED"))
                .body("evaluationOverdue", is(true));
        assertEquals(2, Published.about(id).size());
    }

    @Test
    void arrangementOfAnotherDoesNotExist() {
        SchoolId school = matched();
        String id = propose(school, "A", 4).extract().path("id");
        for (String client : List.of("demo-consortium-2", "demo-municipality-0375", "demo-school")) {
            as(client).get(PATH + "/" + id).then().statusCode(404);
            as(client).get(PATH + "?schoolId=" + school).then().body("items.size()", is(0));
        }
        as("demo-school").body(proposal(school, "B", 4)).post(PATH).then().statusCode(404);
        SchoolFixture.asSchool(school).get(PATH).then().body("items.id", contains(id));
    }

    private static SchoolId matched() {
        return SchoolFixture.matched("0392", 1, FIRST);
    }

    private static ValidatableResponse propose(SchoolId school, String room, int size) {
        return as("demo-consortium-1")
                .body(proposal(school, room, size))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse open(String id) {
        return as("demo-consortium-1")
                .body(opening(FIRST.getYear()))
                .post(PATH + "/" + id + "/opening")
                .then();
    }

    private static ValidatableResponse evaluate(String id, String more) {
        return as("demo-consortium-1")
                .body("""
                        {"evaluatedOn": "%s", "evaluatedBy": "School en consortium", "findings": "De klas draait goed."%s}""".formatted(TODAY, more))
                .post(PATH + "/" + id + "/evaluations")
                .then();
    }

    private static String proposal(SchoolId school, String room, int size) {
        return "{\"schoolId\": \"%s\", \"design\": %s}".formatted(school, design(room, size));
    }

    private static String design(String room, int size) {
        return """
                {"room": "%s", "groupSize": %d, "partners": [
                 {"kind": "SCHOOL", "name": "De Voorbeeldschool"},
                 {"kind": "PROVIDER", "name": "Zorg Voorbeeld"}]}""".formatted(room, size);
    }

    private static String opening(int year) {
        return """
                {"period": {"from": "%s", "until": "%s"}, "earmarks": [
                 {"year": %d, "amount": {"amount": "45000.00", "currency": "EUR"}}]}""".formatted(FIRST, LAST, year);
    }
}
