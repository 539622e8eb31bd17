package nl.jeugdhulp.consortium.exchange;

import static nl.jeugdhulp.consortium.exchange.RegionFixture.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.jeugdhulp.consortium.exchange.ListEffect.EntryEffect;
import org.junit.jupiter.api.Test;

class WaitingListExchangeTest {

    private static final ExchangeRules RULES = new ExchangeRules(30, 14);
    private static final CareList DUIN = new CareList("Duin", "45");
    private static final CareList ZEE = new CareList("Zee", "45");

    private final WaitingListExchange exchange = new WaitingListExchange(RULES);

    @Property(tries = 500)
    void noSetOfTransfersTakesMoreWaitingAway(
            @ForAll long seed, @ForAll @IntRange(max = 8) int people, @ForAll @IntRange(max = 5) int rooms) {
        RegionFixture region = RegionFixture.random(seed, people, rooms);

        ExchangePlan plan = exchange.plan(region.entries(), region.rooms());

        assertEquals(new BruteForce(region, RULES).mostDaysTakenAway(), plan.daysTakenAway());
        assertEquals(plan.daysTakenAway(), plan.boundDays());
        assertEquals(0, plan.gapDays());
    }

    @Property(tries = 200)
    void nobodyWithoutATransferWaitsLongerWhicheverPartIsAccepted(
            @ForAll long seed, @ForAll @IntRange(max = 60) int people, @ForAll @IntRange(max = 12) int rooms) {
        RegionFixture region = RegionFixture.random(seed, people, rooms);
        ExchangePlan plan = exchange.plan(region.entries(), region.rooms());
        Random random = new Random(seed);
        Set<UUID> part = plan.transfers().stream()
                .map(Transfer::entry)
                .filter(entry -> random.nextBoolean())
                .collect(Collectors.toSet());

        ExchangePlan accepted = plan.accept(part);

        assertTrue(plan.fair());
        assertTrue(accepted.fair());
        assertEquals(part, accepted.transfers().stream().map(Transfer::entry).collect(Collectors.toSet()));
        assertNobodyIsDelayed(region, accepted);
        assertTrue(accepted.daysTakenAway() <= plan.daysTakenAway());
        assertEquals(plan.daysTakenAway(), plan.boundDays());
    }

    @Property(tries = 200)
    void onlyTheSameCategoryWithRoomWithinReachAndNeverAgainstTheFamilysWill(
            @ForAll long seed, @ForAll @IntRange(max = 60) int people, @ForAll @IntRange(max = 12) int rooms) {
        RegionFixture region = RegionFixture.random(seed, people, rooms);
        Map<UUID, WaitingEntry> byId =
                region.entries().stream().collect(Collectors.toMap(WaitingEntry::id, entry -> entry));
        Map<CareList, Integer> free = new HashMap<>();
        region.rooms().forEach(room -> free.merge(room.list(), room.places(), Integer::sum));
        region.entries().forEach(entry -> free.merge(entry.list(), -1, Integer::sum));

        for (Transfer transfer : exchange.plan(region.entries(), region.rooms()).transfers()) {
            WaitingEntry entry = byId.remove(transfer.entry());
            assertEquals(entry.list(), transfer.from());
            assertEquals(transfer.from().category(), transfer.to().category());
            assertFalse(transfer.from().equals(transfer.to()));
            assertFalse(entry.consent() == Consent.NO);
            assertTrue(transfer.distanceKm() <= RULES.maxDistanceKm());
            assertEquals(entry.distanceKm().get(transfer.to().consortium()), transfer.distanceKm());
            assertTrue(transfer.ownGainDays() >= RULES.minGainDays());
            assertTrue(free.merge(transfer.to(), -1, Integer::sum) >= 0, "no room at " + transfer.to());
        }
    }

    @Property(tries = 100)
    void theOrderOfTheInputDoesNotMatter(
            @ForAll long seed, @ForAll @IntRange(max = 60) int people, @ForAll @IntRange(max = 12) int rooms) {
        RegionFixture region = RegionFixture.random(seed, people, rooms);
        List<WaitingEntry> shuffledEntries = new ArrayList<>(region.entries());
        List<ConsortiumRoom> shuffledRooms = new ArrayList<>(region.rooms());
        Collections.shuffle(shuffledEntries, new Random(seed));
        Collections.shuffle(shuffledRooms, new Random(seed));

        ExchangePlan plan = exchange.plan(region.entries(), region.rooms());
        ExchangePlan again = exchange.plan(shuffledEntries, shuffledRooms);

        assertEquals(plan.transfers(), again.transfers());
        assertEquals(plan.lists(), again.lists());
        assertEquals(plan.boundDays(), again.boundDays());
    }

