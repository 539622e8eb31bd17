package nl.jeugdhulp.school.deployment;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.NEXT;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.PATH;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.TODAY;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.YEAR;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.agree;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.body;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.matched;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentAgreed;
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
    void periodLiesInItsSchoolYear() {
        String begins = YEAR.firstDay().minusDays(1).toString();
        refused(body(matched(), YEAR, 10, ", \"period\": {\"from\": \"%s\"}".formatted(begins)))
                .statusCode(400)
                .body("type", is("/v1/problems/outside-school-year"));
    }

    @Test
    void periodIsNotOver() {
        refused(body(matched(), new SchoolYear(YEAR.startYear() - 1), 10, ""))
                .statusCode(409)
                .body("type", is("/v1/problems/period-is-over"));
    }

    private static ValidatableResponse refused(String body) {
        return as("demo-consortium-1").body(body).post(PATH).then();
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
}
