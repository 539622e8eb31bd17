package nl.jeugdhulp.consortium.staffexchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StaffExchangeResourceTest {
    private static final String EXCHANGES = "/v1/staff-exchanges";
    private static final Map<String, Object> EXPERIENCE =
            Map.of("rating", 4, "learned", "Een vaste contactpersoon scheelt overdrachten.");

    private final UUID home = UUID.randomUUID();
    private final UUID host = UUID.randomUUID();

    @Test
    void exchangeIsAgreedByTheConsortiumThatReceivesAndBothTellWhatCameOfIt() {
        String exchange = proposed(LocalDate.of(2026, 1, 5));
        as(home).post(exchange + "/acceptance").then().statusCode(403);
        as(host).post(exchange + "/acceptance").then().statusCode(200).body("state", equalTo("AGREED"));
        as(home).body(EXPERIENCE).post(exchange + "/experiences").then().statusCode(201);
        as(host).body(EXPERIENCE)
                .post(exchange + "/experiences")
                .then()
                .statusCode(201)
                .body("experiences.consortiumId", contains(home.toString(), host.toString()));
        Tokens.as("demo-consortium-3").get(exchange).then().statusCode(200).body("experiences.rating", contains(4, 4));
    }

    @Test
    void experienceIsToldOfAnAgreedExchangeThatHasBegun() {
        String exchange = proposed(LocalDate.of(2026, 1, 5));
        as(home).body(EXPERIENCE)
                .post(exchange + "/experiences")
                .then()
                .statusCode(409)
                .body("type", endsWith("/exchange-not-started"));
        String later = proposed(LocalDate.of(2090, 1, 5));
        as(host).post(later + "/acceptance").then().statusCode(200);
        as(host).body(EXPERIENCE).post(later + "/experiences").then().statusCode(409);
    }

    @Test
    void exchangeOfWhichSomethingIsToldIsAmongWhatChangedSince() {
        String exchange = proposed(LocalDate.of(2026, 1, 5));
        as(host).post(exchange + "/acceptance").then().statusCode(200);
        String since = EXCHANGES + "?count=true&changedSince=" + Instant.now();
        as(home).get(since).then().body("total", equalTo(0));
        as(home).body(EXPERIENCE).post(exchange + "/experiences").then().statusCode(201);
        as(home).get(since).then().body("total", equalTo(1));
    }

    @Test
    void cancelledExchangeStaysCancelled() {
        String exchange = proposed(LocalDate.of(2026, 1, 5));
        as(home).post(exchange + "/cancellation").then().statusCode(200).body("state", equalTo("CANCELLED"));
        as(host).post(exchange + "/acceptance").then().statusCode(409).body("type", endsWith("/exchange-state"));
    }

    @Test
    void onlyTheTwoConsortiaChangeAnExchange() {
        String exchange = proposed(LocalDate.of(2026, 1, 5));
        as(UUID.randomUUID()).post(exchange + "/acceptance").then().statusCode(404);
        as(UUID.randomUUID()).post(exchange + "/cancellation").then().statusCode(404);
        as(UUID.randomUUID())
                .body(EXPERIENCE)
                .post(exchange + "/experiences")
                .then()
                .statusCode(404);
        as(home).body(proposal(home, LocalDate.of(2026, 1, 5)))
                .post(EXCHANGES)
                .then()
                .statusCode(400)
                .body("type", endsWith("/own-consortium"));
    }

    private String proposed(LocalDate from) {
        return as(home).body(proposal(host, from))
                .post(EXCHANGES)
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .header("Location");
    }

    private static Map<String, Object> proposal(UUID host, LocalDate from) {
        return Map.of(
                "hostConsortiumId",
                host,
                "profession",
                "GZ-psycholoog",
                "purpose",
                "Leren van de aanpak bij complexe scheiding.",
                "period",
                Map.of("from", from.toString()),
                "hoursPerWeek",
                8);
    }

    private static RequestSpecification as(UUID consortium) {
        return Tokens.as(
                "own-" + consortium, token -> token.role("consortium").claim("consortium_id", consortium.toString()));
    }
}