    @Test
    void thoseBehindTheMoverGainToo() {
        ExchangePlan plan = exchange.plan(
                List.of(
                        entry(1, DUIN, 30, Consent.NO),
                        entry(2, DUIN, 60, Consent.YES),
                        entry(3, DUIN, 90, Consent.NO)),
                List.of(new ConsortiumRoom(ZEE, 1, 0)));

        assertEquals(List.of(new UUID(0, 2)), moved(plan));
        assertEquals(60, plan.transfers().getFirst().ownGainDays());
        assertEquals(90, plan.daysTakenAway());
        assertEquals(
                List.of(new EntryEffect(new UUID(0, 1), 30, 30), new EntryEffect(new UUID(0, 3), 90, 60)),
                plan.lists().getFirst().staying());
    }

    @Test
    void aPlaceThatTheReceivingListNeedsItselfIsNoRoom() {
        List<WaitingEntry> entries = List.of(entry(1, DUIN, 90, Consent.YES), entry(2, ZEE, 3, Consent.NO));

        assertTrue(exchange.plan(entries, List.of(new ConsortiumRoom(ZEE, 1, 0)))
                .transfers()
                .isEmpty());
        assertEquals(
                1,
                exchange.plan(entries, List.of(new ConsortiumRoom(ZEE, 2, 0)))
                        .transfers()
                        .size());
    }

    @Test
    void aFamilyThatAgreedGoesBeforeOneThatWasNotAsked() {
        ExchangePlan plan = exchange.plan(
                List.of(entry(1, DUIN, 80, Consent.YES), entry(2, DUIN, 90, Consent.UNKNOWN)),
                List.of(new ConsortiumRoom(ZEE, 1, 0)));

        assertEquals(List.of(new UUID(0, 1)), moved(plan));
    }

    @Test
    void withoutRoomOrWithoutListsThereIsAnEmptyPlan() {
        assertEquals(0, exchange.plan(List.of(), List.of()).boundDays());
        assertTrue(exchange.plan(List.of(entry(1, DUIN, 90, Consent.YES)), List.of())
                .transfers()
                .isEmpty());
        assertTrue(exchange.plan(List.of(), List.of(new ConsortiumRoom(ZEE, 5, 0)))
                .transfers()
                .isEmpty());
    }

    @Test
    void onlyTransfersOfThePlanCanBeAccepted() {
        ExchangePlan plan =
                exchange.plan(List.of(entry(1, DUIN, 90, Consent.YES)), List.of(new ConsortiumRoom(ZEE, 1, 0)));

        assertThrows(IllegalArgumentException.class, () -> plan.accept(Set.of(new UUID(0, 9))));
        assertEquals(0, plan.accept(Set.of()).daysTakenAway());
    }

    @Test
    void aRegionOfTenThousandIsPlannedToProvenOptimality() {
        RegionFixture region = RegionFixture.random(1, 10_000, 0);
        List<ConsortiumRoom> rooms = IntStream.range(0, RegionFixture.CONSORTIA.size())
                .mapToObj(index -> new ConsortiumRoom(
                        new CareList(RegionFixture.CONSORTIA.get(index), "45"), index % 2 == 0 ? 0 : 1_600, 0))
                .toList();

        ExchangePlan plan = exchange.plan(region.entries(), rooms);

        assertTrue(
                plan.transfers().size() > 500,
                () -> "transfers: " + plan.transfers().size());
        assertEquals(0, plan.gapDays());
        assertTrue(plan.fair());
    }

    private static List<UUID> moved(ExchangePlan plan) {
        return plan.transfers().stream().map(Transfer::entry).toList();
    }

    /** Plays the lists anew: own people choose first, in order, then those who moved; all keep their wait or better it. */
    private static void assertNobodyIsDelayed(RegionFixture region, ExchangePlan accepted) {
        Set<UUID> moved = new HashSet<>(moved(accepted));
        Map<CareList, Integer> received = new HashMap<>();
        accepted.transfers().forEach(transfer -> received.merge(transfer.to(), 1, Integer::sum));
        received.forEach((list, people) -> {
            int places = region.rooms().stream()
                    .filter(room -> room.list().equals(list))
                    .mapToInt(ConsortiumRoom::places)
                    .sum();
            long own = region.entries().stream()
                    .filter(entry -> entry.list().equals(list))
                    .count();
            assertTrue(own + people <= places, () -> list + " gives away a place that its own list needs");
        });
        for (ListEffect effect : accepted.lists()) {
            assertEquals(
                    region.entries().stream()
                            .filter(entry -> entry.list().equals(effect.list()) && !moved.contains(entry.id()))
                            .sorted(WaitingEntry.ORDER)
                            .map(WaitingEntry::id)
                            .toList(),
                    effect.staying().stream().map(EntryEffect::entry).toList());
            effect.staying()
                    .forEach(entry -> assertTrue(entry.waitAfterDays() <= entry.waitBeforeDays(), entry::toString));
        }
    }
}
