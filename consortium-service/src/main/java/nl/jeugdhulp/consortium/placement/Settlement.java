package nl.jeugdhulp.consortium.placement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.jeugdhulp.consortium.occupancy.Occupancy;
import nl.jeugdhulp.consortium.occupancy.PlacementState;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.queue.QueueFlow;
import nl.jeugdhulp.consortium.queue.QueueForecast;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.platform.outbox.Outbox;

/**
 * Brings a locked list to rest after a change: places those who can be placed, in the order of the list, keeps the marks of
 * excess true, and tells what happened. Nothing is flushed before the list is at rest, because the database refuses any
 * other state.
 */
@ApplicationScoped
public class Settlement {
    private static final Comparator<Placement> LONGEST_PLACED = Comparator.comparing(Placement::reservedAt)
            .thenComparing(placement -> placement.referralId().toString());

    private final PlacementRepository placements;
    private final Outbox outbox;
    private final PlacementConfig config;
    private final QueueFlow queues;
    private final QueueForecast queue;

    Settlement(
            PlacementRepository placements,
            Outbox outbox,
            PlacementConfig config,
            QueueFlow queues,
            QueueForecast queue) {
        this.queue = queue;
        this.queues = queues;
        this.placements = placements;
        this.outbox = outbox;
        this.config = config;
    }

    /**
     * @param lists all lists that the transaction has changed, locked
     * @param changed the placements changed so far and not flushed yet, with their events
     */
    public void settle(Collection<Occupancy> lists, List<Told> changed, Instant now) {
        List<Told> told = new ArrayList<>(changed);
        Map<Occupancy, ConsortiumEvent> availability = new LinkedHashMap<>();
        for (Occupancy occupancy : lists) {
            told.addAll(promote(occupancy, changed.size(), now));
            markExcess(occupancy, told.stream().map(Told::placement).toList());
        }
        for (Occupancy occupancy : lists) {
            occupancy
                    .announce(now, config.freshness(), queue.expectedWait(occupancy.id(), occupancy.waiting()))
                    .ifPresent(event -> availability.put(occupancy, event));
        }
        told.forEach(each -> outbox.publish(each.placement(), each.event()));
        availability.forEach(outbox::publish);
        Map<CareListId, Integer> waitedBefore =
                lists.stream().collect(Collectors.toMap(Occupancy::id, Occupancy::waitingBefore));
        List<Placement> placed = told.stream().map(Told::placement).distinct().toList();
        queues.follow(placed.stream().map(Placement::moveInQueue).toList(), waitedBefore, now);
        placed.forEach(Placement::settled);
        lists.forEach(Occupancy::settled);
    }

    private List<Told> promote(Occupancy occupancy, int changed, Instant now) {
        int promotable = occupancy.promotable();
        if (promotable == 0) {
            return List.of();
        }
        List<Placement> next = placements.next(occupancy.id(), promotable + changed).stream()
                .filter(placement -> placement.state() == PlacementState.WAITING && placement.isIn(occupancy.id()))
                .limit(promotable)
                .toList();
        return next.stream()
                .map(placement -> new Told(placement, placement.reserve(occupancy, now)))
                .toList();
    }

    /** Above capacity the latest placed are marked; within it again, the longest placed first. */
    private void markExcess(Occupancy occupancy, List<Placement> changed) {
        if (occupancy.excess() == 0 && occupancy.excessBefore() == 0) {
            return;
        }
        List<Placement> marked = Stream.concat(
                        changed.stream(), placements.longestInExcess(occupancy.id(), Integer.MAX_VALUE).stream())
                .distinct()
                .filter(placement -> placement.excess() != null && placement.isIn(occupancy.id()))
                .sorted(LONGEST_PLACED)
                .toList();
        int tooMany = marked.size() - occupancy.excess();
        if (tooMany > 0) {
            marked.subList(0, tooMany).forEach(Placement::fitsAgain);
        } else if (tooMany < 0) {
            placements.lastPlaced(occupancy.id(), changed.size() - tooMany).stream()
                    .filter(placement -> placement.excess() == null
                            && placement.state().holdsPlace()
                            && placement.isIn(occupancy.id()))
                    .limit(-tooMany)
                    .toList()
                    .forEach(Placement::exceedsLoweredCapacity);
        }
    }
}
