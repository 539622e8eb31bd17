package nl.jeugdhulp.consortium.occupancy;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.jeugdhulp.consortium.queue.CareListId;
import nl.jeugdhulp.consortium.queue.QueueForecast.ExpectedWait;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityChanged;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityStatus;
import nl.jeugdhulp.platform.Aggregate;

/**
 * How the places of a consortium in a category are used. It counts what the placements are, and is the one row that every
 * change of them locks first: that makes overbooking impossible however many act at once.
 */
@Entity
public class Occupancy implements Aggregate {
    /** Up to so many free places count as limited. */
    static final int LIMITED_PLACES = 2;

    @EmbeddedId
    private CareListId id;

    private int places;
    private Instant reportedAt;
    private int reserved;
    private int occupied;
    private int excess;
    private int waiting;
    private int paused;

    @Enumerated(EnumType.STRING)
    private AvailabilityStatus publishedStatus;

    private Integer publishedFree;
    private Integer publishedWaiting;
    private Integer publishedWaitLow;
    private Integer publishedWaitHigh;

    @Transient
    private int excessBefore;

    @Transient
    private int waitingBefore;

    @Version
    private long version;

    protected Occupancy() {}

    /** A list without places, as it is before the consortium has reported any. */
    public Occupancy(CareListId id) {
        this.id = id;
    }

    @PostLoad
    void loaded() {
        settled();
    }

    /** The consortium reported so many places, as of that moment. */
    public void placesAre(int count, Instant asOf) {
        places = count;
        reportedAt = asOf;
        recount();
    }

    /** A placement goes from one state to another; null is outside this list. */
    public void moved(PlacementState from, PlacementState to) {
        count(from, -1);
        count(to, 1);
        recount();
    }

    private void count(PlacementState state, int one) {
        switch (state) {
            case WAITING -> waiting += one;
            case PAUSED -> paused += one;
            case RESERVED -> reserved += one;
            case OCCUPIED -> occupied += one;
            case RELEASED -> {}
            case null -> {}
        }
    }

    private void recount() {
        excess = Math.max(0, held() - places);
    }

    private int held() {
        return reserved + occupied;
    }

    public boolean hasRoom() {
        return held() < places;
    }

    /** How many of those who wait can be placed now. */
    public int promotable() {
        return Math.min(waiting, free());
    }

    public int free() {
        return Math.max(0, places - held());
    }

    /** Places held above the capacity; each is marked on a placement. */
    public int excess() {
        return excess;
    }

    /** The excess when this occupancy was last settled: as many placements bear its mark. */
    public int excessBefore() {
        return excessBefore;
    }

    /** The marks on the placements are true again. */
    public void settled() {
        excessBefore = excess;
        waitingBefore = waiting;
    }

    /** How many waited when this occupancy was last settled. */
    public int waitingBefore() {
        return waitingBefore;
    }

    public int waiting() {
        return waiting;
    }

    public int paused() {
        return paused;
    }

    public int places() {
        return places;
    }

    public int reserved() {
        return reserved;
    }

    public int occupied() {
        return occupied;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    /** What a family may expect: stale or missing capacity never reads as available. */
    public AvailabilityStatus status(Instant now, Duration freshness) {
        if (reportedAt == null || reportedAt.plus(freshness).isBefore(now)) {
            return AvailabilityStatus.UNKNOWN;
        }
        if (free() == 0) {
            return AvailabilityStatus.WAITING_LIST;
        }
        return free() <= LIMITED_PLACES ? AvailabilityStatus.LIMITED : AvailabilityStatus.AVAILABLE;
    }

    /** The event that tells the others, when what they know is no longer so. */
    public Optional<AvailabilityChanged> announce(Instant now, Duration freshness, Optional<ExpectedWait> expected) {
        AvailabilityStatus status = status(now, freshness);
        int surelyFree = status == AvailabilityStatus.UNKNOWN ? 0 : free();
        if (status == publishedStatus
                && Objects.equals(publishedFree, surelyFree)
                && Objects.equals(publishedWaiting, waiting)
                && Objects.equals(
                        publishedWaitLow, expected.map(ExpectedWait::lowDays).orElse(null))
                && Objects.equals(
                        publishedWaitHigh, expected.map(ExpectedWait::highDays).orElse(null))) {
            return Optional.empty();
        }
        publishedStatus = status;
        publishedFree = surelyFree;
        publishedWaiting = waiting;
        publishedWaitLow = expected.map(ExpectedWait::lowDays).orElse(null);
        publishedWaitHigh = expected.map(ExpectedWait::highDays).orElse(null);
        return Optional.of(new AvailabilityChanged(
                id.consortiumId(),
                id.helpCategory(),
                status,
                surelyFree,
                waiting,
                publishedWaitLow,
                publishedWaitHigh,
                now));
    }

    public CareListId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }
}
