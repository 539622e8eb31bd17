package nl.jeugdhulp.referral;

import static nl.jeugdhulp.platform.testing.Tokens.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** What the operator may do in each service, tried in this one. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OperationsTest {
    private static final String PATH = "/v1/dead-letters";
    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    EntityManager entities;

    @Test
    void replayWithTheSameKeyGivesTheFirstAnswerAgain() {
        UUID letter = letter(event());
        String key = UUID.randomUUID().toString();
        var first = post(letter, "replay", key);
        assertEquals(200, first.statusCode());
        assertNull(first.header(REPLAYED));
        var again = post(letter, "replay", key);
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals("true", again.header(REPLAYED));
        post(letter, "replay", UUID.randomUUID().toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("/v1/problems/dead-letter-resolved"));
    }

    @Test
    void keyOfOneLetterIsRefusedForAnother() {
        String key = UUID.randomUUID().toString();
        post(letter(event()), "disposal", key).then().statusCode(200);
        post(letter(event()), "disposal", key)
                .then()
                .statusCode(400)
                .body("type", equalTo("/v1/problems/idempotency-key-reused"));
    }

    @Test
    void failedReplayLeavesTheLetterOpenAndItsKeyFree() {
        UUID letter = letter("no event".getBytes(StandardCharsets.UTF_8));
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 2; attempt++) {
            var failed = post(letter, "replay", key);
            failed.then()
                    .statusCode(409)
                    .body("type", equalTo("/v1/problems/replay-failed"))
                    .body("detail", containsString("JsonParseException"));
            assertNull(failed.header(REPLAYED));
        }
        as("demo-operator").get(PATH + "/" + letter).then().body("status", equalTo("OPEN"));
        assertEquals(200, post(letter, "disposal", key).statusCode());
    }

    @Test
    void replayWithAStaleETagIsRefused() {
        UUID letter = letter(event());
        as("demo-operator")
                .header("If-Match", "\"7\"")
                .post(PATH + "/" + letter + "/replay")
                .then()
                .statusCode(412);
    }

    @Test
    void rebuildWithTheSameKeyBeginsAgainOnce() {
        String key = UUID.randomUUID().toString();
        int before = rebuilds();
        for (int attempt = 0; attempt < 2; attempt++) {
            as("demo-operator")
                    .header("Idempotency-Key", key)
                    .post("/v1/projections/known-schools/rebuild")
                    .then()
                    .statusCode(200)
                    .body("rebuilds", equalTo(before + 1));
        }
        assertEquals(before + 1, rebuilds());
        ReferralFixture.regionIsKnown();
    }

    @Test
    void deadLettersAreCountedAndListedSinceAMoment() {
        UUID letter = letter(event());
        int total = as("demo-operator")
                .get(PATH + "?count=true&limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
        post(letter, "disposal", UUID.randomUUID().toString());
        as("demo-operator").get(PATH + "?count=true").then().body("total", equalTo(total - 1));
        String hourAhead = Instant.now().plusSeconds(3_600).toString();
        as("demo-operator")
                .get(PATH + "?status=DISCARDED&changedSince=" + hourAhead)
                .then()
                .body("items.id", not(hasItem(letter.toString())));
        String hourAgo = Instant.now().minusSeconds(3_600).toString();
        as("demo-operator")
                .get(PATH + "?status=DISCARDED&limit=500&changedSince=" + hourAgo)
                .then()
                .body("items.id", hasItem(letter.toString()));
    }

    private static Response post(UUID letter, String what, String key) {
        return as("demo-operator").header("Idempotency-Key", key).post(PATH + "/" + letter + "/" + what);
    }

    private static int rebuilds() {
        return as("demo-operator")
                .get("/v1/projections")
                .then()
                .extract()
                .path("find { it.name == 'known-schools' }.rebuilds");
    }

    private static byte[] event() {
        return Arriving.wire(ReferralFixture.contracted(ReferralFixture.CONSORTIUM_1, "Consortium Duinrand"), 0);
    }

    /** A message for known-consortia that was set aside ten minutes ago. */
    private UUID letter(byte[] message) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("INSERT INTO dead_letter"
                                + " (id, consumer, topic, payload, reason, failed_at, status, version)"
                                + " VALUES (?1, 'known-consortia', 'consortium-events', ?2, 'trial', ?3, 'OPEN', 0)")
                        .setParameter(1, id)
                        .setParameter(2, message)
                        .setParameter(3, Instant.now().minusSeconds(600))
                        .executeUpdate());
        return id;
    }
}
