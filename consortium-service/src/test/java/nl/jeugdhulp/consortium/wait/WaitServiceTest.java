package nl.jeugdhulp.consortium.wait;

import static nl.jeugdhulp.consortium.placement.PlacementFixture.SOME_DAY;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.anyList;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.regular;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.submitted;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.withdrawn;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.reconciliation.Reconciliation;
import nl.jeugdhulp.events.ConsortiumEvent.ExpectedStartMoved;
import nl.jeugdhulp.events.ConsortiumEvent.NormBreached;
import nl.jeugdhulp.events.ConsortiumEvent.PlaceReserved;
import nl.jeugdhulp.events.ConsortiumEvent.ReservationLapsed;
import nl.jeugdhulp.events.ConsortiumEvent.UrgencyChanged;
import nl.jeugdhulp.events.ConsortiumEvent.WaitPaused;
import nl.jeugdhulp.events.ConsortiumEvent.WaitResumed;
import nl.jeugdhulp.events.ConsortiumEvent.WaitingClock;
import nl.jeugdhulp.events.Event;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.Published;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.platform.time.ClockProducer;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WaitServiceTest {
    @Inject
    @Any
    Instance<EventsConsumer<?>> consumers;

    @Inject
    PlacementService placements;

    @Inject
    WaitService waits;

    @Inject
    WaitWatch watch;

    @Inject
    Reconciliation reconciliation;

    @Inject
    EntityManager entities;

    private final CareListId list = anyList();
    private final LocalDate today = LocalDate.now(ClockProducer.ZONE);

    @AfterEach
    void everyRuleHolds() {
        reconciliation.check().rules().forEach(rule -> assertEquals(0, rule.violations(), rule.rule()));
    }

    @Test
    void pausedWaitIsPassedOverAndKeepsItsWaitingDate() {
        places(1);
        ReferralSubmitted holder = arrived(regular(list));
        ReferralSubmitted first = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, SOME_DAY));
        ReferralSubmitted second = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, SOME_DAY.plusDays(1)));
        post(first, "pause", "").statusCode(200).body("state", equalTo("PAUSED"));
        post(first, "pause", "").statusCode(409).body("type", endsWith("/not-waiting"));
        arrived(withdrawn(holder));
        assertEquals(PlaceReserved.class, last(second).getClass());
        assertEquals(WaitPaused.class, last(first).getClass());

        post(first, "resumption", "").statusCode(200).body("state", equalTo("WAITING"));
        assertEquals(WaitResumed.class, last(first).getClass());
        arrived(withdrawn(second));
        assertEquals(PlaceReserved.class, last(first).getClass());
    }

    @Test
    void resumedWaitGetsAFreePlaceAtOnce() {
        places(1);
        ReferralSubmitted holder = arrived(regular(list));
        ReferralSubmitted waiting = arrived(regular(list));
        post(waiting, "pause", "").statusCode(200);
        arrived(withdrawn(holder));
        post(waiting, "resumption", "").statusCode(200).body("state", equalTo("RESERVED"));
    }

    @Test
    void urgencyChangesOnlyWithAReasonAndMovesTheEntryInTheQueue() {
        places(0);
        ReferralSubmitted first = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, SOME_DAY));
        ReferralSubmitted second = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, SOME_DAY.plusDays(3)));
        post(second, "urgency-change", Map.of("urgency", "URGENT")).statusCode(400);
        post(second, "urgency-change", Map.of("urgency", "REGULAR", "reason", "r"))
                .statusCode(409)
                .body("type", endsWith("/same-urgency"));
        post(second, "urgency-change", Map.of("urgency", "URGENT", "reason", "Situatie thuis verslechtert"))
                .statusCode(200);
        assertEquals(
                new UrgencyChanged(second.referralId(), list.consortiumId(), list.helpCategory(), Urgency.URGENT),
                last(second));
        own().get("/v1/waiting-list-entries/" + first.referralId())
                .then()
                .statusCode(200)
                .body("entry.position", equalTo(2))
                .body("explanation.moreUrgent", equalTo(1))
                .body("explanation.waitingLonger", equalTo(0))
                .body("expectedStart.outcome", equalTo("TOO_FEW_OBSERVATIONS"));
        own().get("/v1/waiting-list-entries/" + second.referralId())
                .then()
                .body("changes.reason", hasItem("Situatie thuis verslechtert"))
                .body("changes.kind", hasItem("URGENCY_URGENT"));
    }

    @Test
    void urgencyRaisedToCrisisIsPlacedAtOnce() {
        places(0);
        ReferralSubmitted waiting = arrived(regular(list));
        post(waiting, "urgency-change", Map.of("urgency", "CRISIS", "reason", "Acuut onveilig"))
                .statusCode(200)
                .body("state", equalTo("RESERVED"))
                .body("excess", equalTo("CRISIS"));
        List<Event> told = Published.about(waiting.referralId());
        assertEquals(UrgencyChanged.class, told.get(told.size() - 2).getClass());
        assertEquals(PlaceReserved.class, told.getLast().getClass());
    }

    @Test
    void aCrisisThatIsResumedIsPlacedAtOnceAndNoPauseIsLeftBehind() {
        places(1);
        ReferralSubmitted crisis = arrived(submitted(UUID.randomUUID(), list, Urgency.CRISIS, today));
        sql(
                "UPDATE placement SET reserved_at = now() - interval '50 days' WHERE referral_id = ?1",
                crisis.referralId());
        arrived(regular(list));
        waits.lapseReservations();
        post(crisis, "resumption", "")
                .statusCode(200)
                .body("state", equalTo("RESERVED"))
                .body("excess", equalTo("CRISIS"))
                .body("pauseReason", nullValue());
    }

    @Test
    void changesAreForTheOwnConsortiumOnly() {
        places(0);
        ReferralSubmitted waiting = arrived(regular(list));
        String address = "/v1/placements/" + waiting.referralId() + "/pause";
        Tokens.as("demo-consortium-1").post(address).then().statusCode(404);
        for (String client : List.of("demo-region", "demo-municipality-0392", "demo-gp", "demo-analyst")) {
            Tokens.as(client).post(address).then().statusCode(403);
        }
        own().header("If-Match", "\"99\"").post(address).then().statusCode(412);
    }

    @Test
    void reservationLapsesByRuleAndThePlaceGoesToTheNext() {
        places(1);
        ReferralSubmitted holder = arrived(regular(list));
        ReferralSubmitted next = arrived(regular(list));
        sql(
                "UPDATE placement SET reserved_at = now() - interval '50 days' WHERE referral_id = ?1",
                holder.referralId());
        waits.lapseReservations();
        assertEquals(
                new ReservationLapsed(holder.referralId(), list.consortiumId(), list.helpCategory()), last(holder));
        assertEquals(PlaceReserved.class, last(next).getClass());
        own().get("/v1/placements/" + holder.referralId())
                .then()
                .body("state", equalTo("PAUSED"))
                .body("pauseReason", equalTo("OFFER_LAPSED"));
    }

    @Test
    void twoReplicasNeverLetOneReservationLapseTwice() throws Exception {
        places(3);
        List<ReferralSubmitted> holders =
                List.of(arrived(regular(list)), arrived(regular(list)), arrived(regular(list)));
        List<ReferralSubmitted> queue =
                List.of(arrived(regular(list)), arrived(regular(list)), arrived(regular(list)), arrived(regular(list)));
        holders.forEach(holder -> sql(
                "UPDATE placement SET reserved_at = now() - interval '50 days' WHERE referral_id = ?1",
                holder.referralId()));
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (var running : replicas.invokeAll(List.of(lapse(), lapse(), lapse(), lapse()))) {
                running.get();
            }
        }
        holders.forEach(
                holder -> assertEquals(2, Published.about(holder.referralId()).size()));
        assertEquals(3, placements.inUse(list).reserved());
        assertEquals(
                1,
                queue.stream()
                        .filter(waiting -> !(last(waiting) instanceof PlaceReserved))
                        .count());
    }

    @Test
    void aReservationThatStandsForWeeksIsShownApart() {
        places(2);
        ReferralSubmitted standing = arrived(regular(list));
        arrived(regular(list));
        sql(
                "UPDATE placement SET reserved_at = now() - interval '15 days' WHERE referral_id = ?1",
                standing.referralId());
        assertEquals(1, placements.inUse(list).reservedLong());
        assertEquals(2, placements.inUse(list).reserved());
    }

    @Test
    void silenceIsShownAfterTheAnswerWasDueAndRemovesNobody() {
        places(0);
        ReferralSubmitted asked = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, today.minusDays(100)));
        ReferralSubmitted silent = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, today.minusDays(120)));
        String entries = "/v1/waiting-list-entries/";
        own().get(entries + asked.referralId())
                .then()
                .body("entry.toBeConfirmed", equalTo(true))
                .body("entry.unanswered", equalTo(false));
        own().get(entries + silent.referralId())
                .then()
                .statusCode(200)
                .body("entry.unanswered", equalTo(true))
                .body("entry.position", equalTo(1));
    }

    @Test
    void theReasonOfAnUrgencyStaysWithinTheConsortium() {
        places(0);
        ReferralSubmitted waiting = arrived(regular(list));
        post(waiting, "urgency-change", Map.of("urgency", "URGENT", "reason", "Gaat niet meer naar school."))
                .statusCode(200);
        String entry = "/v1/waiting-list-entries/" + waiting.referralId();
        own().get(entry).then().body("changes[0].reason", equalTo("Gaat niet meer naar school."));
        for (String other : List.of("demo-region", "demo-municipality-0392")) {
            Tokens.as(other)
                    .get(entry)
                    .then()
                    .statusCode(200)
                    .body("changes[0].kind", equalTo("URGENCY_URGENT"))
                    .body("changes[0].reason", nullValue());
        }
    }

    private java.util.concurrent.Callable<Void> lapse() {
        return () -> {
            waits.lapseReservations();
            return null;
        };
    }

    @Test
    void bridgingHelpAndConfirmationShowOnTheEntryAndSilenceFlagsOnly() {
        places(0);
        ReferralSubmitted waiting = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, today.minusDays(100)));
        String entry = "/v1/waiting-list-entries/" + waiting.referralId();
        own().get(entry).then().body("entry.toBeConfirmed", equalTo(true)).body("entry.bridged", equalTo(false));
        post(waiting, "confirmation", "").statusCode(200);
        post(waiting, "bridging-help", Map.of("period", Map.of("from", today.toString())))
                .statusCode(200);
        own().get(entry)
                .then()
                .body("entry.toBeConfirmed", equalTo(false))
                .body("entry.bridged", equalTo(true))
                .body("entry.position", equalTo(1));
    }

    @Test
    void breachOfANormIsToldOnceForEachClock() {
        places(0);
        ReferralSubmitted late = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, today.minusDays(29)));
        ReferralSubmitted inTime = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, today.minusDays(28)));
        watch.tellBreaches();
        watch.tellBreaches();
        assertEquals(
                List.of(new NormBreached(
                        late.referralId(),
                        list.consortiumId(),
                        list.helpCategory(),
                        WaitingClock.REFERRAL_TO_INTAKE,
                        today.minusDays(1))),
                breaches(late));
        assertEquals(List.of(), breaches(inTime));
        own().get("/v1/norm-breaches?count=true").then().body("total", equalTo(1));
        post(late, "intake", Map.of("date", today.minusDays(71).toString())).statusCode(200);
        watch.tellBreaches();
        assertEquals(2, breaches(late).size());
        own().get("/v1/norm-breaches").then().body("items.clock", equalTo(List.of("INTAKE_TO_START")));
        Tokens.as("demo-consortium-1")
                .get("/v1/norm-breaches")
                .then()
                .body("items.referralId", not(hasItem(late.referralId().toString())));
    }

    @Test
    void breachesAreCountedByConsortiumAndSmallNumbersLeftOut() {
        places(0);
        for (int i = 0; i < 4; i++) {
            arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, today.minusDays(40)));
        }
        watch.tellBreaches();
        String counted = "items.find { it.consortiumId == '" + list.consortiumId() + "' }.";
        Tokens.as("demo-analyst")
                .get("/v1/norm-breach-counts")
                .then()
                .statusCode(200)
                .body(counted + "breaches", nullValue())
                .body(counted + "suppressed", equalTo(true));
        arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, today.minusDays(40)));
        watch.tellBreaches();
        own().get("/v1/norm-breach-counts")
                .then()
                .body("items.breaches", equalTo(List.of(5)))
                .body("items.clock", equalTo(List.of("REFERRAL_TO_INTAKE")));
        Tokens.as("demo-consortium-1")
                .get("/v1/norm-breach-counts")
                .then()
                .body("items.consortiumId", not(hasItem(list.consortiumId().toString())));
    }

    @Test
    void onlyWhoMustBeAskedWhetherHelpIsStillWantedCanBeListed() {
        places(0);
        ReferralSubmitted asked = arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, today.minusDays(100)));
        arrived(submitted(UUID.randomUUID(), list, Urgency.REGULAR, today.minusDays(10)));
        own().get("/v1/waiting-list-entries?toBeConfirmed=true&count=true")
                .then()
                .body("items.referralId", equalTo(List.of(asked.referralId().toString())))
                .body("items.position", equalTo(List.of(1)))
                .body("total", equalTo(1));
    }

    @Test
    void anIntakeThatIsOnlyPlannedStopsNoClock() {
        places(0);
        ReferralSubmitted waiting = arrived(regular(list));
        post(waiting, "intake", Map.of("date", today.plusDays(3).toString()))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/date"));
        post(waiting, "intake", Map.of("date", today.toString())).statusCode(200);
    }

    @Test
    void aNormSetByTheRegionCountsInPlaceOfTheUsualOne() {
        Tokens.as("demo-region")
                .body(Map.of("intakeDays", 3, "startDays", 10))
                .put("/v1/waiting-norms/URGENT/AMBULATORY")
                .then()
                .statusCode(200)
                .body("set", equalTo(true));
        Tokens.as("demo-region")
                .body(Map.of("intakeDays", 5, "startDays", 10))
                .put("/v1/waiting-norms/URGENT/AMBULATORY")
                .then()
                .statusCode(428);
        places(0);
        ReferralSubmitted late = arrived(submitted(UUID.randomUUID(), list, Urgency.URGENT, today.minusDays(4)));
        watch.tellBreaches();
        assertEquals(1, breaches(late).size());
        Tokens.as("demo-consortium-1")
                .body(Map.of("intakeDays", 3, "startDays", 10))
                .put("/v1/waiting-norms/URGENT/AMBULATORY")
                .then()
                .statusCode(403);
    }

    @Test
    void expectedStartComesFromTheObservedFlowAndIsToldWhenItMoves() {
        places(0);
        for (int day = 1; day <= 360; day++) {
            sql(
                    "INSERT INTO queue_day VALUES (?1, 'AMBULATORY', current_date - " + day + ", 30, "
                            + (day % 4 == 0 ? 1 : 0) + ", 0, 0, 0, " + (day % 4 == 0 ? 1 : 0) + ")",
                    list.consortiumId());
        }
        ReferralSubmitted first = arrived(regular(list));
        ReferralSubmitted second = arrived(regular(list));
        watch.tellExpectedStarts();
        watch.tellExpectedStarts();
        List<Event> told = Published.about(second.referralId());
        assertEquals(
                1, told.stream().filter(ExpectedStartMoved.class::isInstance).count());
        own().get("/v1/waiting-list-entries/" + first.referralId())
                .then()
                .body("expectedStart.outcome", equalTo("EXPECTED"))
                .body("calibration.shareInside", not(nullValue()));
        Tokens.anonymous()
                .get("/v1/forecast-calibration")
                .then()
                .statusCode(200)
                .body("entries", org.hamcrest.Matchers.greaterThanOrEqualTo(10_000));
    }

    private List<Event> breaches(ReferralSubmitted referral) {
        return Published.about(referral.referralId()).stream()
                .filter(NormBreached.class::isInstance)
                .toList();
    }

    private ReferralSubmitted arrived(ReferralSubmitted referral) {
        Arriving.at(placing(), referral);
        return referral;
    }

    private void arrived(nl.jeugdhulp.events.ReferralEvent event) {
        Arriving.at(placing(), event);
    }

    private EventsConsumer<?> placing() {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals("placements"))
                .findFirst()
                .orElseThrow();
    }

    private Event last(ReferralSubmitted referral) {
        return Published.about(referral.referralId()).getLast();
    }

    private ValidatableResponse post(ReferralSubmitted referral, String change, Object body) {
        return own().body(body)
                .post("/v1/placements/" + referral.referralId() + "/" + change)
                .then();
    }

    private RequestSpecification own() {
        return Tokens.as(
                "own",
                token -> token.role("consortium")
                        .claim("consortium_id", list.consortiumId().toString()));
    }

    private void places(int count) {
        QuarkusTransaction.requiringNew().run(() -> placements.placesAre(list, count, Instant.now()));
    }

    private void sql(String statement, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement)
                        .setParameter(1, id)
                        .executeUpdate());
    }
}
