package nl.jeugdhulp.school.deployment;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.PATH;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.TODAY;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.YEAR;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.agree;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.body;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.matched;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DeploymentCapTest {
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
}
