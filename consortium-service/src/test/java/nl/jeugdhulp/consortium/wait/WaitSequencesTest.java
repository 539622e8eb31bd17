package nl.jeugdhulp.consortium.wait;

import static nl.jeugdhulp.consortium.placement.PlacementFixture.SOME_DAY;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.anyList;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.careEnded;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.careStarted;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.resumed;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.submitted;
import static nl.jeugdhulp.consortium.placement.PlacementFixture.takenOver;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.consortium.placement.Placement;
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

/**
 * Events in any order and more than once, people and the calendar change two lists at random: referrals, crises, care taken
 * over, ended and resumed, pauses, urgency, lapses, transfers and other capacity. The rules hold after each step.
 */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WaitSequencesTest {
    private static final int YOUTHS = 24;
    private static final int STEPS = 110;
    private static final PlacementScope REGION = new PlacementScope(null, null);
    private static final Comparator<Entry> TURN = Comparator.comparing(Entry::urgency)
            .thenComparing(Entry::waitingSince)
            .thenComparing(entry -> entry.id().toString());

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

    private final List<CareListId> lists = List.of(anyList(), anyList());
    private final List<ReferralSubmitted> youths = new ArrayList<>();
    private final List<byte[]> toCome = new ArrayList<>();
    private final List<byte[]> came = new ArrayList<>();

    private record Entry(
            UUID id, CareListId list, PlacementState state, Urgency urgency, LocalDate waitingSince, boolean excess) {
        static Entry of(Placement placement) {
            return new Entry(
                    placement.referralId(),
                    placement.list(),
                    placement.state(),
                    placement.urgency(),
                    placement.waiting().waitingSince(),
                    placement.excess() != null);
        }

        boolean is(PlacementState wanted) {
            return state == wanted;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverOverbookedRightOrderAndNobodyWaitsWhoCouldBePlaced(long seed) {
        Random random = new Random(seed);
        for (int youth = 0; youth < YOUTHS; youth++) {
            toCome.addAll(story(lists.get(youth % lists.size()), random));
        }
        shuffleABit(random);
        Map<UUID, Entry> before = Map.of();
        for (int step = 0; step < STEPS || !toCome.isEmpty(); step++) {
            try {
                change(random);
            } catch (Problem refused) {
                assertTrue(refused.type().refusal().status() < 500, "only what may not be is refused");
            }
            Map<UUID, Entry> after = entries();
            for (CareListId list : lists) {
                assertRules(list, before, after, "seed " + seed + ", step " + step);
            }
            before = after;
        }
        reconciliation
                .check()
                .rules()
                .forEach(rule -> assertEquals(0, rule.violations(), rule.rule() + " with seed " + seed));
        lists.forEach(list -> positionsCountUp(list, seed));
    }

    private List<byte[]> story(CareListId list, Random random) {
        Urgency urgency = List.of(Urgency.values()).get(random.nextInt(3));
        ReferralSubmitted youth = submitted(UUID.randomUUID(), list, urgency, SOME_DAY.plusDays(random.nextInt(5)));
        youths.add(youth);
        Stream<ReferralEvent> story = switch (random.nextInt(8)) {
            case 0 -> Stream.of(youth, withdrawn(youth));
            case 1 -> Stream.of(youth, careStarted(youth));
            case 2 -> Stream.of(youth, careStarted(youth), careEnded(youth));
            case 3 -> Stream.of(youth, careStarted(youth), careEnded(youth), resumed(youth));
            case 4 -> Stream.of(takenOver(youth), careEnded(youth));
            default -> Stream.of(youth);
        };
        return story.map(event -> Arriving.wire(event, 0)).toList();
    }

    /** Mixes the stories, and now and then tells a part of one before what came first. */
    private void shuffleABit(Random random) {
        for (int i = toCome.size() - 1; i > 0; i--) {
            Collections.swap(toCome, i, Math.max(0, i - random.nextInt(10)));
        }
    }

    private void change(Random random) {
        UUID one = youths.get(random.nextInt(youths.size())).referralId();
        WaitService.Change change = new WaitService.Change(REGION, one, "own", IfMatch.optional(null));
        CareListId list = lists.get(random.nextInt(lists.size()));
        switch (random.nextInt(16)) {
            case 0, 1 -> redeliver(random);
            case 2 -> waits.pause(change);
            case 3, 4 -> waits.resume(change);
            case 5 -> waits.changeUrgency(change, List.of(Urgency.values()).get(random.nextInt(3)), "Veranderd.");
            case 6 -> waits.bridge(change, new Period(SOME_DAY, null));
            case 7 -> lapse(one);
            case 8, 9 -> {
                CareListId other = lists.get(1 - lists.indexOf(list));
                placements.transfer(one, list.consortiumId(), other.consortiumId());
            }
            case 10, 11, 12 -> {
                int places = random.nextInt(8);
                QuarkusTransaction.requiringNew().run(() -> placements.placesAre(list, places, Instant.now()));
            }
            default -> deliver();
        }
    }

    private void deliver() {
        if (!toCome.isEmpty()) {
            byte[] message = toCome.removeFirst();
            came.add(message);
            Arriving.at(placing(), message);
        }
    }

    private void redeliver(Random random) {
        if (!came.isEmpty()) {
            Arriving.at(placing(), came.get(random.nextInt(came.size())));
        }
    }

    private EventsConsumer<?> placing() {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals("placements"))
                .findFirst()
                .orElseThrow();
    }

    private void lapse(UUID referralId) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "UPDATE placement SET reserved_at = now() - interval '50 days' WHERE referral_id = ?1")
                        .setParameter(1, referralId)
                        .executeUpdate());
        waits.lapseReservations();
    }

    private Map<UUID, Entry> entries() {
        List<UUID> consortia = lists.stream().map(CareListId::consortiumId).toList();
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from Placement where consortiumId in ?1", Placement.class)
                        .setParameter(1, consortia)
                        .getResultStream()
                        .map(Entry::of)
                        .filter(entry -> entry.list() != null)
                        .collect(Collectors.toMap(Entry::id, entry -> entry)));
    }

    /** Counts and compares the entries themselves, and no counter or query of the service. */
    private void assertRules(CareListId list, Map<UUID, Entry> before, Map<UUID, Entry> after, String when) {
        int places = placements.inUse(list).places();
        List<Entry> here = after.values().stream()
                .filter(entry -> entry.list().equals(list))
                .toList();
        long held = here.stream().filter(entry -> entry.state().holdsPlace()).count();
        long excess = here.stream().filter(Entry::excess).count();
        List<Entry> waiting =
                here.stream().filter(entry -> entry.is(PlacementState.WAITING)).toList();
        assertEquals(Math.max(0, held - places), excess, "overbooked beyond what is marked, " + when);
        assertTrue(waiting.isEmpty() || held >= places, "somebody waits who could be placed, " + when);
        for (Entry placed : here) {
            Entry once = before.get(placed.id());
            boolean promoted = placed.is(PlacementState.RESERVED)
                    && placed.urgency() != Urgency.CRISIS
                    && once != null
                    && once.is(PlacementState.WAITING)
                    && once.list().equals(list);
            for (Entry still : promoted ? waiting : List.<Entry>of()) {
                Entry then = before.get(still.id());
                boolean waitedToo = then != null
                        && then.is(PlacementState.WAITING)
                        && then.list().equals(list);
                assertTrue(!waitedToo || TURN.compare(once, then) < 0, "placed before its turn, " + when);
            }
        }
    }

    /** The counts beside the entries say the same as the list itself: the first is 1, the next 2, and so on. */
    private void positionsCountUp(CareListId list, long seed) {
        List<Integer> positions = Tokens.as(
                        "own-" + list.consortiumId(),
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
        assertEquals(LongStream.rangeClosed(1, queue.size()).boxed().toList(), queue, "seed " + seed);
    }
}
