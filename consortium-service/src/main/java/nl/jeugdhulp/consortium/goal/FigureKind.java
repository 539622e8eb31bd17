package nl.jeugdhulp.consortium.goal;

/** Which of an indicator's figures: where it began, where it is to come, what was measured in a year. */
enum FigureKind {
    BASELINE,
    TARGET,
    MEASURED
}
