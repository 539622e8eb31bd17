package nl.jeugdhulp.consortium.transfer;

import static nl.jeugdhulp.consortium.transfer.TransferFixture.LONG_AGO;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.as;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.consortium;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.places;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.waiting;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.HelpCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TransferOptionsTest {
    @Inject
    EntityManager entities;

    private CareListId full;
    private CareListId near;
    private CareListId far;
    private UUID referral;

    @BeforeEach
    void somebodyWaits() {
        full = new CareListId(consortium("Haarlem"), HelpCategory.RESIDENTIAL);
        near = full.at(consortium("Heemstede"));
        far = full.at(consortium("Heemskerk"));
        places(full, 0);
        places(near, 3);
        places(far, 1);
        referral = waiting(full, LONG_AGO);
    }

    @Test
    void consortiaWithRoomAreShownNearestFirstWithWhatTheMoveWouldGain() {
        full = full.at(consortium("Haarlem"));
        observedFlow();
        places(full, 0);
        referral = waiting(full, LONG_AGO);
        ValidatableResponse options = options();
        options.body(
                        "options.findAll { it.consortiumId in ['" + near.consortiumId() + "', '" + far.consortiumId()
                                + "'] }.consortiumId",
                        contains(
                                near.consortiumId().toString(),
                                far.consortiumId().toString()))
                .body(option(near) + ".distanceKm", equalTo(4))
                .body(option(near) + ".availability", equalTo("AVAILABLE"))
                .body(option(far) + ".availability", equalTo("LIMITED"))
                .body("startHere.outcome", equalTo("EXPECTED"))
                .body(option(near) + ".daysGained > 0", equalTo(true));
    }

    @Test
    void withoutAForecastNoGainIsGuessed() {
        options()
                .body("startHere.outcome", equalTo("TOO_FEW_OBSERVATIONS"))
                .body(option(near) + ".daysGained", nullValue());
    }

    @Test
    void placeThatSomebodyOnTheListItselfMayNeedIsNoRoom() {
        CareListId guarded = full.at(consortium("Haarlem"));
        places(guarded, 0);
        UUID own = waiting(guarded, LONG_AGO);
        as(guarded.consortiumId())
                .post("/v1/placements/" + own + "/pause")
                .then()
                .statusCode(200);
        places(guarded, 1);
        options()
                .body("options.consortiumId", not(hasItem(guarded.consortiumId().toString())));
        as(full.consortiumId())
                .body(Map.of("referralId", referral, "toConsortiumId", guarded.consortiumId()))
                .post("/v1/transfer-proposals")
                .then()
                .statusCode(409)
                .body("type", endsWith("/no-room"));
        places(guarded, 2);
        options().body("options.consortiumId", hasItem(guarded.consortiumId().toString()));
    }

    @Test
    void familyThatWouldNotMoveIsNotProposedAndItsOpenProposalsEnd() {
        String proposal = propose(near).then().statusCode(201).extract().header("Location");
        options().body(option(near) + ".proposed", equalTo(true));
        Response wish = wish(Map.of("willing", false), null);
        wish.then().statusCode(200);
        as(full.consortiumId()).get(proposal).then().body("state", equalTo("REFUSED"));
        as(full.consortiumId())
                .get("/v1/waiting-list-entries/" + referral + "/transfer-wish")
                .then()
                .statusCode(200)
                .header("ETag", wish.header("ETag"))
                .body("willing", equalTo(false));
        as(near.consortiumId())
                .get("/v1/waiting-list-entries/" + referral + "/transfer-wish")
                .then()
                .statusCode(404);
        options()
                .body(option(far) + ".withinWish", equalTo(false))
                .body(option(near) + ".familyRefusedBefore", equalTo(true));
        propose(far).then().statusCode(409).body("type", endsWith("/family-unwilling"));
        wish(Map.of("willing", true, "maxKilometres", 5), null).then().statusCode(428);
        wish(Map.of("willing", true, "maxKilometres", 5), wish.header("ETag"))
                .then()
                .statusCode(200);
        options()
                .body(option(far) + ".withinWish", equalTo(false))
                .body(option(near) + ".withinWish", equalTo(true))
                .body("wish.maxKilometres", equalTo(5));
    }

    @Test
    void optionsOfOthersDoNotExist() {
        String address = "/v1/waiting-list-entries/" + referral + "/transfer-options";
        as(near.consortiumId()).get(address).then().statusCode(404);
        Tokens.as("demo-municipality-0453").get(address).then().statusCode(404);
        Tokens.as("demo-municipality-0392").get(address).then().statusCode(200);
        as(near.consortiumId())
                .body(Map.of("willing", true))
                .put("/v1/waiting-list-entries/" + referral + "/transfer-wish")
                .then()
                .statusCode(404);
    }

    private static String option(CareListId list) {
        return "options.find { it.consortiumId == '" + list.consortiumId() + "' }";
    }

    private ValidatableResponse options() {
        return as(full.consortiumId())
                .get("/v1/waiting-list-entries/" + referral + "/transfer-options")
                .then()
                .statusCode(200);
    }

    private Response propose(CareListId to) {
        return as(full.consortiumId())
                .body(Map.of("referralId", referral, "toConsortiumId", to.consortiumId()))
                .post("/v1/transfer-proposals");
    }

    private Response wish(Map<String, Object> wish, String etag) {
        var request = as(full.consortiumId()).body(wish);
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/v1/waiting-list-entries/" + referral + "/transfer-wish");
    }

    /** A start every four weeks for the past year. */
    private void observedFlow() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("INSERT INTO queue_day (consortium_id, help_category, day,"
                                + " waiting_before, started, left_list, joined_crisis, joined_urgent, joined_regular)"
                                + " SELECT ?1, ?2, current_date - 9 * n, 5, 1, 0, 0, 0, 1 FROM generate_series(1, 40) n"
                                + " ON CONFLICT DO NOTHING")
                        .setParameter(1, full.consortiumId())
                        .setParameter(2, full.helpCategory().name())
                        .executeUpdate());
    }
}
