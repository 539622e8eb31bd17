package nl.jeugdhulp.consortium.evaluation;

import static nl.jeugdhulp.consortium.agreement.AgreementFixture.consortium;
import static nl.jeugdhulp.consortium.agreement.AgreementFixture.signed;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EvaluationResourceTest {
    private static final String EVALUATIONS = "/v1/evaluations";
    private static final String AUTISM = "90000000-0000-4000-8000-000000000001";

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void evaluationMarksTheAgreementAndEndsItWhenThatWasConcluded() {
        String agreement = signed("2026-01-01", List.of(), one, other);
        recorded(ofAgreement(agreement, "CONTINUE")).then().statusCode(201);
        region().get(agreement).then().body("state", equalTo("EVALUATED"));
        recorded(ofAgreement(agreement, "END")).then().statusCode(201);
        region().get(agreement).then().body("state", equalTo("ENDED")).body("endReason", equalTo("Wij gaan zo door."));
        recorded(ofAgreement(agreement, "CONTINUE")).then().statusCode(409).body("type", endsWith("/agreement-state"));
    }

    @Test
    void evaluationOfAnAgreementIsForThoseWhoTookPart() {
        String agreement = signed("2026-01-01", List.of(), one, other);
        String location = recorded(ofAgreement(agreement, "CONTINUE")).header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        consortium(one).get(location).then().statusCode(200);
        consortium(other).get(location).then().statusCode(404);
        consortium(other).get(EVALUATIONS + "?limit=500").then().body("items.id", not(hasItem(id)));
        consortium(one).get(EVALUATIONS + "?limit=500").then().body("items.id", hasItem(id));
    }

    @Test
    void goalsAndContractYearsAreEvaluatedForAll() {
        Map<String, Object> goal = new HashMap<>(about("GOAL", "CONTINUE"));
        goal.put("goalId", AUTISM);
        String location = recorded(goal).header("Location");
        consortium(one).get(location).then().statusCode(200).body("goalId", equalTo(AUTISM));
        goal.put("goalId", UUID.randomUUID());
        recorded(goal).then().statusCode(404);
        Map<String, Object> year = new HashMap<>(about("CONTRACT_YEAR", "ADJUST"));
        year.put("contractYear", 3);
        recorded(year).then().statusCode(201);
        consortium(other)
                .get(EVALUATIONS + "?subject=CONTRACT_YEAR&limit=500&count=true")
                .then()
                .body("items.contractYear", hasItem(3))
                .body("total", greaterThan(0));
    }

    @Test
    void evaluationIsAmongWhatChangedSinceItWasRecorded() {
        String agreement = signed("2026-01-01", List.of(), one, other);
        String since = EVALUATIONS + "?subject=AGREEMENT&limit=500&changedSince=";
        String before = since + Instant.now();
        String location = recorded(ofAgreement(agreement, "CONTINUE")).header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        region().get(before).then().body("items.id", hasItem(id));
        region().get(since + Instant.now()).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void evaluationNamesItsSubjectAndWasHeldBefore() {
        recorded(about("GOAL", "CONTINUE"))
                .then()
                .statusCode(400)
                .body(
                        "errors[0].detail",
                        equalTo("name the subject and only that: agreementId, goalId or contractYear"));
        Map<String, Object> future = new HashMap<>(about("CONTRACT_YEAR", "CONTINUE"));
        future.put("contractYear", 9);
        future.put("heldOn", "2089-01-01");
        recorded(future).then().statusCode(400).body("type", endsWith("/held-in-future"));
    }

    private Map<String, Object> ofAgreement(String agreement, String conclusion) {
        Map<String, Object> evaluation = new HashMap<>(about("AGREEMENT", conclusion));
        evaluation.put("agreementId", agreement.substring(agreement.lastIndexOf('/') + 1));
        return evaluation;
    }

    private Map<String, Object> about(String subject, String conclusion) {
        return Map.of(
                "subject",
                subject,
                "heldOn",
                "2026-02-02",
                "participants",
                List.of(Map.of("kind", "REGION"), Map.of("kind", "CONSORTIUM", "organisationId", one)),
                "findings",
                "Gezinnen wachten korter waar voorstellen snel beantwoord worden.",
                "conclusion",
                conclusion,
                "decision",
                "Wij gaan zo door.");
    }

    private static Response recorded(Map<String, Object> evaluation) {
        return region().body(evaluation).post(EVALUATIONS);
    }

    private static io.restassured.specification.RequestSpecification region() {
        return Tokens.as("demo-region");
    }
}
