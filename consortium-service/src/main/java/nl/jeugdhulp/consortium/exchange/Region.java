package nl.jeugdhulp.consortium.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** All lists of the region at one moment, in order, with the room that nobody on the list itself needs. */
final class Region {

    private final Map<CareList, List<WaitingEntry>> entries = new TreeMap<>();
    private final Map<CareList, List<Integer>> waits = new HashMap<>();
    private final List<ConsortiumRoom> room = new ArrayList<>();

    Region(Collection<WaitingEntry> all, Collection<ConsortiumRoom> places) {
        Set<UUID> seen = new HashSet<>();
        for (WaitingEntry entry : all) {
            if (!seen.add(entry.id())) {
                throw new IllegalArgumentException("entry given twice: " + entry.id());
            }
            entries.computeIfAbsent(entry.list(), list -> new ArrayList<>()).add(entry);
        }
        entries.forEach((list, people) -> {
            people.sort(WaitingEntry.ORDER);
            waits.put(list, waitsInOrder(people));
        });
        Map<CareList, TreeMap<Integer, Integer>> placesByDay = new TreeMap<>();
        places.forEach(each -> placesByDay
                .computeIfAbsent(each.list(), list -> new TreeMap<>())
                .merge(each.availableInDays(), each.places(), Integer::sum));
        placesByDay.forEach(this::addUnclaimed);
    }

    /** Whoever stands further back does not start earlier: rounding of forecasts must not make it seem so. */
    private static List<Integer> waitsInOrder(List<WaitingEntry> people) {
        List<Integer> waits = new ArrayList<>();
        int longest = 0;
        for (WaitingEntry entry : people) {
            longest = Math.max(longest, entry.expectedWaitDays());
            waits.add(longest);
        }
        return waits;
    }

    /** The list's own people claim the earliest places, one each; what is left may be offered to others. */
    private void addUnclaimed(CareList list, NavigableMap<Integer, Integer> placesByDay) {
        int claims = entries(list).size();
        for (Map.Entry<Integer, Integer> day : placesByDay.entrySet()) {
            int left = Math.max(0, day.getValue() - claims);
            claims = Math.max(0, claims - day.getValue());
            if (left > 0) {
                room.add(new ConsortiumRoom(list, left, day.getKey()));
            }
        }
    }

    Set<CareList> lists() {
        return entries.keySet();
    }

    List<WaitingEntry> entries(CareList list) {
        return entries.getOrDefault(list, List.of());
    }

    /** Expected wait at each place of the list's order, never falling; entry {@code i} of the list has wait {@code i}. */
    List<Integer> waits(CareList list) {
        return waits.getOrDefault(list, List.of());
    }

    /** Room that no own entry claims, by category, consortium and day. */
    List<ConsortiumRoom> room() {
        return room;
    }

    int roomForOthers(CareList list) {
        return room.stream()
                .filter(each -> each.list().equals(list))
                .mapToInt(ConsortiumRoom::places)
                .sum();
    }
}
