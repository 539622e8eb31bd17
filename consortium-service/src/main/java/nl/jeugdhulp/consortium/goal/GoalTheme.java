package nl.jeugdhulp.consortium.goal;

/** What a transformation goal is about. */
enum GoalTheme {
    AUTISM,
    SEPARATION_CONFLICTS,
    ADMINISTRATIVE_BURDEN,
    OTHER
}
