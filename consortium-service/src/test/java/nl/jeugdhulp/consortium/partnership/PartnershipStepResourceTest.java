package nl.jeugdhulp.consortium.partnership;

import static nl.jeugdhulp.consortium.transfer.TransferFixture.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.consortium.agreement.AgreementFixture;
import nl.jeugdhulp.consortium.transfer.TransferFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The region is one, so each step is looked at as it is without and then with the fact that it needs. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PartnershipStepResourceTest {
    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private UUID one;
    private UUID other;

    @BeforeEach
    void twoConsortiaAreUnderContractAndNothingWasDone() {
        one = TransferFixture.consortium("Haarlem");
        other = TransferFixture.consortium("Heemstede");
        sql("UPDATE consortium SET contract_until = DATE '2023-12-31' WHERE id NOT IN ('" + one + "', '" + other
                + "')");
        sql("UPDATE capacity SET as_of = as_of - interval '1 year'");
        sql("UPDATE agreement SET state = 'ENDED'");
        sql("DELETE FROM evaluation");
        sql("DELETE FROM staff_exchange_experience");
        sql("DELETE FROM chain_partner_identifier");
        sql("ALTER TABLE goal_figure DISABLE TRIGGER goal_figure_append_only");
        sql("DELETE FROM goal_figure");
        sql("ALTER TABLE goal_figure ENABLE TRIGGER goal_figure_append_only");
    }

    @Test
    void sixStepsAreShownInTheirOrderAndNothingIsDoneWithoutFacts() {
        steps().body(
                        "step",
                        contains(
                                "INSIGHT",
                                "JOIN_FORCES",
                                "FORMALISE",
                                "ROTATE_STAFF",
                                "BUNDLE_INFORMATION",
                                "KEEP_ALIVE"))
                .body("done", not(hasItem(true)));
    }

    @Test
    void insightIsWhenEachConsortiumReportedItsCapacityLately() {
        report(one);
        steps().body(step("INSIGHT") + ".done", equalTo(false))
                .body(step("INSIGHT") + ".evidence.href", contains("/v1/consortia/" + one))
                .body(step("INSIGHT") + ".missing", contains("no capacity reported lately by Consortium " + other));
        report(other);
        steps().body(step("INSIGHT") + ".done", equalTo(true));
    }

    @Test
    void forcesAreJoinedByAGoalWithBaselineAndTargetAndKeptAliveByMeasuringAndEvaluating() {
        String goal = region().body(Map.of("theme", "OTHER", "title", "Korter", "description", "Korter wachten."))
                .post("/v1/goals")
                .header("Location");
        String id = region().body(Map.of("name", "Wachttijd", "unit", "DAYS"))
                .post(goal + "/indicators")
                .path("indicators[0].id");
        figure(goal, id, "BASELINE", 2023);
        steps().body(step("JOIN_FORCES") + ".done", equalTo(false));
        figure(goal, id, "TARGET", 2027);
        steps().body(step("JOIN_FORCES") + ".done", equalTo(true))
                .body(step("JOIN_FORCES") + ".evidence.href", contains(path(goal)))
                .body(
                        step("KEEP_ALIVE") + ".missing",
                        contains("nothing was evaluated within a year", "no goal was measured this year or last"));
        figure(goal, id, "MEASURED", LocalDate.now(clock).getYear());
        region().body(Map.of(
                        "subject", "CONTRACT_YEAR",
                        "contractYear", 1,
                        "heldOn", LocalDate.now(clock).minusDays(10).toString(),
                        "participants", List.of(Map.of("kind", "REGION")),
                        "findings", "Goed.",
                        "conclusion", "CONTINUE",
                        "decision", "Doorgaan."))
                .post("/v1/evaluations")
                .then()
                .statusCode(201);
        steps().body(step("KEEP_ALIVE") + ".done", equalTo(true))
                .body(step("KEEP_ALIVE") + ".evidence.kind", hasItems("evaluation", "goal"));
    }

    @Test
    void formalisedIsWhenEachConsortiumIsAPartyToAnAgreementInForce() {
        steps().body(step("FORMALISE") + ".done", equalTo(false));
        String agreement = AgreementFixture.signed("2026-01-01", List.of(), one, other);
        steps().body(step("FORMALISE") + ".done", equalTo(true))
                .body(step("FORMALISE") + ".evidence.href", hasItem(path(agreement)));
        as(one).body(Map.of("reason", "Klaar."))
                .post(agreement + "/ending")
                .then()
                .statusCode(200);
        steps().body(step("FORMALISE") + ".done", equalTo(false));
    }

    @Test
    void staffRotatesWhenAnExchangeTookPlaceAndWasLearntFrom() {
        String exchange = as(one).body(Map.of(
                        "hostConsortiumId",
                        other,
                        "profession",
                        "Gezinsbegeleider",
                        "purpose",
                        "Meekijken.",
                        "period",
                        Map.of("from", "2026-01-05"),
                        "hoursPerWeek",
                        8))
                .post("/v1/staff-exchanges")
                .header("Location");
        as(other).post(exchange + "/acceptance").then().statusCode(200);
        steps().body(step("ROTATE_STAFF") + ".done", equalTo(false));
        as(other)
                .body(Map.of("rating", 5, "learned", "Veel."))
                .post(exchange + "/experiences")
                .then()
                .statusCode(201);
        steps().body(step("ROTATE_STAFF") + ".done", equalTo(true))
                .body(step("ROTATE_STAFF") + ".evidence.href", contains(path(exchange)));
    }

    @Test
    void informationIsBundledWhenTheSocialMapIsLinkedToAnother() {
        UUID partner = UUID.randomUUID();
        region().body(Map.of(
                        "name",
                        "Buurthuis",
                        "description",
                        "Ontmoeting.",
                        "services",
                        List.of(),
                        "identifiers",
                        List.of(Map.of("scheme", "gids", "identifier", partner.toString()))))
                .put("/v1/chain-partners/" + partner)
                .then()
                .statusCode(201);
        steps().body(step("BUNDLE_INFORMATION") + ".done", equalTo(true))
                .body(step("BUNDLE_INFORMATION") + ".evidence.href", contains("/v1/chain-partners/" + partner));
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/v1/"));
    }

    private static ValidatableResponse steps() {
        return Tokens.as("demo-analyst").get("/v1/partnership-steps").then().statusCode(200);
    }

    private static String step(String step) {
        return "find { it.step == '" + step + "' }";
    }

    private static void figure(String goal, String indicator, String kind, int year) {
        region().body(Map.of("kind", kind, "year", year, "value", 10, "source", "Meting"))
                .post(goal + "/indicators/" + indicator + "/figures")
                .then()
                .statusCode(201);
    }

    private static void report(UUID consortium) {
        as(consortium)
                .body(Map.of("lines", List.of(Map.of("places", 3, "period", Map.of("from", "2023-01-01")))))
                .put("/v1/capacities/" + consortium + "/AMBULATORY")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification region() {
        return Tokens.as("demo-region");
    }

    private void sql(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(change).executeUpdate());
    }
}
