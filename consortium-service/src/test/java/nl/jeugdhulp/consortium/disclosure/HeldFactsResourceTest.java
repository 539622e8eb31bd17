package nl.jeugdhulp.consortium.disclosure;

import static nl.jeugdhulp.consortium.placement.PlacementFixture.anyList;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.regular;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HeldFactsResourceTest {
    private static final String MUNICIPALITY = "demo-municipality-0392";

    private final CareListId list = anyList();

    @Test
    void everythingHeldOnAReferralIsToldToItsMunicipality() {
        ReferralSubmitted referral = regular(list);
        waits(referral);
        String path = "/v1/placements/" + referral.referralId();
        own().body("{\"urgency\": \"URGENT\", \"reason\": \"het gaat slechter\"}")
                .post(path + "/urgency-change")
                .then()
                .statusCode(200);
        own().body("{\"period\": {\"from\": \"2026-03-01\", \"until\": \"2026-05-01\"}}")
                .post(path + "/bridging-help")
                .then()
                .statusCode(200);
        own().body("{\"willing\": false}")
                .put("/v1/waiting-list-entries/" + referral.referralId() + "/transfer-wish")
                .then()
                .statusCode(200);
        Tokens.as(MUNICIPALITY)
                .get(path + "/held-facts")
                .then()
                .statusCode(200)
                .body("referralId", equalTo(referral.referralId().toString()))
                .body("facts.kind", hasItems("placement", "wait_change", "transfer_wish"))
                .body("facts.find { it.kind == 'placement' }.facts.bridging_from", equalTo("2026-03-01"))
                .body("facts.findAll { it.kind == 'wait_change' }.facts.detail", hasItems("het gaat slechter"))
                .body("facts.find { it.kind == 'transfer_wish' }.facts.willing", equalTo(false));
    }

    @Test
    void factsHeldForAnotherMunicipalityDoNotExist() {
        ReferralSubmitted referral = regular(list);
        waits(referral);
        String path = "/v1/placements/" + referral.referralId() + "/held-facts";
        Tokens.as("demo-municipality-0453").get(path).then().statusCode(404);
        Tokens.as(MUNICIPALITY)
                .get("/v1/placements/" + UUID.randomUUID() + "/held-facts")
                .then()
                .statusCode(404);
        own().get(path).then().statusCode(403);
    }

    private RequestSpecification own() {
        return Tokens.as(
                "own",
                token -> token.role("consortium")
                        .claim("consortium_id", list.consortiumId().toString()));
    }

    private static void waits(ReferralSubmitted referral) {
        Arriving.at(
                CDI.current().select(new TypeLiteral<EventsConsumer<?>>() {}).stream()
                        .filter(consumer -> consumer.name().equals("placements"))
                        .findFirst()
                        .orElseThrow(),
                referral);
    }
}
