package nl.jeugdhulp.consortium.placement;

/** Why a place is held above the capacity. */
public enum Excess {
    /** A crisis is placed at once, full or not. */
    CRISIS,
    /** Care began though no place was held: what happened is recorded. */
    CARE_STARTED,
    /** The consortium reported fewer places than are held. */
    CAPACITY_LOWERED
}
