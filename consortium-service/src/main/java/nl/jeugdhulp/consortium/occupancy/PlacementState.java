package nl.jeugdhulp.consortium.occupancy;

import java.util.Set;

/** Where a referral stands with its consortium, and where it can go from there. */
public enum PlacementState {
    WAITING,
    /** On the list but not to be offered a place: the family asked so, or let an offer lapse. */
    PAUSED,
    RESERVED,
    OCCUPIED,
    RELEASED;

    private Set<PlacementState> next() {
        return switch (this) {
            case WAITING -> Set.of(PAUSED, RESERVED, OCCUPIED, RELEASED);
            case PAUSED -> Set.of(WAITING, RESERVED, OCCUPIED, RELEASED);
            case RESERVED -> Set.of(PAUSED, OCCUPIED, RELEASED);
            case OCCUPIED -> Set.of(RELEASED);
            // Care that goes on within half a year is the same care and needs no new wait.
            case RELEASED -> Set.of(OCCUPIED);
        };
    }

    public boolean mayBecome(PlacementState state) {
        return next().contains(state);
    }

    public boolean holdsPlace() {
        return this == RESERVED || this == OCCUPIED;
    }
}
