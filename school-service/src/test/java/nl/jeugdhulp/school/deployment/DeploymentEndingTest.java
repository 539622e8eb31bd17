package nl.jeugdhulp.school.deployment;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.NEXT;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.PATH;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.TODAY;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.YEAR;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.agree;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.body;
import static nl.jeugdhulp.school.deployment.DeploymentFixture.matched;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.CollectiveDeploymentEnded;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class DeploymentEndingTest {
    @Inject
    DeploymentService deployments;

    @Inject
    EntityManager entities;

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
}
