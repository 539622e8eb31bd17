package nl.jeugdhulp.school.deployment;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentAgreed;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentEnded;
import nl.jeugdhulp.events.SchoolEvent.Earmark;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DeploymentResourceTest {
    private static final String PATH = "/v1/collective-deployments";
    private static final LocalDate TODAY = SchoolFixture.today();
    private static final SchoolYear YEAR = SchoolYear.of(TODAY);
    private static final SchoolYear NEXT = new SchoolYear(YEAR.startYear() + 1);

    @Inject
    DeploymentService deployments;

    @Inject
    EntityManager entities;

    @Test
    void deploymentIsAgreedByTheSchoolsConsortiumAndEarmarkedByEvent() {
        SchoolId school = matched();
        ValidatableResponse agreed = agree(school, 30)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", is("AGREED"))
                .body("period.from", is(YEAR.firstDay().toString()))
                .body("earmarks[0].amount.amount", is("6000.00"));
        UUID id = UUID.fromString(agreed.extract().path("id"));
        assertEquals(
                List.of(new CollectiveDeploymentAgreed(
                        id,
                        school,
                        SchoolFixture.consortium(1),
                        YEAR,
                        30,
                        List.of(
                                new Earmark(YEAR.startYear(), Money.euros("6000.00")),
                                new Earmark(YEAR.startYear() + 1, Money.euros("9000.00"))))),
                Published.about(id));
    }

    @Test
    void onlyTheSchoolsOwnConsortiumDeploys() {
        SchoolId school = matched();
        as("demo-consortium-2")
                .body(body(school, YEAR, 10, ""))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", is("/v1/problems/not-the-schools-consortium"));
        SchoolId unmatched = SchoolFixture.registered("0392");
        agree(unmatched, 10).statusCode(409).body("type", is("/v1/problems/school-has-no-consortium"));
        agree(SchoolFixture.newId(), 10).statusCode(400).body("type", is("/v1/problems/school-unknown"));
    }

    @Test
    void consortiumThatHandsTheSchoolOverDeploysNoLongerThanThat() {
        SchoolId school = matched();
        SchoolFixture.match(school, 2, NEXT.firstDay().minusMonths(1));
        agree(school, 10).statusCode(409).body("type", is("/v1/problems/not-the-schools-consortium"));
        as("demo-consortium-1")
                .body(body(
                        school,
                        YEAR,
                        10,
                        ", \"period\": {\"from\": \"%s\", \"until\": \"%s\"}"
                                .formatted(TODAY, NEXT.firstDay().minusMonths(1).minusDays(1))))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void pupilsAndTariffsHaveNoPlaceInADeployment() {
        SchoolId school = matched();
        as("demo-consortium-1")
                .header("Accept-Language", "nl")
                .body(body(school, YEAR, 10, ", \"pupilId\": \"x\""))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/no-pupil-named"))
                .body("detail", containsString("CJG-coach"))
                .body("errors[0].pointer", is("/pupilId"));
        as("demo-consortium-1")
                .body(body(school, YEAR, 10, ", \"pricePerDaypart\": \"200.00\""))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/no-tariff"))
                .body("errors[0].pointer", is("/pricePerDaypart"));
        as("demo-consortium-1")
                .body(body(school, YEAR, 10, ", \"surprise\": 1"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/surprise"));
    }

    @Test
    void schoolHasOneDeploymentAtATime() {
        SchoolId school = matched();
        String first = agree(school, 10).statusCode(201).extract().path("id");
        agree(school, 10)
                .statusCode(409)
                .body("type", is("/v1/problems/deployment-overlaps"))
                .body("deploymentId", is(first));
        agree(school, NEXT, 10).statusCode(201);
    }

    @Test
    void daypartsStayWithinTheCapUnlessItIsOverriddenWithReasonUntilADate() {
        SchoolId school = matched();
        agree(school, 41)
                .statusCode(409)
                .body("type", is("/v1/problems/above-the-cap"))
                .body("cap", is(40))
                .body("detail", containsString("deployment-cap-overrides"));
        String override = """
                {"schoolId": "%s", "schoolYear": "%s", "dayparts": 60, "until": "%s"%s}""";
        as("demo-consortium-1")
                .body(override.formatted(school, YEAR, YEAR.lastDay(), ""))
                .post("/v1/deployment-cap-overrides")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        for (String replayed : new String[] {null, "true"}) {
            as("demo-consortium-1")
                    .header("Idempotency-Key", "override-" + school)
                    .body(override.formatted(school, YEAR, YEAR.lastDay(), ", \"reason\": \"Nieuwe afdeling\""))
                    .post("/v1/deployment-cap-overrides")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", is(replayed))
                    .body("dayparts", is(60));
        }
        agree(school, 41).statusCode(201);
        as("demo-consortium-2")
                .get("/v1/deployment-cap-overrides?schoolId=" + school)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void overrideCountsOnlyForDeploymentsThatEndWithIt() {
        SchoolId school = matched();
        as("demo-region")
                .body("""
                        {"schoolId": "%s", "schoolYear": "%s", "dayparts": 60, "until": "%s", "reason": "Brand"}""".formatted(school, YEAR, TODAY.plusDays(7)))
                .post("/v1/deployment-cap-overrides")
                .then()
                .statusCode(201);
        agree(school, 41).statusCode(409).body("type", is("/v1/problems/above-the-cap"));
        as("demo-consortium-1")
                .body(body(
                        school,
                        YEAR,
                        41,
                        ", \"period\": {\"from\": \"%s\", \"until\": \"%s\"}".formatted(TODAY, TODAY.plusDays(7))))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void regionSetsTheCapByPupils() {
        SchoolYear later = new SchoolYear(YEAR.startYear() + 20);
        as("demo-region")
                .get("/v1/deployment-caps/" + later)
                .then()
                .statusCode(200)
                .body("source", is("DEFAULT"));
        String steps = """
                {"steps": [{"pupilsFrom": 0, "dayparts": %d}, {"pupilsFrom": 100, "dayparts": 90}]}""";
        as("demo-consortium-1")
                .body(steps.formatted(20))
                .put("/v1/deployment-caps/" + later)
                .then()
                .statusCode(403);
        as("demo-region")
                .body(steps.formatted(20))
                .put("/v1/deployment-caps/" + later)
                .then()
                .statusCode(200)
                .body("source", is("OWN"));
        as("demo-region")
                .body(steps.formatted(30))
                .put("/v1/deployment-caps/" + later)
                .then()
                .statusCode(428);
        as("demo-region")
                .header("If-Match", "\"0\"")
                .body(steps.formatted(30))
                .put("/v1/deployment-caps/" + later)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as("demo-school")
                .get("/v1/deployment-caps/" + new SchoolYear(later.startYear() + 1))
                .then()
                .body("source", is("EARLIER"))
                .body("steps[0].dayparts", is(30));
        as("demo-region")
                .body("{\"steps\": [{\"pupilsFrom\": 5, \"dayparts\": 90}]}")
                .put("/v1/deployment-caps/" + new SchoolYear(later.startYear() + 2))
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/cap-steps-invalid"));
    }

    @Test
    void earmarksAreForCalendarYearsOfThePeriod() {
        SchoolId school = matched();
        as("demo-consortium-1")
                .body("""
                        {"schoolId": "%s", "schoolYear": "%s", "dayparts": 5, "earmarks": [
                         {"year": 2001, "amount": {"amount": "1.00", "currency": "EUR"}},
                         {"year": %d, "amount": {"amount": "0.00", "currency": "EUR"}}]}""".formatted(school, YEAR, YEAR.startYear()))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/earmarks/0/year", "/earmarks/1/amount"));
    }

    @Test
    void deploymentEndsEarlyOnceAndFreesWhatWasNotGiven() {
        SchoolId school = matched();
        String id = agree(school, 40).statusCode(201).extract().path("id");
        String ending = """
                {"endedOn": "%s", "reason": "Behandelaar vertrokken", "daypartsGiven": %d}""";
        as("demo-consortium-2")
                .body(ending.formatted(TODAY, 10))
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(404);
        as("demo-consortium-1")
                .body(ending.formatted(TODAY.plusDays(1), 10))
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(400);
        as("demo-consortium-1")
                .body(ending.formatted(TODAY, 41))
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(400);
        as("demo-consortium-1")
                .body(ending.formatted(TODAY.minusDays(1), 10))
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(200)
                .body("status", is("ENDED"))
                .body("endedHow", is("EARLY"));
        as("demo-region")
                .body(ending.formatted(TODAY, 10))
                .post(PATH + "/" + id + "/ending")
                .then()
                .statusCode(409)
                .body("type", is("/v1/problems/transition-not-possible"));
        assertEquals(
                new CollectiveDeploymentEnded(
                        UUID.fromString(id), school, SchoolFixture.consortium(1), TODAY.minusDays(1)),
                Published.about(id).getLast());
        as("demo-consortium-1")
                .body(body(school, YEAR, 30, ", \"period\": {\"from\": \"%s\"}".formatted(TODAY)))
                .post(PATH)
                .then()
                .statusCode(201);
    }

    @Test
    void deploymentEndsWithItsLastDayByItselfAndOnce() {
        SchoolId school = matched();
        String id = agree(school, 10).statusCode(201).extract().path("id");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE collective_deployment SET until_date = ?1 WHERE id = cast(?2 as uuid)")
                        .setParameter(1, TODAY.minusDays(1))
                        .setParameter(2, id)
                        .executeUpdate());
        deployments.endWhatIsOver();
        deployments.endWhatIsOver();
        as("demo-region")
                .get(PATH + "/" + id)
                .then()
                .body("status", is("ENDED"))
                .body("endedHow", is("WITH_PERIOD"))
                .body("endedOn", is(TODAY.minusDays(1).toString()));
        assertEquals(2, Published.about(id).size());
    }

    @Test
    void deploymentEndsWhenItsSchoolCloses() {
        SchoolId school = matched();
        String id = agree(school, 10).statusCode(201).extract().path("id");
        as("demo-region")
                .body("{\"closedOn\": \"%s\"}".formatted(TODAY))
                .post("/v1/schools/" + school + "/closure")
                .then()
                .statusCode(200);
        deployments.endWhatIsOver();
        as("demo-consortium-1")
                .get(PATH + "/" + id)
                .then()
                .body("endedHow", is("SCHOOL_CLOSED"))
                .body("endedOn", is(TODAY.minusDays(1).toString()));
        agree(school, NEXT, 10).statusCode(409).body("type", is("/v1/problems/school-closed"));
    }

    @Test
    void deploymentIsSeenByItsSchoolItsConsortiumItsMunicipalityAndTheRegion() {
        SchoolId school = matched();
        String id = agree(school, 10).statusCode(201).extract().path("id");
        for (String client : List.of("demo-consortium-1", "demo-municipality-0392", "demo-region")) {
            as(client).get(PATH + "/" + id).then().statusCode(200);
            as(client)
                    .get(PATH + "?schoolId=" + school + "&count=true")
                    .then()
                    .body("items.id", contains(id))
                    .body("total", is(1));
        }
        SchoolFixture.asSchool(school).get(PATH).then().body("items.id", contains(id));
        for (String client : List.of("demo-consortium-2", "demo-municipality-0375", "demo-school")) {
            as(client).get(PATH + "/" + id).then().statusCode(404);
            as(client).get(PATH + "?limit=500").then().body("items.id", not(hasItem(id)));
        }
        as("demo-analyst").get(PATH).then().statusCode(403);
    }

    @Test
    void requestsThatRaceForTheSameDaysGiveOneDeployment() throws Exception {
        SchoolId school = matched();
        Callable<Integer> request = () -> agree(school, 10).extract().statusCode();
        try (var threads = Executors.newFixedThreadPool(4)) {
            long made = 0;
            for (Future<Integer> answer : threads.invokeAll(List.of(request, request, request, request))) {
                made += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(1, made);
        }
    }

    private static SchoolId matched() {
        return SchoolFixture.matched("0392", 1, YEAR.firstDay());
    }

    private static ValidatableResponse agree(SchoolId school, int dayparts) {
        return agree(school, YEAR, dayparts);
    }

    private static ValidatableResponse agree(SchoolId school, SchoolYear year, int dayparts) {
        return as("demo-consortium-1")
                .body(body(school, year, dayparts, ""))
                .post(PATH)
                .then();
    }

    private static String body(SchoolId school, SchoolYear year, int dayparts, String more) {
        int first = year.equals(YEAR) && more.contains("\"from\": \"" + TODAY) ? TODAY.getYear() : year.startYear();
        return """
                {"schoolId": "%s", "schoolYear": "%s", "dayparts": %d, "earmarks": [
                 {"year": %d, "amount": {"amount": "6000.00", "currency": "EUR"}}%s]%s}""".formatted(
                        school,
                        year,
                        dayparts,
                        first,
                        more.contains("period")
                                ? ""
                                : ", {\"year\": %d, \"amount\": {\"amount\": \"9000.00\", \"currency\": \"EUR\"}}"
                                        .formatted(year.startYear() + 1),
                        more);
    }
}
