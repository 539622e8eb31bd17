package nl.jeugdhulp.consortium.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.reconciliation.Reconciliation;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReserved;
import nl.jeugdhulp.events.ConsortiumEvent.TransferAgreed;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.MunicipalityCode;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TransferResourceTest {
    private static final LocalDate WAITING_SINCE = LocalDate.of(2026, 2, 3);
    private static final String PROPOSALS = "/v1/transfer-proposals";

    @Inject
    @Any
    Instance<EventsConsumer<?>> consumers;

    @Inject
    PlacementService placements;

    @Inject
    TransferService transfers;

    @Inject
    Reconciliation reconciliation;

    @Inject
    EntityManager entities;

    private final CareListId full = new CareListId(UUID.randomUUID(), HelpCategory.DAY_TREATMENT);
    private final CareListId roomy = full.at(UUID.randomUUID());
    private final CareListId third = full.at(UUID.randomUUID());
    private UUID referral;

    @BeforeEach
    void somebodyWaitsWhereOthersHaveRoom() {
        places(full, 0);
        places(roomy, 1);
        places(third, 1);
        referral = waiting();
    }

    @AfterEach
    void everyRuleHolds() {
        reconciliation.check().rules().forEach(rule -> assertEquals(0, rule.violations(), rule.rule()));
    }

    @Test
    void theFamilyAndBothConsortiaMoveTheYouthWithItsWaitingDate() {
        String id = proposed(roomy);
        consent(id, true);
        accept(id, full).then().statusCode(200).body("state", equalTo("OPEN"));
        assertEquals(1, placements.inUse(full).waiting(), "nothing happens before all agree");
        accept(id, roomy).then().statusCode(200).body("state", equalTo("AGREED"));

        assertEquals(0, placements.inUse(full).waiting());
        assertEquals(1, placements.inUse(roomy).reserved());
        List<Event> told = Published.about(referral);
        assertEquals(
                List.of(
                        new TransferAgreed(
                                referral,
                                full.consortiumId(),
                                roomy.consortiumId(),
                                full.helpCategory(),
                                WAITING_SINCE),
                        new PlaceReserved(referral, roomy.consortiumId(), full.helpCategory(), false)),
                told.subList(told.size() - 2, told.size()));
        as(roomy).get("/v1/placements/" + referral).then().body("waitingSince", equalTo(WAITING_SINCE.toString()));
        as(full).get("/v1/placements/" + referral).then().statusCode(404);
    }

    @Test
    void agreeingToOneProposalClosesTheOthers() {
        String first = proposed(roomy);
        String second = proposed(third);
        agreed(first, roomy);
        as(third).get(PROPOSALS + "/" + second).then().body("state", equalTo("SUPERSEDED"));
        accept(second, third).then().statusCode(409).body("type", endsWith("/proposal-closed"));
    }

    @Test
    void refusedOrWithdrawnEverythingIsAsItWas() {
        String noConsent = proposed(roomy);
        consent(noConsent, false);
        as(full).get(PROPOSALS + "/" + noConsent).then().body("state", equalTo("REFUSED"));
        String refused = proposed(roomy);
        as(roomy)
                .post(PROPOSALS + "/" + refused + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        String withdrawn = proposed(roomy);
        as(roomy).post(PROPOSALS + "/" + withdrawn + "/withdrawal").then().statusCode(403);
        as(full).post(PROPOSALS + "/" + withdrawn + "/withdrawal").then().statusCode(200);
        assertEquals(1, placements.inUse(full).waiting());
        assertEquals(1, placements.inUse(roomy).free());
    }

    @Test
    void proposalNobodyAnswersLapses() {
        String id = proposed(roomy);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE transfer_proposal SET proposed_at = now() - interval '15 days' WHERE id = ?1")
                        .setParameter(1, UUID.fromString(id))
                        .executeUpdate());
        transfers.lapseProposals();
        as(full).get(PROPOSALS + "/" + id).then().body("state", equalTo("LAPSED"));
    }

    @Test
    void withoutRoomNothingIsProposedOrMoved() {
        String id = proposed(roomy);
        places(roomy, 0);
        as(full).body(Map.of("referralId", referral, "toConsortiumId", roomy.consortiumId()))
                .post(PROPOSALS)
                .then()
                .statusCode(409)
                .body("type", endsWith("/proposal-exists"));
        consent(id, true);
        accept(id, full).then().statusCode(200);
        accept(id, roomy).then().statusCode(409).body("type", endsWith("/no-room"));
        as(full).get(PROPOSALS + "/" + id).then().body("state", equalTo("OPEN")).body("toAccepts", equalTo(false));
        assertEquals(1, placements.inUse(full).waiting());
    }

    @Test
    void proposalsAreCountedAndListedSinceAMoment() {
        proposed(roomy);
        as(roomy)
                .queryParam("changedSince", Instant.now().minusSeconds(3_600).toString())
                .get(PROPOSALS + "?count=true")
                .then()
                .body("total", equalTo(1));
        as(roomy)
                .queryParam("changedSince", Instant.now().plusSeconds(3_600).toString())
                .get(PROPOSALS + "?count=true")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void proposalsOfOthersDoNotExist() {
        String id = proposed(roomy);
        as(third).get(PROPOSALS + "/" + id).then().statusCode(404);
        as(third).get(PROPOSALS).then().body("items", hasSize(0));
        accept(id, third).then().statusCode(404);
        as(roomy).get(PROPOSALS + "?state=OPEN").then().body("items.id", contains(id));
        Tokens.as("demo-municipality-0392").get(PROPOSALS + "/" + id).then().statusCode(200);
        Tokens.as("demo-municipality-0453").get(PROPOSALS + "/" + id).then().statusCode(404);
        as(roomy)
                .body(Map.of("referralId", referral, "toConsortiumId", third.consortiumId()))
                .post(PROPOSALS)
                .then()
                .statusCode(404);
    }

    @Test
    void twoProposalsRacingForOnePlaceMoveOneYouth() throws Exception {
        UUID other = waiting();
        String first = proposed(roomy);
        referral = other;
        String second = proposed(roomy);
        for (String id : List.of(first, second)) {
            consent(id, true);
            accept(id, full);
        }
        Callable<Integer> acceptFirst = () -> accept(first, roomy).statusCode();
        Callable<Integer> acceptSecond = () -> accept(second, roomy).statusCode();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = threads.invokeAll(List.of(acceptFirst, acceptSecond)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 409), answers);
        }
        assertEquals(1, placements.inUse(roomy).reserved());
        assertEquals(1, placements.inUse(full).waiting());
    }

    private void agreed(String id, CareListId receiving) {
        consent(id, true);
        accept(id, full).then().statusCode(200);
        accept(id, receiving).then().statusCode(200);
    }

    private String proposed(CareListId to) {
        return as(full).body(Map.of("referralId", referral, "toConsortiumId", to.consortiumId()))
                .post(PROPOSALS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void consent(String id, boolean given) {
        as(full).body(Map.of("given", given))
                .post(PROPOSALS + "/" + id + "/family-consent")
                .then()
                .statusCode(200);
    }

    private io.restassured.response.Response accept(String id, CareListId by) {
        return as(by).post(PROPOSALS + "/" + id + "/acceptance");
    }

    private static RequestSpecification as(CareListId list) {
        return Tokens.as(
                "own-" + list.consortiumId(),
                token -> token.role("consortium")
                        .claim("consortium_id", list.consortiumId().toString()));
    }

    private UUID waiting() {
        UUID id = UUID.randomUUID();
        ReferralEvent event = new ReferralSubmitted(
                id,
                full.consortiumId(),
                full.helpCategory(),
                Urgency.REGULAR,
                new MunicipalityCode("0392"),
                WAITING_SINCE,
                null,
                null);
        Stream<EventsConsumer<?>> all = consumers.stream();
        EventsConsumer<?> consumer =
                all.filter(each -> each.name().equals("placements")).findFirst().orElseThrow();
        Arriving.at(consumer, event);
        assertTrue(placements.inUse(full).waiting() > 0);
        return id;
    }

    private void places(CareListId list, int count) {
        QuarkusTransaction.requiringNew().run(() -> placements.placesAre(list, count, Instant.now()));
    }
}
