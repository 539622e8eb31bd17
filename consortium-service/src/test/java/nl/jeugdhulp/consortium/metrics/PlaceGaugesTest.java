package nl.jeugdhulp.consortium.metrics;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlaceGaugesTest {
    @Inject
    PlaceGauges gauges;

    @Test
    void freePlacesOfEachConsortiumAreShownToPrometheus() {
        UUID consortium = UUID.randomUUID();
        for (String category : List.of("AMBULATORY", "DAY_TREATMENT")) {
            Tokens.as("office", token -> token.role("consortium").claim("consortium_id", consortium.toString()))
                    .body(Map.of(
                            "lines",
                            List.of(Map.of(
                                    "location", "Haarlem", "places", 3, "period", Map.of("from", "2023-01-01")))))
                    .put("/v1/capacities/" + consortium + "/" + category)
                    .then()
                    .statusCode(201);
        }
        gauges.count();
        RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("places_free{consortium=\"" + consortium + "\"} 6.0"));
    }
}
