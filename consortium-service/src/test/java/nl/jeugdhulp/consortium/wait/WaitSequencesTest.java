package nl.jeugdhulp.consortium.wait;

import static nl.jeugdhulp.consortium.placement.PlacementFixture.SOME_DAY;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.anyList;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.careEnded;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.careStarted;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.submitted;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.jeugdhulp.consortium.occupancy.PlacesInUse;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.reconciliation.Reconciliation;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.inbox.EventsConsumer;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events, people and the calendar change one list at random: whatever they do, the rules hold after each step. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WaitSequencesTest {
    private static final int STEPS = 70;

    @Inject
    @Any
    Instance<EventsConsumer<?>> consumers;

    @Inject
    PlacementService placements;

    @Inject
    WaitService waits;

    @Inject
    Reconciliation reconciliation;

    @Inject
    EntityManager entities;

    private final CareListId list = anyList();
    private final List<ReferralSubmitted> known = new ArrayList<>();
    private final List<ReferralEvent> told = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverPeopleChangeNobodyIsOverbookedAndNobodyWaitsWhoCouldBePlaced(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            try {
                change(random);
            } catch (Problem refused) {
                assertTrue(refused.type().status() < 500, "only what may not be is refused");
            }
            PlacesInUse use = placements.inUse(list);
            String when = "seed " + seed + ", step " + step;
            assertTrue(use.reserved() + use.occupied() - use.excess() <= use.places(), "overbooked, " + when);
            assertTrue(use.waiting() == 0 || use.free() == 0, "somebody waits who could be placed, " + when);
        }
        reconciliation
                .check()
                .rules()
                .forEach(rule -> assertEquals(0, rule.violations(), rule.rule() + " with seed " + seed));
        positionsCountUp(seed);
    }

    private void change(Random random) {
        if (known.isEmpty() || random.nextInt(4) == 0) {
            Urgency urgency = List.of(Urgency.values()).get(random.nextInt(3));
            ReferralSubmitted referral =
                    submitted(UUID.randomUUID(), list, urgency, SOME_DAY.plusDays(random.nextInt(5)));
            known.add(referral);
            arrive(referral);
            return;
        }
        ReferralSubmitted one = known.get(random.nextInt(known.size()));
        WaitService.Change change = new WaitService.Change(
                new PlacementScope(list.consortiumId(), null), one.referralId(), "own", IfMatch.optional(null));
        switch (random.nextInt(11)) {
            case 0 -> arrive(withdrawn(one));
            case 1 -> arrive(careStarted(one));
            case 2 -> arrive(careEnded(one));
            case 3 -> arrive(told.get(random.nextInt(told.size())));
            case 4 -> waits.pause(change);
            case 5 -> waits.resume(change);
            case 6 -> waits.changeUrgency(change, List.of(Urgency.values()).get(random.nextInt(3)), "Veranderd.");
            case 7 -> waits.bridge(change, new Period(SOME_DAY, null));
            case 8 -> lapse(one.referralId());
            default -> {
                int places = random.nextInt(6);
                QuarkusTransaction.requiringNew().run(() -> placements.placesAre(list, places, Instant.now()));
            }
        }
    }

    private void arrive(ReferralEvent event) {
        told.add(event);
        EventsConsumer<?> placing = consumers.stream()
                .filter(consumer -> consumer.name().equals("placements"))
                .findFirst()
                .orElseThrow();
        Arriving.at(placing, event);
    }

    private void lapse(UUID referralId) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE placement SET reserved_at = now() - interval '50 days' WHERE referral_id = ?1")
                        .setParameter(1, referralId)
                        .executeUpdate());
        waits.lapseReservations();
    }

    /** The counts beside the entries say the same as the list itself: the first is 1, the next 2, and so on. */
    private void positionsCountUp(long seed) {
        List<Integer> positions = Tokens.as(
                        "own",
                        token -> token.role("consortium")
                                .claim("consortium_id", list.consortiumId().toString()))
                .get("/v1/waiting-list-entries?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.position");
        List<Long> queue = positions.stream()
                .filter(Objects::nonNull)
                .map(Integer::longValue)
                .toList();
        assertEquals(
                LongStream.rangeClosed(1, queue.size()).boxed().toList(),
                Collections.unmodifiableList(queue),
                "seed " + seed);
    }
}
