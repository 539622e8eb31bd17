package nl.jeugdhulp.consortium.exchangeplan;

/** Where a plan for the region stands. */
enum PlanState {
    /** Ordered; it is computed in the background. */
    REQUESTED,
    READY,
    FAILED
}
