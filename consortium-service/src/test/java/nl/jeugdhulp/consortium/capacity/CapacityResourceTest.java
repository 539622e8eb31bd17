package nl.jeugdhulp.consortium.capacity;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.platform.time.ClockProducer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CapacityResourceTest {
    private final UUID consortium = UUID.randomUUID();
    private final String address = "/v1/capacities/" + consortium + "/AMBULATORY";

    @Test
    void aConsortiumReportsItsPlacesByLocationAndPeriod() {
        Map<String, Object> report = Map.of(
                "lines",
                List.of(
                        line(3, "2023-01-01", "Haarlem"),
                        line(2, "2023-01-01", "Velsen"),
                        line(9, LocalDate.now(ClockProducer.ZONE).plusDays(40).toString(), "Zandvoort")));
        own().body(report)
                .put(address)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("places", equalTo(5))
                .body("free", equalTo(5))
                .body("status", equalTo("AVAILABLE"))
                .body("lines", hasSize(3));
        own().body(report).put(address).then().statusCode(428);
        own().header("If-Match", "\"0\"").body(report).put(address).then().statusCode(200);
        Tokens.as("demo-region").get(address).then().statusCode(200).body("places", equalTo(5));
    }

    @Test
    void capacityOlderThanAgreedIsStaleAndNeverReadsAsAvailable() {
        String longAgo = Instant.now().minus(15, ChronoUnit.DAYS).toString();
        own().body(Map.of("asOf", longAgo, "lines", List.of(line(5, "2023-01-01", "Haarlem"))))
                .put(address)
                .then()
                .statusCode(201)
                .body("stale", equalTo(true))
                .body("free", equalTo(0))
                .body("status", equalTo("UNKNOWN"));
    }

    @Test
    void aReportOlderThanTheLastIsRefused() {
        own().body(Map.of("lines", List.of())).put(address).then().statusCode(201);
        own().header("If-Match", "*")
                .body(Map.of("asOf", "2024-01-01T00:00:00Z", "lines", List.of()))
                .put(address)
                .then()
                .statusCode(409)
                .body("type", endsWith("/newer-capacity-known"));
        own().header("If-Match", "*")
                .body(Map.of("asOf", Instant.now().plusSeconds(3600).toString(), "lines", List.of()))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/asOf"));
    }

    @Test
    void manyCategoriesAreReportedTogetherOrNotAtAll() {
        own().body(Map.of(
                        "items",
                        List.of(
                                Map.of(
                                        "helpCategory",
                                        "AMBULATORY",
                                        "lines",
                                        List.of(line(4, "2023-01-01", "Haarlem"))),
                                Map.of(
                                        "helpCategory",
                                        "CRISIS_HELP",
                                        "lines",
                                        List.of(line(2, "2023-01-01", "Velsen"))))))
                .post("/v1/capacities/" + consortium + "/bulk-report")
                .then()
                .statusCode(200)
                .body("places", equalTo(List.of(4, 2)));
        own().body(Map.of(
                        "items",
                        List.of(Map.of(
                                "helpCategory", "AMBULATORY", "lines", List.of(line(-1, "2023-01-01", "Haarlem"))))))
                .post("/v1/capacities/" + consortium + "/bulk-report")
                .then()
                .statusCode(400);
        own().get(address).then().body("places", equalTo(4));
    }

    @Test
    void capacityOfAnotherConsortiumDoesNotExist() {
        own().body(Map.of("lines", List.of())).put(address).then().statusCode(201);
        Tokens.as("demo-consortium-1").get(address).then().statusCode(404);
        Tokens.as("demo-consortium-1")
                .body(Map.of("lines", List.of()))
                .put(address)
                .then()
                .statusCode(404);
        own().get("/v1/capacities")
                .then()
                .statusCode(200)
                .body("items.consortiumId", everyItem(equalTo(consortium.toString())));
        Tokens.as("demo-region")
                .body(Map.of("lines", List.of()))
                .put(address)
                .then()
                .statusCode(403);
        Tokens.as("demo-gp").get(address).then().statusCode(403);
    }

    @Test
    void reportsArePagedAndListedSinceAMoment() {
        Instant before = Instant.now();
        own().body(Map.of("lines", List.of(line(2, "2023-01-01", "Haarlem"))))
                .put("/v1/capacities/" + consortium + "/PERSONAL_CARE")
                .then()
                .statusCode(201);
        own().body(Map.of("lines", List.of(line(3, "2023-01-01", "Haarlem"))))
                .put(address)
                .then()
                .statusCode(201);
        String next = own().get("/v1/capacities?limit=1&count=true")
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(2))
                .extract()
                .path("next");
        own().get("/v1/capacities?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        own().get("/v1/capacities?changedSince=" + before).then().body("items", hasSize(2));
        own().get("/v1/capacities?changedSince=" + Instant.now()).then().body("items", hasSize(0));
    }

    private RequestSpecification own() {
        return Tokens.as("own", token -> token.role("consortium").claim("consortium_id", consortium.toString()));
    }

    private static Map<String, Object> line(int places, String from, String location) {
        return Map.of("places", places, "period", Map.of("from", from), "location", location);
    }
}
