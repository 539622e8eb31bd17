package nl.jeugdhulp.school.matchplan;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.school.SchoolFixture;
import nl.jeugdhulp.values.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MatchPlanResourceTest {
    private static final String HAND_OVER = """
            {"handOverDate": "2099-08-01"}""";

    @Inject
    MatchPlanSolving solving;

    @Inject
    EntityManager entities;

    @Inject
    @All
    List<EventsConsumer<?>> consumers;

    @BeforeEach
    void fourConsortiaAreKnownAndNoPlanWaits() {
        SchoolFixture.knowConsortia(consumers);
        solving.solveWaiting();
    }

    @Test
    void adoptedPlanGivesEachSchoolExactlyOneConsortiumAndTellsIt() {
        List<SchoolId> schools = List.of(SchoolFixture.registered("0392"), SchoolFixture.registered("0392"));
        String plan = ordered(draft(schools, 2, 100));
        adopt(plan).statusCode(409).body("type", is("/v1/problems/transition-not-allowed"));
        solving.solveWaiting();
        get(plan, "")
                .body("status", is("PROPOSED"))
                .body("provenOptimal", is(true))
                .body("gap", is(0.0f))
                .body("loads.schools.sum()", is(2));
        adopt(plan).statusCode(200).body("status", is("ADOPTED"));
        for (SchoolId school : schools) {
            List<SchoolMatched> told = Published.about(school).stream()
                    .filter(SchoolMatched.class::isInstance)
                    .map(SchoolMatched.class::cast)
                    .toList();
            assertEquals(1, told.size());
            as("demo-gp")
                    .get("/v1/schools/" + school)
                    .then()
                    .body(
                            "match.consortiumId",
                            is(told.getFirst().consortiumId().toString()))
                    .body("match.matchPlanId", is(plan));
            assertEquals(2, told.getFirst().hoursPerWeek());
            assertNull(told.getFirst().practitionerIds(), "the order names no practitioners");
        }
        as("demo-operator")
                .get("/v1/reconciliation")
                .then()
                .statusCode(200)
                .body("rules.holds", everyItem(is(true)))
                .body("rules.rule", hasItem("each-school-in-an-adopted-plan-has-exactly-one-consortium"));
        adopt(plan).statusCode(409);
    }

    @Test
    void lostCapacityIsReplannedWithAsFewMovesAsPossible() {
        List<SchoolId> schools = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            schools.add(SchoolFixture.registered("0392"));
        }
        String first = ordered(draft(schools, 6, 6));
        solving.solveWaiting();
        adopt(first).statusCode(200);
        String second = ordered(draft(schools, 2, 100));
        solving.solveWaiting();
        get(second, "/comparison?with=" + first)
                .body("moves", hasSize(2))
                .body("scoreDifference", is(40))
                .body("byRule.rule", contains("STAY"))
                .body("byRule.pointsDifference", contains(40))
                .body("onlyInOne", hasSize(0));
        get(second, "").body("movingSchools", is(2));
        get(second, "/schools")
                .body("items", hasSize(6))
                .body("items.findAll { it.points > 0 }.explanation.reasons.flatten().rule", everyItem(is("STAY")));
    }

    @Test
    void infeasibleOrderSaysWhy() {
        String plan = ordered(draft(List.of(SchoolFixture.registered("0392")), 1, 1));
        solving.solveWaiting();
        get(plan, "")
                .body("status", is("INFEASIBLE"))
                .body("conflicts.detail", hasItem(containsString("needs more hours than")))
                .body("conflicts.detailDutch", hasItem(containsString("vraagt meer uren dan")));
    }

    @Test
    void adjustedPlanKeepsItsProofAndRefusesWhatBreaksARule() {
        SchoolId school = SchoolFixture.registered("0392");
        String plan = ordered(draft(List.of(school), 2, 2));
        solving.solveWaiting();
        String now = get(plan, "/schools").extract().path("items[0].consortiumId");
        UUID other =
                SchoolFixture.consortium(now.equals(SchoolFixture.consortium(1).toString()) ? 2 : 1);
        adjust(plan, school, other)
                .statusCode(200)
                .body("status", is("ADJUSTED"))
                .body("bound", notNullValue());
        get(plan, "/schools").body("items[0].explanation.adjustedBecause", is("wens van de school"));
        adjust(plan, school, SchoolFixture.consortium(4))
                .statusCode(400)
                .body("type", is("/v1/problems/consortium-unknown"));
    }

    @Test
    void cancelledRunEndsWithoutAPlan() {
        String plan = ordered(draft(List.of(SchoolFixture.registered("0392")), 2, 2));
        as("demo-region")
                .post("/v1/match-plans/" + plan + "/cancellation")
                .then()
                .statusCode(200);
        solving.solveWaiting();
        get(plan, "/progress").body("status", is("CANCELLED"));
        as("demo-region")
                .post("/v1/match-plans/" + plan + "/cancellation")
                .then()
                .statusCode(409);
    }

    @Test
    void planWhoseSolverDiedIsSolvedByAnother() {
        String plan = ordered(draft(List.of(SchoolFixture.registered("0392")), 2, 2));
        lease(plan, "now() + interval '30 seconds'");
        assertFalse(solving.solveNext(), "another replica holds the plan");
        lease(plan, "now() - interval '1 second'");
        assertTrue(solving.solveNext());
        get(plan, "/progress").body("status", is("PROPOSED"));
    }

    @Test
    void planWhoseSolvingFailsEachTimeEndsAndSaysSo() {
        String plan = ordered(draft(List.of(SchoolFixture.registered("0392")), 2, 2));
        change("match_plan SET draft = replace(draft, '\"hoursPerWeek\":2', '\"hoursPerWeek\":null') WHERE id", plan);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertTrue(solving.solveNext());
            get(plan, "/progress").body("status", is("SOLVING"));
            lease(plan, "now() - interval '1 second'");
        }
        assertTrue(solving.solveNext());
        get(plan, "")
                .body("status", is("FAILED"))
                .body("conflicts.code", contains("solving-failed"))
                .body("conflicts[0].detailDutch", containsString("3 keer mislukt"));
        assertFalse(solving.solveNext(), "it is not tried for ever");
    }

    @Test
    void planIsSolvedOnceHoweverManyReplicasLook() throws Exception {
        List<String> plans = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            plans.add(ordered(draft(List.of(SchoolFixture.registered("0392")), 2, 2)));
        }
        long solved = 0;
        Callable<Boolean> replica = solving::solveNext;
        try (var replicas = Executors.newFixedThreadPool(6)) {
            for (var outcome : replicas.invokeAll(Collections.nCopies(6, replica))) {
                solved += outcome.get() ? 1 : 0;
            }
        }
        assertEquals(4, solved);
        plans.forEach(plan -> get(plan, "").body("status", is("PROPOSED")));
    }

    @Test
    void planThatIsNotThereCannotBeFollowed() {
        for (String accepted : List.of("text/event-stream", "*/*")) {
            as("demo-region")
                    .accept(accepted)
                    .get("/v1/match-plans/" + UUID.randomUUID() + "/progress-events")
                    .then()
                    .statusCode(404)
                    .body("type", is("/v1/problems/not-found"));
        }
    }

    @Test
    void practitionersWhomTheConsortiumRegisteredAreTheTeamsUnlessTheOrderNamesOthers() {
        SchoolId school = SchoolFixture.registered("0392");
        UUID consortium = SchoolFixture.consortium(3);
        UUID practitioner = UUID.randomUUID();
        SchoolFixture.registeredPractitioner(consumers, consortium, practitioner, 12);
        String plan = ordered("""
                {"name": "Plan", "scope": {"schoolIds": ["%s"]}, "consortia": [{"consortiumId": "%s"}]}""".formatted(school, consortium));
        get(plan, "").body("draft.consortia[0].hoursPerWeek", is(12));
        solving.solveWaiting();
        get(plan, "/schools")
                .body("items[0].explanation.team.practitionerId", contains(practitioner.toString()))
                .body("items[0].explanation.team.hours", contains(2));
        adopt(plan).statusCode(200);
        SchoolMatched told = (SchoolMatched) Published.about(school).getLast();
        assertEquals(List.of(practitioner), told.practitionerIds());
        assertEquals(2, told.hoursPerWeek());
        refused("""
                {"name": "x", "scope": {"schoolIds": ["%s"]},
                 "consortia": [{"consortiumId": "%s", "practitioners": []}]}""".formatted(school, consortium), "hours-unknown");
    }

    @Test
    void progressIsFollowedAsServerSentEvents() {
        String plan = ordered(draft(List.of(SchoolFixture.registered("0392")), 2, 2));
        solving.solveWaiting();
        as("demo-region")
                .accept("text/event-stream")
                .get("/v1/match-plans/" + plan + "/progress-events")
                .then()
                .statusCode(200)
                .body(containsString("\"status\":\"PROPOSED\""));
    }

    @Test
    void schoolSeesOnlyItselfInAPlanAndOnlyTheRegionOrders() {
        SchoolId own = SchoolFixture.registered("0392");
        String plan = ordered(draft(List.of(own, SchoolFixture.registered("0392")), 10, 10));
        solving.solveWaiting();
        as("s", token -> token.role("school").claim("school_id", own.value()))
                .get("/v1/match-plans/" + plan + "/schools")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].schoolId", is(own.value()))
                .body("next", nullValue());
        for (String client : List.of("demo-consortium-1", "demo-gp", "demo-analyst", "demo-school")) {
            as(client).get("/v1/match-plans").then().statusCode(403);
        }
        as("demo-municipality-0392")
                .body(draft(List.of(own), 10, 10))
                .post("/v1/match-plans")
                .then()
                .statusCode(403);
    }

    @Test
    void orderThatNamesWhatIsNotThereIsRefused() {
        refused(draft(List.of(new SchoolId("98ZZ99")), 10, 10), "no-school-in-scope");
        refused("""
                {"name": "x", "consortia": [{"consortiumId": "%s", "hoursPerWeek": 5}]}""".formatted(UUID.randomUUID()), "consortium-unknown");
    }

    private static void refused(String draft, String problem) {
        as("demo-region")
                .body(draft)
                .post("/v1/match-plans")
                .then()
                .statusCode(400)
                .body("type", is("/v1/problems/" + problem));
    }

    @Test
    void onlyPlansThatChangedSinceAMomentAreListedAndCounted() {
        String plan = ordered(draft(List.of(SchoolFixture.registered("0392")), 10, 10));
        as("demo-region")
                .queryParam("changedSince", Instant.now().plusSeconds(3_600).toString())
                .get("/v1/match-plans?count=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", is(0));
        as("demo-region")
                .queryParam("changedSince", Instant.now().minusSeconds(3_600).toString())
                .get("/v1/match-plans?count=true&limit=500")
                .then()
                .body("items.id", hasItem(plan));
        get(plan, "/schools?count=true&limit=1").body("total", is(0));
        solving.solveWaiting();
        get(plan, "/schools?count=true&limit=1").body("total", is(1));
    }

    private static ValidatableResponse get(String plan, String path) {
        return as("demo-region").get("/v1/match-plans/" + plan + path).then().statusCode(200);
    }

    private static ValidatableResponse adopt(String plan) {
        return as("demo-region")
                .body(HAND_OVER)
                .post("/v1/match-plans/" + plan + "/adoption")
                .then();
    }

    private static ValidatableResponse adjust(String plan, SchoolId school, UUID consortium) {
        return as("demo-region")
                .body("""
                        {"schoolId": "%s", "consortiumId": "%s", "reason": "wens van de school"}""".formatted(school, consortium))
                .post("/v1/match-plans/" + plan + "/adjustments")
                .then();
    }

    private static String ordered(String draft) {
        return as("demo-region")
                .body(draft)
                .post("/v1/match-plans")
                .then()
                .statusCode(201)
                .body("status", is("SOLVING"))
                .extract()
                .path("id");
    }

    private static String draft(List<SchoolId> schools, int hoursOfFirst, int hoursOfSecond) {
        return """
                {"name": "Plan", "scope": {"schoolIds": ["%s"]},
                 "consortia": [{"consortiumId": "%s", "hoursPerWeek": %d}, {"consortiumId": "%s", "hoursPerWeek": %d}]}""".formatted(
                String.join("\", \"", schools.stream().map(SchoolId::value).toList()),
                SchoolFixture.consortium(1),
                hoursOfFirst,
                SchoolFixture.consortium(2),
                hoursOfSecond);
    }

    private void lease(String plan, String until) {
        change("match_plan_run SET lease_until = " + until + " WHERE plan_id", plan);
    }

    private void change(String what, String plan) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE " + what + " = cast(?1 as uuid)")
                        .setParameter(1, plan)
                        .executeUpdate());
    }
}
