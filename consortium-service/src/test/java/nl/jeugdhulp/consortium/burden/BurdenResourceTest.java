package nl.jeugdhulp.consortium.burden;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BurdenResourceTest {
    private static final String BURDEN = "/v1/administrative-burden";

    @Test
    void everyStepOfATrajectoryIsCountedFromTheInterfacesOfTheRelease() {
        JsonPath burden = Tokens.as("demo-analyst")
                .get(BURDEN)
                .then()
                .statusCode(200)
                .body(
                        "steps.step",
                        contains(
                                "REFER",
                                "INTAKE",
                                "START_CARE",
                                "ADD_HELP",
                                "END_HELP",
                                "CHANGE_CONTACT_PERSON",
                                "END_CARE"))
                .body("steps.operation[0]", equalTo("POST /v1/referrals"))
                .body("steps.requiredFields", everyItem(greaterThan(0)))
                .body("steps.summary", everyItem(not(equalTo(""))))
                .extract()
                .jsonPath();
        List<Integer> always = burden.getList("steps.findAll { it.always }.requiredFields");
        assertEquals(always.size(), burden.getInt("always.calls"));
        assertEquals(always.stream().mapToInt(Integer::intValue).sum(), burden.getInt("always.requiredFields"));
        assertTrue(burden.getInt("withChanges.requiredFields") > burden.getInt("always.requiredFields"));
        assertTrue(burden.getInt("always.possibleFields") >= burden.getInt("always.requiredFields"));
    }

    @Test
    void yearInWhichNobodyBeganShowsNoChangesPerYouth() {
        Tokens.as("demo-region")
                .get(BURDEN + "?year=2001")
                .then()
                .body("measured.year", equalTo(2001))
                .body("measured.starts", equalTo(0))
                .body("measured.changesPerYouth", equalTo(null));
        Tokens.as("demo-region").get(BURDEN + "?year=1").then().statusCode(400);
    }
}
