package nl.jeugdhulp.consortium.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tries every set of allowed transfers, written apart from the code under test. */
final class BruteForce {

    private final RegionFixture region;
    private final ExchangeRules rules;
    private final Map<UUID, Integer> waits = new HashMap<>();
    private final int[] left;
    private long best;

    BruteForce(RegionFixture region, ExchangeRules rules) {
        this.region = region;
        this.rules = rules;
        for (WaitingEntry entry : region.entries()) {
            waits.put(
                    entry.id(),
                    people(entry.list()).stream()
                            .filter(other -> WaitingEntry.ORDER.compare(other, entry) <= 0)
                            .mapToInt(WaitingEntry::expectedWaitDays)
                            .max()
                            .orElseThrow());
        }
        left = new int[region.rooms().size()];
        Map<CareList, Integer> claims = new HashMap<>();
        region.entries().forEach(entry -> claims.merge(entry.list(), 1, Integer::sum));
        List<Integer> byDay = new ArrayList<>();
        for (int room = 0; room < left.length; room++) {
            byDay.add(room);
        }
        byDay.sort((one, other) -> Integer.compare(
                region.rooms().get(one).availableInDays(),
                region.rooms().get(other).availableInDays()));
        for (int room : byDay) {
            ConsortiumRoom places = region.rooms().get(room);
            int claimed = Math.min(places.places(), claims.getOrDefault(places.list(), 0));
            claims.merge(places.list(), -claimed, Integer::sum);
            left[room] = places.places() - claimed;
        }
    }

    long mostDaysTakenAway() {
        decide(0, new HashMap<>());
        return best;
    }

    private void decide(int index, Map<UUID, Integer> moved) {
        if (index == region.entries().size()) {
            best = Math.max(best, totalBefore() - totalAfter(moved));
            return;
        }
        WaitingEntry entry = region.entries().get(index);
        decide(index + 1, moved);
        for (int room = 0; room < left.length; room++) {
            ConsortiumRoom places = region.rooms().get(room);
            Integer distance = entry.distanceKm().get(places.list().consortium());
            if (left[room] > 0
                    && entry.consent() != Consent.NO
                    && places.list().category().equals(entry.list().category())
                    && !places.list().consortium().equals(entry.list().consortium())
                    && distance != null
                    && distance <= rules.maxDistanceKm()
                    && waits.get(entry.id()) - places.availableInDays() >= rules.minGainDays()) {
                left[room]--;
                moved.put(entry.id(), places.availableInDays());
                decide(index + 1, moved);
                moved.remove(entry.id());
                left[room]++;
            }
        }
    }

    private long totalBefore() {
        return waits.values().stream().mapToLong(Integer::longValue).sum();
    }

    private long totalAfter(Map<UUID, Integer> moved) {
        long total = moved.values().stream().mapToLong(Integer::longValue).sum();
        for (CareList list :
                region.entries().stream().map(WaitingEntry::list).distinct().toList()) {
            List<WaitingEntry> people = people(list);
            int rank = 0;
            for (WaitingEntry entry : people) {
                if (!moved.containsKey(entry.id())) {
                    total += waits.get(people.get(rank).id());
                    rank++;
                }
            }
        }
        return total;
    }

    private List<WaitingEntry> people(CareList list) {
        return region.entries().stream()
                .filter(entry -> entry.list().equals(list))
                .sorted(WaitingEntry.ORDER)
                .toList();
    }
}
