package nl.jeugdhulp.consortium.placement;

import static nl.jeugdhulp.consortium.placement.PlacementFixture.anyList;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.careEnded;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.careStarted;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.regular;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.resumed;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.ConsentWithdrawn;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.events.ReferralEvent.ResponsibleMunicipalityChanged;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** What a municipality or a family decides about a referral reaches its place. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReferralDecisionTest {
    private static final MunicipalityCode HEEMSKERK = new MunicipalityCode("0396");
    private static final MunicipalityCode BEVERWIJK = new MunicipalityCode("0375");
    private static final int ORDERS = 30;

    @Inject
    PlacementRepository repository;

    @Inject
    ReferralEventsConsumer consumer;

    @Inject
    PlacementService placements;

    private final CareListId list = anyList();

    @Test
    void laterDecisionOnTheMunicipalityHoldsInWhateverOrderAndHoweverOftenItIsTold() {
        for (int seed = 0; seed < ORDERS; seed++) {
            ReferralSubmitted referral = regular(list);
            List<byte[]> messages = new ArrayList<>(List.of(
                    Arriving.wire(referral, 1),
                    Arriving.wire(changed(referral, HEEMSKERK), 3),
                    Arriving.wire(changed(referral, BEVERWIJK), 7),
                    Arriving.wire(careStarted(referral), 1),
                    Arriving.wire(careEnded(referral), 2),
                    Arriving.wire(resumed(referral), 3)));
            messages.addAll(List.copyOf(messages.subList(0, 3)));
            Collections.shuffle(messages, new Random(seed));
            messages.forEach(message -> Arriving.at(consumer, message));
            assertEquals(BEVERWIJK, municipality(referral), "order " + seed);
        }
    }

    @Test
    void placeAndProposalsAreReadByTheMunicipalityThatIsResponsibleNow() {
        CareListId other = new CareListId(UUID.randomUUID(), list.helpCategory());
        QuarkusTransaction.requiringNew().run(() -> placements.placesAre(other, 5, Instant.now()));
        ReferralSubmitted referral = regular(list);
        arrive(referral, 1);
        String proposal = Tokens.as("demo-region")
                .body(Map.of("referralId", referral.referralId(), "toConsortiumId", other.consortiumId()))
                .post("/v1/transfer-proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        arrive(changed(referral, BEVERWIJK), 2);
        for (String path : List.of("/v1/placements/" + referral.referralId(), "/v1/transfer-proposals/" + proposal)) {
            Tokens.as("demo-municipality-0375").get(path).then().statusCode(200);
            Tokens.as("demo-municipality-0392").get(path).then().statusCode(404);
        }
        Tokens.as("demo-municipality-0375")
                .get("/v1/transfer-proposals?limit=500")
                .then()
                .body("items.id", hasItem(proposal));
        Tokens.as("demo-municipality-0392")
                .get("/v1/transfer-proposals?limit=500")
                .then()
                .body("items.id", not(hasItem(proposal)));
    }

    @Test
    void withdrawnConsentReachesWhoReadsThePlaceAlsoWhenItIsToldFirst() {
        ReferralSubmitted referral = regular(list);
        ReferralSubmitted early = regular(list);
        arrive(referral, 1);
        arrive(careStarted(referral), 1);
        read(referral).body("consentWithdrawnAt", nullValue());
        byte[] withdrawn = Arriving.wire(new ConsentWithdrawn(referral.referralId(), list.consortiumId()), 4);
        Arriving.at(consumer, withdrawn);
        String at = read(referral)
                .body("consentWithdrawnAt", notNullValue())
                .body("state", equalTo("OCCUPIED"))
                .extract()
                .path("consentWithdrawnAt");
        arrive(new ConsentWithdrawn(referral.referralId(), list.consortiumId()), 5);
        read(referral).body("consentWithdrawnAt", equalTo(at));
        arrive(new ConsentWithdrawn(early.referralId(), list.consortiumId()), 2);
        arrive(early, 1);
        read(early).body("consentWithdrawnAt", notNullValue());
        String csv = Tokens.as("demo-region")
                .accept("text/csv")
                .get("/v1/placements")
                .then()
                .extract()
                .asString();
        assertTrue(csv.lines().findFirst().orElseThrow().endsWith(",consentWithdrawnAt"), csv);
    }

    private static ValidatableResponse read(ReferralSubmitted referral) {
        return Tokens.as("demo-region")
                .get("/v1/placements/" + referral.referralId())
                .then()
                .statusCode(200);
    }

    private static ResponsibleMunicipalityChanged changed(ReferralSubmitted referral, MunicipalityCode to) {
        return new ResponsibleMunicipalityChanged(referral.referralId(), referral.consortiumId(), to);
    }

    private void arrive(ReferralEvent event, long sequence) {
        Arriving.at(consumer, event, sequence);
    }

    private MunicipalityCode municipality(ReferralSubmitted referral) {
        return QuarkusTransaction.requiringNew()
                .call(() -> repository.findById(referral.referralId()).municipality());
    }
}
