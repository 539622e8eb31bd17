package nl.jeugdhulp.consortium.goal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class GoalResourceTest {
    private static final String GOALS = "/v1/goals";
    private static final String REGION = "demo-region";

    @Inject
    EntityManager entities;

    @Test
    void partnershipStartsWithAutismSeparationConflictsAndAdministrativeBurden() {
        Tokens.as("demo-analyst")
                .get(GOALS)
                .then()
                .statusCode(200)
                .body("items.theme", hasItems("AUTISM", "SEPARATION_CONFLICTS", "ADMINISTRATIVE_BURDEN"));
    }

    @Test
    void measuredBurdenStandsWithTheGoalOfLessAdministration() {
        int calls = Tokens.as("demo-analyst")
                .get("/v1/administrative-burden")
                .then()
                .extract()
                .path("always.calls");
        Tokens.as("demo-analyst")
                .get(GOALS + "/90000000-0000-4000-8000-000000000003")
                .then()
                .body("measuredBurden.calls", equalTo(calls))
                .body("measuredBurden.requiredFields", greaterThan(calls));
        Tokens.as("demo-analyst")
                .get(GOALS + "/90000000-0000-4000-8000-000000000001")
                .then()
                .body("measuredBurden", nullValue());
    }

    @Test
    void goalThatGotAFigureIsAmongWhatChangedSince() {
        String indicator = indicator("DAYS");
        Instant moment = Instant.now();
        String changed = GOALS + "?count=true&changedSince=" + moment;
        Tokens.as("demo-analyst").get(changed).then().body("total", equalTo(0));
        record(indicator, "MEASURED", 2024, 40, null).then().statusCode(201);
        Tokens.as("demo-analyst").get(changed).then().body("total", equalTo(1));
    }

    @Test
    void progressOfAnIndicatorIsItsLastValueBetweenBaselineAndTarget() {
        String indicator = indicator("DAYS");
        record(indicator, "BASELINE", 2023, 100, null).then().statusCode(201);
        record(indicator, "TARGET", 2027, 60, null).then().statusCode(201);
        record(indicator, "MEASURED", 2024, 110, null)
                .then()
                .statusCode(201)
                .body("indicators[0].progressPercent", equalTo(-25));
        record(indicator, "MEASURED", 2025, 70, null)
                .then()
                .body("indicators[0].values.year", contains(2024, 2025))
                .body("indicators[0].progressPercent", equalTo(75));
    }

    @Test
    void correctionNeedsAReasonAndOverwritesNothing() {
        String indicator = indicator("DAYS");
        record(indicator, "MEASURED", 2024, 40, null).then().statusCode(201);
        record(indicator, "MEASURED", 2024, 41, null)
                .then()
                .statusCode(409)
                .body("type", endsWith("/correction-needs-reason"));
        record(indicator, "MEASURED", 2024, 41, "Een locatie telde dubbel.")
                .then()
                .statusCode(201)
                .body("indicators[0].values[0].value", equalTo(41f))
                .body("indicators[0].values[0].corrected", equalTo(true));
        Tokens.as("demo-municipality-0392")
                .get(indicator + "/figures")
                .then()
                .body("value", contains(40f, 41f))
                .body("revision", contains(1, 2))
                .body("correctionReason", contains(null, "Een locatie telde dubbel."));
    }

    @Test
    void recordedFigureCanBeChangedByNoProgram() {
        record(indicator("DAYS"), "MEASURED", 2024, 40, null).then().statusCode(201);
        for (String change : new String[] {"UPDATE goal_figure SET value = 0", "DELETE FROM goal_figure"}) {
            assertThrows(
                    PersistenceException.class,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(change).executeUpdate()));
        }
    }

    @Test
    void numbersOfFewPeopleAreShownToTheRegionOnly() {
        String indicator = indicator("PEOPLE");
        record(indicator, "BASELINE", 2023, 20, null).then().statusCode(201);
        record(indicator, "TARGET", 2027, 8, null).then().statusCode(201);
        record(indicator, "MEASURED", 2024, 4, null)
                .then()
                .body("indicators[0].values[0].value", equalTo(4f))
                .body("indicators[0].values[0].suppressed", equalTo(false));
        String goal = indicator.substring(0, indicator.indexOf("/indicators"));
        for (String other : new String[] {"demo-consortium-1", "demo-municipality-0392", "demo-analyst"}) {
            Tokens.as(other)
                    .get(goal)
                    .then()
                    .body("indicators[0].values[0].value", nullValue())
                    .body("indicators[0].values[0].suppressed", equalTo(true))
                    .body("indicators[0].progressPercent", nullValue());
            Tokens.as(other)
                    .get(indicator + "/figures")
                    .then()
                    .body("findAll { it.kind == 'MEASURED' }.value", contains(nullValue()));
        }
    }

    @Test
    void goalIsDescribedAnewOnlyFromItsPresentVersion() {
        Response added = Tokens.as(REGION).body(goal("Eerder hulp")).post(GOALS);
        String location = added.header("Location");
        Tokens.as(REGION).body(goal("Nog eerder hulp")).put(location).then().statusCode(428);
        Tokens.as(REGION)
                .header("If-Match", added.header("ETag"))
                .body(goal("Nog eerder hulp"))
                .put(location)
                .then()
                .statusCode(200)
                .body("title", equalTo("Nog eerder hulp"))
                .body("indicators", hasSize(0));
        Tokens.as(REGION)
                .header("If-Match", added.header("ETag"))
                .body(goal("Te laat"))
                .put(location)
                .then()
                .statusCode(412);
    }

    private static Map<String, Object> goal(String title) {
        return Map.of("theme", "OTHER", "title", title, "description", "Gezinnen wachten korter.");
    }

    /** The address of a new indicator of a new goal. */
    private static String indicator(String unit) {
        String goal = Tokens.as(REGION).body(goal("Korter wachten")).post(GOALS).header("Location");
        String id = Tokens.as(REGION)
                .body(Map.of("name", "Wachttijd", "unit", unit))
                .post(goal + "/indicators")
                .then()
                .statusCode(201)
                .extract()
                .path("indicators[0].id");
        return goal + "/indicators/" + id;
    }

    private static Response record(String indicator, String kind, int year, int value, String reason) {
        Map<String, Object> figure =
                new HashMap<>(Map.of("kind", kind, "year", year, "value", value, "source", "Kwartaalrapportage"));
        if (reason != null) {
            figure.put("correctionReason", reason);
        }
        return Tokens.as(REGION).body(figure).post(indicator + "/figures");
    }
}
