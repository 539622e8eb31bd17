package nl.jeugdhulp.consortium.placement;

import static nl.jeugdhulp.consortium.placement.PlacementFixture.anyList;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.careStarted;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.regular;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.occupancy.PlacesInUse;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.reconciliation.Reconciliation;
import nl.jeugdhulp.events.ReferralEvent;
import nl.jeugdhulp.events.ReferralEvent.ReferralSubmitted;
import nl.jeugdhulp.platform.testing.Arriving;
import nl.jeugdhulp.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** Many threads with transactions of their own on one database act as the consumers of many replicas do. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LastPlaceRaceTest {
    private static final int THREADS = 12;

    @Inject
    ReferralEventsConsumer consumer;

    @Inject
    PlacementService placements;

    @Inject
    Reconciliation reconciliation;

    @Test
    void onlyOneOfManyGetsTheLastFreePlace() throws Exception {
        for (int round = 0; round < 10; round++) {
            CareListId list = anyList();
            places(list, 1);
            List<ReferralSubmitted> all =
                    Stream.generate(() -> regular(list)).limit(THREADS).toList();
            atOnce(all.stream().map(this::arrival).toList());
            PlacesInUse use = placements.inUse(list);
            assertEquals(1, use.reserved());
            assertEquals(THREADS - 1, use.waiting());
            assertEquals(0, use.excess());
        }
    }

    @Test
    void onePlaceThatComesFreeIsPromisedOnce() throws Exception {
        CareListId list = anyList();
        places(list, 4);
        List<ReferralSubmitted> holders =
                Stream.generate(() -> regular(list)).limit(4).toList();
        holders.forEach(holder -> Arriving.at(consumer, holder));
        List<ReferralSubmitted> queue =
                Stream.generate(() -> regular(list)).limit(20).toList();
        queue.forEach(waiting -> Arriving.at(consumer, waiting));
        List<Callable<Void>> actions = new ArrayList<>();
        holders.forEach(holder -> actions.add(arrival(withdrawn(holder))));
        IntStream.range(0, 4).forEach(i -> actions.add(arrival(withdrawn(queue.get(19 - i)))));
        IntStream.range(0, 4)
                .forEach(i -> actions.add(() -> {
                    places(list, 4);
                    return null;
                }));
        atOnce(actions);
        PlacesInUse use = placements.inUse(list);
        assertEquals(4, use.reserved());
        assertEquals(12, use.waiting());
    }

    @Test
    void everyRuleHoldsAfterMixedWorkOnTwoListsFromManyThreads() throws Exception {
        List<CareListId> lists = List.of(anyList(), anyList());
        lists.forEach(list -> places(list, 5));
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        List<Callable<Void>> actions = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ReferralSubmitted referral = regular(lists.get(i % 2));
            List<ReferralEvent> story = new ArrayList<>(List.of(referral, careStarted(referral)));
            story.add(i % 3 == 0 ? withdrawn(referral) : PlacementFixture.careEnded(referral));
            story.forEach(event -> actions.add(retried(arrival(event))));
            int count = random.nextInt(3, 8);
            actions.add(() -> {
                places(lists.get(count % 2), count);
                return null;
            });
        }
        Collections.shuffle(actions, new java.util.Random(random.nextLong()));
        for (int from = 0; from < actions.size(); from += THREADS) {
            atOnce(actions.subList(from, Math.min(actions.size(), from + THREADS)));
        }
        reconciliation.check().rules().forEach(rule -> assertEquals(0, rule.violations(), rule.rule()));
        lists.forEach(list -> {
            PlacesInUse use = placements.inUse(list);
            assertEquals(0, use.occupied() + use.reserved() + use.waiting(), "all care has ended");
        });
    }

    private void places(CareListId list, int count) {
        QuarkusTransaction.requiringNew().run(() -> placements.placesAre(list, count, Instant.now()));
    }

    private Callable<Void> arrival(ReferralEvent event) {
        return () -> {
            Arriving.at(consumer, event);
            return null;
        };
    }

    /** As the delivery of events does: what met another change is tried again. */
    private static Callable<Void> retried(Callable<Void> action) {
        return () -> {
            for (int attempt = 1; attempt < 4; attempt++) {
                try {
                    return action.call();
                } catch (RuntimeException raced) {
                    assertTrue(raced.getMessage() != null, "a race is a failure with a reason");
                }
            }
            return action.call();
        };
    }

    private static void atOnce(List<Callable<Void>> actions) throws InterruptedException, ExecutionException {
        CyclicBarrier barrier = new CyclicBarrier(actions.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(actions.size())) {
            List<Future<Void>> running = actions.stream()
                    .map(action -> threads.submit(() -> {
                        barrier.await();
                        return action.call();
                    }))
                    .toList();
            for (Future<Void> each : running) {
                each.get();
            }
        }
    }
}
