package nl.jeugdhulp.consortium.placement;

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
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.reconciliation.Reconciliation;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random stories of referrals, told in any order and more than once: whatever comes, the rules hold after each event. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EventSequencesTest {
    @Inject
    ReferralEventsConsumer consumer;

    @Inject
    PlacementService placements;

    @Inject
    PlacementRepository placementRows;

    @Inject
    Reconciliation reconciliation;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void neverOverbookedRightOrderAndNobodyWaitsWhoCouldBePlaced(long seed) {
        Random random = new Random(seed);
        CareListId list = anyList();
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            messages.addAll(story(list, random));
        }
        shuffleABit(messages, random);
        for (byte[] message : messages) {
            if (random.nextInt(6) == 0) {
                int places = random.nextInt(7);
                QuarkusTransaction.requiringNew().run(() -> placements.placesAre(list, places, Instant.now()));
            }
            List<UUID> before = queue(list);
            Arriving.at(consumer, message);
            assertInOrder(before, queue(list), "seed " + seed);
            if (random.nextInt(5) == 0) {
                Arriving.at(consumer, message);
            }
        }
        messages.forEach(message -> Arriving.at(consumer, message));
        reconciliation
                .check()
                .rules()
                .forEach(rule -> assertEquals(0, rule.violations(), rule.rule() + " with seed " + seed));
    }

    private static List<byte[]> story(CareListId list, Random random) {
        Urgency urgency = List.of(Urgency.values()).get(random.nextInt(3));
        ReferralSubmitted referral = submitted(UUID.randomUUID(), list, urgency, SOME_DAY.plusDays(random.nextInt(4)));
        List<ReferralEvent> story = new ArrayList<>(List.of(referral));
        switch (random.nextInt(4)) {
            case 0 -> story.add(withdrawn(referral));
            case 1 -> story.add(careStarted(referral));
            case 2 -> story.addAll(List.of(careStarted(referral), careEnded(referral)));
            default -> {}
        }
        return story.stream().map(event -> Arriving.wire(event, 0)).toList();
    }

    /** Mixes the stories and now and then tells a part of one before what came first. */
    private static void shuffleABit(List<byte[]> messages, Random random) {
        for (int i = messages.size() - 1; i > 0; i--) {
            int other = Math.max(0, i - random.nextInt(8));
            byte[] swapped = messages.get(i);
            messages.set(i, messages.get(other));
            messages.set(other, swapped);
        }
    }

    /** Whoever was placed from the list stood before everybody who still waits. */
    private void assertInOrder(List<UUID> before, List<UUID> after, String message) {
        Optional<UUID> firstStill = before.stream().filter(after::contains).findFirst();
        int firstStillAt = firstStill.map(before::indexOf).orElse(before.size());
        for (UUID gone : before) {
            if (!after.contains(gone) && before.indexOf(gone) > firstStillAt) {
                PlacementState state = QuarkusTransaction.requiringNew()
                        .call(() -> placementRows.findById(gone).state());
                assertTrue(state != PlacementState.RESERVED, "placed before its turn, " + message);
            }
        }
    }

    private List<UUID> queue(CareListId list) {
        return QuarkusTransaction.requiringNew()
                .call(() -> placementRows.waiting(list, null, 500).stream()
                        .map(Placement::referralId)
                        .toList());
    }
}
