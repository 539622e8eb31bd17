package nl.jeugdhulp.consortium.transfer;

import static nl.jeugdhulp.consortium.transfer.TransferFixture.LONG_AGO;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.arrives;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.places;
import static nl.jeugdhulp.consortium.transfer.TransferFixture.waiting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.consortium.placement.PlacementService;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.reconciliation.Reconciliation;
import nl.jeugdhulp.events.ReferralEvent.ReferralWithdrawn;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.problem.Problem;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.values.HelpCategory;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is proposed, answered and taken back in whatever order, everybody is somewhere once and keeps the waiting date. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TransferSequencesTest {
    private static final IfMatch ANY = IfMatch.optional(null);
    private static final PlacementScope REGION = new PlacementScope(null, null);

    @Inject
    TransferService transfers;

    @Inject
    PlacementService placements;

    @Inject
    Reconciliation reconciliation;

    @Inject
    EntityManager entities;

    private final List<CareListId> lists = Stream.generate(
                    () -> new CareListId(UUID.randomUUID(), HelpCategory.RESIDENTIAL_TREATMENT))
            .limit(3)
            .toList();
    private final List<UUID> youths = new ArrayList<>();
    private final Map<UUID, UUID> began = new HashMap<>();
    private final List<UUID> proposals = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everybodyIsCountedOnceAndWhatWasNotAgreedLeavesEverythingAsItWas(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        lists.forEach(list -> places(list, 0));
        for (int youth = 0; youth < 6; youth++) {
            CareListId list = lists.get(youth % lists.size());
            UUID id = waiting(list, LONG_AGO.plusDays(youth));
            youths.add(id);
            began.put(id, list.consortiumId());
        }
        for (int step = 0; step < 40; step++) {
            attempt(random);
        }
        transfers.lapseProposals();
        assertConsistent();
    }

    @Test
    void twoProposalsOfOneYouthAgreedAtOnceMoveItOnce() throws Exception {
        for (int round = 0; round < 6; round++) {
            lists.forEach(list -> places(list, 0));
            UUID youth = waiting(lists.getFirst(), LONG_AGO);
            youths.add(youth);
            began.put(youth, lists.getFirst().consortiumId());
            places(lists.get(1), round + 1);
            places(lists.get(2), round + 1);
            List<Callable<Boolean>> last = new ArrayList<>();
            for (CareListId to : lists.subList(1, 3)) {
                UUID proposal = propose(youth, to);
                proposals.add(proposal);
                transfers.familySays(own(lists.getFirst()), proposal, true, ANY);
                transfers.accept(own(lists.getFirst()), proposal, ANY);
                last.add(() -> done(() -> transfers.accept(own(to), proposal, ANY)));
            }
            assertEquals(1, atOnce(last), "one proposal is carried out");
            assertEquals(1, agreed(youth));
            assertConsistent();
        }
    }

    @Test
    void lastYesAndWithdrawalAtOnceEitherMoveTheYouthOrLeaveItWhereItWas() throws Exception {
        for (int round = 0; round < 6; round++) {
            lists.forEach(list -> places(list, 0));
            UUID youth = waiting(lists.getFirst(), LONG_AGO);
            youths.add(youth);
            began.put(youth, lists.getFirst().consortiumId());
            places(lists.get(1), round + 1);
            UUID proposal = propose(youth, lists.get(1));
            proposals.add(proposal);
            transfers.familySays(REGION, proposal, true, ANY);
            transfers.accept(own(lists.getFirst()), proposal, ANY);
            assertEquals(
                    1,
                    atOnce(List.of(
                            () -> done(() -> transfers.accept(own(lists.get(1)), proposal, ANY)),
                            () -> done(() -> transfers.withdraw(REGION, proposal, ANY)))));
            assertConsistent();
        }
    }

    private void attempt(SplittableRandom random) {
        UUID youth = youths.get(random.nextInt(youths.size()));
        CareListId list = lists.get(random.nextInt(lists.size()));
        UUID proposal = proposals.isEmpty() ? UUID.randomUUID() : proposals.get(random.nextInt(proposals.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> done(() -> proposals.add(propose(youth, list)));
            case 2, 3 -> done(() -> transfers.familySays(REGION, proposal, random.nextInt(5) > 0, ANY));
            case 4, 5, 6 -> done(() -> transfers.accept(own(list), proposal, ANY));
            case 7 -> done(() -> transfers.refuse(own(list), proposal, ANY));
            case 8 -> {
                if (random.nextInt(3) == 0) {
                    arrives(new ReferralWithdrawn(youth, began.get(youth)));
                } else {
                    done(() -> transfers.withdraw(REGION, proposal, ANY));
                }
            }
            default -> places(list, random.nextInt(3));
        }
    }

    private UUID propose(UUID youth, CareListId to) {
        return transfers
                .propose(REGION, youth, to.consortiumId(), Origin.of("test"))
                .view()
                .id();
    }

    /** Whether it was possible; what is refused changes nothing. */
    private static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    private static int atOnce(List<Callable<Boolean>> acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Boolean>> running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            for (Future<Boolean> each : running) {
                done += each.get() ? 1 : 0;
            }
        }
        return done;
    }

    private static PlacementScope own(CareListId list) {
        return new PlacementScope(list.consortiumId(), null);
    }

    private void assertConsistent() {
        reconciliation.check().rules().forEach(rule -> assertEquals(0, rule.violations(), rule.rule()));
        int counted = lists.stream()
                .map(placements::inUse)
                .mapToInt(use -> use.waiting() + use.paused() + use.reserved() + use.occupied())
                .sum();
        long released = count("SELECT count(*) FROM placement WHERE state = 'RELEASED' AND referral_id IN (:youths)");
        assertEquals(youths.size(), counted + released, "everybody is counted once in the region");
        for (int youth = 0; youth < youths.size(); youth++) {
            UUID id = youths.get(youth);
            long agreed = agreed(id);
            assertTrue(agreed <= 1, "nobody moves twice");
            String where = QuarkusTransaction.requiringNew()
                    .call(() -> String.valueOf(
                            entities.createNativeQuery("SELECT consortium_id FROM placement WHERE referral_id = ?1")
                                    .setParameter(1, id)
                                    .getSingleResult()));
            if (agreed == 0) {
                assertEquals(began.get(id).toString(), where, "without agreement everything is as it was");
            }
        }
        assertEquals(
                0,
                count("SELECT count(*) FROM placement WHERE referral_id IN (:youths) AND waiting_since NOT BETWEEN"
                        + " DATE '2026-02-03' AND DATE '2026-02-10'"),
                "the waiting date goes along");
        assertEquals(
                0,
                count("SELECT count(*) FROM transfer_proposal t JOIN placement p USING (referral_id) WHERE"
                        + " t.referral_id IN (:youths) AND t.state = 'OPEN' AND EXISTS (SELECT 1 FROM"
                        + " transfer_proposal a WHERE a.referral_id = t.referral_id AND a.state = 'AGREED')"),
                "agreeing to one closes the others");
    }

    private long agreed(UUID youth) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "SELECT count(*) FROM transfer_proposal WHERE referral_id = ?1"
                                                + " AND state = 'AGREED'")
                                .setParameter(1, youth)
                                .getSingleResult())
                        .longValue());
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .createNativeQuery(sql, Long.class)
                        .setParameterList("youths", youths)
                        .getSingleResult());
    }
}
