package nl.jeugdhulp.consortium.placementlist;

import static nl.jeugdhulp.consortium.placement.PlacementFixture.anyList;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.regular;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlacementResourceTest {
    @Inject
    @Any
    Instance<EventsConsumer<?>> consumers;

    @Inject
    PlacementService placements;

    private final CareListId list = anyList();
    private final ReferralSubmitted placed = regular(list);
    private final ReferralSubmitted second = regular(list);
    private final ReferralSubmitted third = regular(list);

    @BeforeEach
    void onePlacedTwoWaiting() {
        QuarkusTransaction.requiringNew().run(() -> placements.placesAre(list, 1, Instant.now()));
        EventsConsumer<?> placing = consumers.stream()
                .filter(consumer -> consumer.name().equals("placements"))
                .findFirst()
                .orElseThrow();
        List.of(placed, second, third).forEach(referral -> Arriving.at(placing, referral));
    }

    @Test
    void aConsortiumSeesItsOwnPlacements() {
        own().get("/v1/placements?count=true&state=WAITING")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body(
                        "items.consortiumId",
                        everyItem(equalTo(list.consortiumId().toString())));
        own().get("/v1/placements/" + placed.referralId())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("RESERVED"));
    }

    @Test
    void theWaitingListTwiceIsIdenticalAndPagesWithoutGaps() {
        List<String> all =
                own().get("/v1/waiting-list-entries").then().extract().path("items.referralId");
        own().get("/v1/waiting-list-entries").then().body("items.referralId", equalTo(all));
        String next = own().get("/v1/waiting-list-entries?limit=1")
                .then()
                .body("items.position", contains(1))
                .extract()
                .path("next");
        own().queryParam("cursor", next)
                .get("/v1/waiting-list-entries?limit=1")
                .then()
                .body("items.referralId", contains(all.get(1)))
                .body("items.position", contains(2));
    }

    @Test
    void whatChangedSinceAMomentIsListedAlone() {
        Instant before = Instant.now();
        String changed = "?changedSince=" + before;
        own().get("/v1/placements" + changed).then().statusCode(200).body("items", hasSize(0));
        own().get("/v1/waiting-list-entries" + changed).then().statusCode(200).body("items", hasSize(0));
        own().body("")
                .post("/v1/placements/" + third.referralId() + "/confirmation")
                .then()
                .statusCode(200);
        String only = third.referralId().toString();
        own().get("/v1/placements" + changed).then().body("items.referralId", contains(only));
        own().get("/v1/waiting-list-entries" + changed + "&count=true")
                .then()
                .body("items.referralId", contains(only))
                .body("total", equalTo(1));
        own().get("/v1/placements?state=RESERVED&reservedBefore=" + Instant.now())
                .then()
                .body("items.referralId", contains(placed.referralId().toString()));
        own().get("/v1/placements?reservedBefore=2026-01-01T00:00:00Z").then().body("items", hasSize(0));
    }

    @Test
    void bothListsAreStreamedAsLinesWithTheSameRights() {
        for (String address : List.of("/v1/placements", "/v1/waiting-list-entries")) {
            String lines = own().accept("application/x-ndjson")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .contentType("application/x-ndjson")
                    .extract()
                    .asString();
            assertTrue(lines.contains(third.referralId().toString()), lines);
            String csv = own().accept("text/csv")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertTrue(csv.startsWith("referralId,consortiumId,helpCategory,urgency,municipality,waitingSince,"), csv);
            assertTrue(csv.contains("\n" + third.referralId() + ","), csv);
            assertTrue(csv.contains(",AMBULATORY,REGULAR,0392,"), csv);
            String foreign = Tokens.as("demo-consortium-1")
                    .accept("text/csv")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertTrue(!foreign.contains(third.referralId().toString()), "another consortium's rows do not exist");
            Tokens.as("demo-gp").accept("text/csv").get(address).then().statusCode(403);
        }
    }

    @Test
    void placementsOfAnotherConsortiumDoNotExist() {
        RequestSpecification other = Tokens.as("demo-consortium-1");
        other.get("/v1/placements/" + placed.referralId()).then().statusCode(404);
        Tokens.as("demo-consortium-1")
                .get("/v1/waiting-list-entries/" + second.referralId())
                .then()
                .statusCode(404);
        Tokens.as("demo-consortium-1")
                .get("/v1/placements?limit=500")
                .then()
                .body("items.referralId", not(hasItem(placed.referralId().toString())));
    }

    @Test
    void aMunicipalitySeesItsOwnInhabitants() {
        Tokens.as("demo-municipality-0392")
                .get("/v1/placements/" + placed.referralId())
                .then()
                .statusCode(200);
        Tokens.as("demo-municipality-0453")
                .get("/v1/placements/" + placed.referralId())
                .then()
                .statusCode(404);
        Tokens.as("demo-municipality-0453")
                .get("/v1/placements?count=true")
                .then()
                .body("items", hasSize(0))
                .body("total", equalTo(0));
    }

    @Test
    void onlyTheOperatorComparesStates() {
        String states = Tokens.as("demo-operator")
                .accept("application/x-ndjson")
                .get("/v1/reconciliation/placements")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(states.lines()
                .anyMatch(line -> line.contains(placed.referralId().toString()) && line.contains("RESERVED")));
        Tokens.as("demo-operator")
                .get("/v1/reconciliation")
                .then()
                .statusCode(200)
                .body("rules.violations", everyItem(equalTo(0)))
                .body("rules.rule", hasItem("never-overbooked"));
        for (String client : List.of("demo-region", "demo-consortium-1", "demo-analyst", "demo-gp", "demo-school")) {
            Tokens.as(client).get("/v1/reconciliation").then().statusCode(403);
        }
    }

    @Test
    void placementsAreNotForReferrersSchoolsAnalystsAndOperators() {
        for (String client : List.of("demo-gp", "demo-school", "demo-analyst", "demo-operator")) {
            Tokens.as(client).get("/v1/placements").then().statusCode(403);
            Tokens.as(client).get("/v1/waiting-list-entries").then().statusCode(403);
        }
        Tokens.anonymous().get("/v1/placements").then().statusCode(401);
    }

    private RequestSpecification own() {
        return Tokens.as(
                "own",
                token -> token.role("consortium")
                        .claim("consortium_id", list.consortiumId().toString()));
    }
}
