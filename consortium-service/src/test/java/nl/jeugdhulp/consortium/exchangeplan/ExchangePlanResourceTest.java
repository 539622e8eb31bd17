package nl.jeugdhulp.consortium.exchangeplan;

import static nl.jeugdhulp.consortium.transfer.TransferFixture.LONG_AGO;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.arrives;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.as;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.places;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.proposalsOf;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.waiting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.transfer.TransferFixture;
import nl.jeugdhulp.events.ReferralEvent.ReferralWithdrawn;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ExchangePlanResourceTest {
    private static final String PLANS = "/v1/exchange-plans";

    @Inject
    ExchangePlanning planning;

    @Inject
    EntityManager entities;

    private UUID crowded;
    private UUID roomy;
    private UUID far;
    private CareListId full;
    private final List<UUID> youths = new ArrayList<>();

    @BeforeEach
    void fourWaitWhereTwoPlacesAreFreeNearbyAndOneFarAway() {
        crowded = TransferFixture.consortium("Haarlem");
        roomy = TransferFixture.consortium("Heemstede");
        far = TransferFixture.consortium("Heemskerk");
        full = new CareListId(crowded, HelpCategory.BASIC_MENTAL_HEALTH);
        emptyEarlierRegions();
        places(full, 0);
        places(full.at(roomy), 2);
        places(full.at(far), 1);
        for (int youth = 0; youth < 4; youth++) {
            youths.add(waiting(full, LONG_AGO.plusDays(youth)));
        }
    }

    @AfterEach
    void theyWaitNoMore() {
        youths.forEach(youth -> arrives(new ReferralWithdrawn(youth, crowded)));
    }

    @Test
    void planTakesMostWaitingAwayWithAProofAndShowsThatNobodyWhoStaysWaitsLonger() {
        JsonPath plan = ready(Map.of("maxDistanceKm", 10));
        assertEquals(2, lines(plan).size(), "two places within ten kilometres");
        lines(plan).forEach(line -> {
            assertEquals(roomy.toString(), line.get("toConsortiumId"));
            assertEquals(4, line.get("distanceKm"));
            assertEquals("UNKNOWN", line.get("consent"));
        });
        assertEquals(plan.getLong("found.boundDays"), plan.getLong("found.daysTakenAway"));
        assertEquals(0, plan.getLong("found.gapDays"));
        assertTrue(plan.getBoolean("found.fair"));
        List<Map<String, Integer>> staying =
                plan.getList("found.lists.find { it.consortiumId == '" + crowded + "' }.staying");
        assertEquals(2, staying.size());
        staying.forEach(stay -> assertTrue(stay.get("waitAfterDays") <= stay.get("waitBeforeDays")));
        assertEquals(3, lines(ready(Map.of("maxDistanceKm", 30))).size());
    }

    @Test
    void planIsAmongWhatChangedSinceItWasOrdered() {
        String since = PLANS + "?limit=500&changedSince=";
        String before = since + Instant.now();
        String address = order(Map.of());
        String id = address.substring(address.lastIndexOf('/') + 1);
        Tokens.as("demo-region").get(before).then().body("items.id", hasItem(id));
        Tokens.as("demo-region").get(since + Instant.now()).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void planIsAcceptedInPartsAndEachPartBecomesAProposal() {
        String address = order(Map.of());
        UUID first = UUID.fromString((String) lines(get(address)).getFirst().get("referralId"));
        String key = UUID.randomUUID().toString();
        as(crowded)
                .header("Idempotency-Key", key)
                .body(Map.of("referralIds", List.of(first)))
                .post(address + "/acceptance")
                .then()
                .statusCode(200);
        as(crowded)
                .header("Idempotency-Key", key)
                .body(Map.of("referralIds", List.of(first)))
                .post(address + "/acceptance")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("referralId", contains(first.toString()))
                .body("refusedBecause", contains(nullValue()));
        assertEquals(1, proposalsOf(first, crowded).size());
        assertEquals(
                address.substring(address.lastIndexOf('/') + 1),
                proposalsOf(first, crowded).getFirst().get("exchangePlanId"));
        Tokens.as("demo-region")
                .get(address)
                .then()
                .body("found.lines.find { it.referralId == '" + first + "' }.proposalState", equalTo("OPEN"))
                .body("found.lines.findAll { it.proposalId != null }.referralId", contains(first.toString()));
        as(crowded)
                .body(Map.of("referralIds", List.of(first)))
                .post(address + "/acceptance")
                .then()
                .body("refusedBecause", contains("proposal-exists"));
        youths.stream()
                .filter(youth -> !youth.equals(first))
                .forEach(youth -> assertEquals(0, proposalsOf(youth, crowded).size()));
    }

    @Test
    void lineThatIsNoLongerPossibleIsSaidAndStopsNoOther() {
        String address = order(Map.of("maxDistanceKm", 10));
        List<Object> both =
                lines(get(address)).stream().map(line -> line.get("referralId")).toList();
        as(crowded)
                .body(Map.of("willing", false))
                .put("/v1/waiting-list-entries/" + both.getFirst() + "/transfer-wish")
                .then()
                .statusCode(200);
        Tokens.as("demo-region")
                .body(Map.of("referralIds", both))
                .post(address + "/acceptance")
                .then()
                .statusCode(200)
                .body("refusedBecause", containsInAnyOrder("family-unwilling", null));
        Tokens.as("demo-region")
                .body(Map.of("referralIds", List.of(UUID.randomUUID())))
                .post(address + "/acceptance")
                .then()
                .statusCode(400)
                .body("type", endsWith("/not-in-plan"));
    }

    @Test
    void familyThatSaidNoIsNotInThePlanAndOneThatSaidYesGoesFirst() {
        wish(youths.get(3), true);
        wish(youths.get(0), false);
        places(full.at(roomy), 1);
        JsonPath plan = ready(Map.of("maxDistanceKm", 10));
        assertEquals(
                List.of(youths.get(3).toString()),
                lines(plan).stream().map(line -> line.get("referralId")).toList());
    }

    @Test
    void placeOrYouthOfAnOpenProposalIsNotPlannedAgain() {
        String address = order(Map.of("maxDistanceKm", 10));
        Object first = lines(get(address)).getFirst().get("referralId");
        Tokens.as("demo-region")
                .body(Map.of("referralIds", List.of(first)))
                .post(address + "/acceptance")
                .then()
                .statusCode(200);
        JsonPath next = ready(Map.of("maxDistanceKm", 10));
        assertEquals(1, lines(next).size());
        assertFalse(lines(next).getFirst().get("referralId").equals(first));
    }

    @Test
    void everybodyIsShownWhatConcernsThemOnly() {
        String address = order(Map.of("maxDistanceKm", 10));
        as(roomy)
                .get(address)
                .then()
                .body("found.lines.toConsortiumId", hasItem(roomy.toString()))
                .body("found.lists.consortiumId", contains(roomy.toString()));
        as(far).get(address).then().body("found.lines", empty()).body("found.lists", empty());
        as(roomy)
                .body(Map.of(
                        "referralIds", List.of(lines(get(address)).getFirst().get("referralId"))))
                .post(address + "/acceptance")
                .then()
                .statusCode(400);
        Tokens.as("demo-municipality-0453").get(address).then().body("found.lines", empty());
        Tokens.as("demo-municipality-0392")
                .get(address)
                .then()
                .body("found.lines.size()", equalTo(2))
                .body("found.lists", empty())
                .body("found.boundDays", nullValue());
    }

    @Test
    void outdatedOrUnreadyPlanIsNotAccepted() {
        String unready = Tokens.as("demo-region")
                .body(Map.of())
                .post(PLANS)
                .then()
                .statusCode(202)
                .body("state", equalTo("REQUESTED"))
                .extract()
                .header("Location");
        accept(unready, youths.getFirst()).then().statusCode(409).body("type", endsWith("/plan-not-ready"));
        computeAll();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE exchange_plan SET computed_at = now() - interval '8 days' WHERE id = ?1")
                        .setParameter(1, UUID.fromString(unready.substring(unready.lastIndexOf('/') + 1)))
                        .executeUpdate());
        accept(unready, youths.getFirst()).then().statusCode(409).body("type", endsWith("/plan-outdated"));
    }

    @Test
    void planIsComputedOnceHoweverManyReplicasLookAndGivenUpWhenTheyKeepDying() throws Exception {
        Tokens.as("demo-region").body(Map.of()).post(PLANS).then().statusCode(202);
        Callable<Boolean> replica = planning::computeNext;
        int computed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<Boolean> each : threads.invokeAll(List.of(replica, replica, replica))) {
                computed += each.get() ? 1 : 0;
            }
        }
        assertEquals(1, computed);
        String dying = Tokens.as("demo-region").body(Map.of()).post(PLANS).header("Location");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE exchange_plan SET attempts = " + PlanRepository.ATTEMPTS + " WHERE id = ?1")
                        .setParameter(1, UUID.fromString(dying.substring(dying.lastIndexOf('/') + 1)))
                        .executeUpdate());
        assertTrue(planning.computeNext());
        Tokens.as("demo-region")
                .get(dying)
                .then()
                .body("state", equalTo("FAILED"))
                .body("found", nullValue());
    }

    private static io.restassured.response.Response accept(String address, UUID referral) {
        return Tokens.as("demo-region")
                .body(Map.of("referralIds", List.of(referral)))
                .post(address + "/acceptance");
    }

    private JsonPath ready(Map<String, Object> order) {
        return get(order(order));
    }

    /** The address of a plan that was computed. */
    private String order(Map<String, Object> order) {
        String address = Tokens.as("demo-region")
                .body(order)
                .post(PLANS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        computeAll();
        return address;
    }

    private void computeAll() {
        boolean computed;
        do {
            computed = planning.computeNext();
        } while (computed);
    }

    private static JsonPath get(String address) {
        return Tokens.as("demo-region")
                .get(address)
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"))
                .extract()
                .jsonPath();
    }

    /** The moves away from this test's own list. */
    private List<Map<String, Object>> lines(JsonPath plan) {
        return plan.getList("found.lines.findAll { it.fromConsortiumId == '" + crowded + "' }");
    }

    private void wish(UUID youth, boolean willing) {
        as(crowded)
                .body(Map.of("willing", willing))
                .put("/v1/waiting-list-entries/" + youth + "/transfer-wish")
                .then()
                .statusCode(200);
    }

    /** The region is one: what earlier tests left must not receive. */
    private void emptyEarlierRegions() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE consortium SET contract_until = DATE '2023-12-31'"
                                + " WHERE id NOT IN (?1, ?2, ?3)")
                        .setParameter(1, crowded)
                        .setParameter(2, roomy)
                        .setParameter(3, far)
                        .executeUpdate());
    }
}
