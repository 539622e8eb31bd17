package nl.jeugdhulp.school.developmentplan;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanResourceTest {
    private static final String PATH = "/v1/development-plans";
    private static final LocalDate TODAY = SchoolFixture.today();
    private static final String GOALS = String.join(
            ",",
            goal("DATA_IN_VIEW", "SCHOOL_YEARS_IN_VIEW", ", \"baseline\": 0", "1"),
            goal("ONE_CONSORTIUM_PER_SCHOOL", "SCHOOLS_WITH_CONSORTIUM_PERCENT", "", "100"),
            goal("INTEGRAL_OFFER", "COVERAGE_PERCENT", "", "100"),
            goal("EDUCATION_CARE_ARRANGEMENTS", "MEASURED_BY_PEOPLE", ", \"baseline\": 10", "2"));

    @Test
    void planHasItsFourPillarsAndTheSuiteMeasuresWhatItCan() {
        SchoolFixture.matched("0392", 1, TODAY.minusDays(1));
        SchoolFixture.registered(SchoolFixture.newId(), "0392", "IKC", null, null, null);
        String id = draft(GOALS)
                .statusCode(201)
                .body("status", is("DRAFT"))
                .extract()
                .path("id");
        ValidatableResponse adopted = post(id, "adoption", "")
                .statusCode(200)
                .body(
                        "pillars.pillar",
                        contains(
                                "DATA_IN_VIEW",
                                "ONE_CONSORTIUM_PER_SCHOOL",
                                "INTEGRAL_OFFER",
                                "EDUCATION_CARE_ARRANGEMENTS"))
                .body("pillars[0].goals[0].progress.state", is("REACHED"))
                .body("pillars[0].reached", is(1))
                .body("pillars[1].goals[0].baseline", notNullValue())
                .body("pillars[2].goals[0].progress.value", notNullValue())
                .body("pillars[3].goals[0].progress.state", is("NOT_MEASURED"));
        String byPeople = adopted.extract().path("pillars[3].goals[0].goalId");
        String bySuite = adopted.extract().path("pillars[2].goals[0].goalId");
        post(id, "measurements", measured(byPeople, 6))
                .statusCode(200)
                .body("pillars[3].goals[0].progress.percent", is(50))
                .body("pillars[3].goals[0].progress.state", is("UNDER_WAY"));
        post(id, "measurements", measured(byPeople, 2)).body("pillars[3].goals[0].progress.state", is("REACHED"));
        post(id, "measurements", measured(bySuite, 2))
                .statusCode(409)
                .body("type", is("/v1/problems/measured-by-the-suite"));
        as("demo-school").get(PATH + "/" + id).then().statusCode(200);
        post(id, "closure", "").statusCode(200).body("status", is("CLOSED"));
        post(id, "measurements", measured(byPeople, 2)).statusCode(409);
    }

    @Test
    void planWithoutAGoalInEachPillarIsNotAdopted() {
        String id = draft(goal("DATA_IN_VIEW", "SCHOOL_YEARS_IN_VIEW", "", "5"))
                .statusCode(201)
                .extract()
                .path("id");
        post(id, "adoption", "")
                .statusCode(409)
                .body("type", is("/v1/problems/pillar-without-goal"))
                .body("pillars", containsString("INTEGRAL_OFFER"));
        as("demo-region")
                .header("If-Match", "\"0\"")
                .body(body(GOALS))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200);
        post(id, "adoption", "").statusCode(200);
        as("demo-region")
                .header("If-Match", "*")
                .body(body(GOALS))
                .put(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("type", is("/v1/problems/plan-is-adopted"));
    }

    @Test
    void draftIsForTheRegionAlone() {
        String id = draft(GOALS).extract().path("id");
        as("demo-municipality-0392").get(PATH + "/" + id).then().statusCode(404);
        as("demo-analyst").get(PATH + "?limit=500").then().body("items.id", not(hasItem(id)));
        as("demo-region").get(PATH + "?status=DRAFT&limit=500").then().body("items.id", hasItem(id));
        as("demo-municipality-0392").body(body(GOALS)).post(PATH).then().statusCode(403);
    }

    @Test
    void goalsLieWithinThePlan() {
        draft(goal("DATA_IN_VIEW", "SCHOOL_YEARS_IN_VIEW", "", "5")
                        .replace(
                                TODAY.plusYears(1).toString(),
                                TODAY.plusYears(9).toString()))
                .statusCode(400)
                .body("type", is("/v1/problems/goal-outside-the-plan"));
    }

    private static ValidatableResponse draft(String goals) {
        return as("demo-region").body(body(goals)).post(PATH).then();
    }

    private static ValidatableResponse post(String id, String transition, String body) {
        return as("demo-region")
                .body(body)
                .post(PATH + "/" + id + "/" + transition)
                .then();
    }

    private static String body(String goals) {
        return """
                {"name": "Ontwikkelplan", "period": {"from": "%s", "until": "%s"}, "goals": [%s]}""".formatted(TODAY.minusYears(1), TODAY.plusYears(2), goals);
    }

    private static String goal(String pillar, String indicator, String more, String target) {
        return """
                {"pillar": "%s", "title": "Doel", "owner": "Regio", "startsOn": "%s", "dueOn": "%s",
                 "indicator": "%s", "target": %s%s}""".formatted(pillar, TODAY, TODAY.plusYears(1), indicator, target, more);
    }

    private static String measured(String goal, int value) {
        return """
                {"goalId": "%s", "measuredOn": "%s", "value": %d}""".formatted(goal, TODAY, value);
    }
}
