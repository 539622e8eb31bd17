package nl.jeugdhulp.consortium.placement;

import java.util.Set;

/** Where a referral stands with its consortium, and where it can go from there. */
enum PlacementState {
    WAITING,
    RESERVED,
    OCCUPIED,
    RELEASED;

    private Set<PlacementState> next() {
        return switch (this) {
            case WAITING -> Set.of(RESERVED, OCCUPIED, RELEASED);
            case RESERVED -> Set.of(WAITING, OCCUPIED, RELEASED);
            case OCCUPIED -> Set.of(RELEASED);
            case RELEASED -> Set.of();
        };
    }

    boolean mayBecome(PlacementState state) {
        return next().contains(state);
    }

    boolean holdsPlace() {
        return this == RESERVED || this == OCCUPIED;
    }
}
