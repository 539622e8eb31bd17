package nl.jeugdhulp.consortium.evaluation;

/** What follows from an evaluation. */
enum Conclusion {
    CONTINUE,
    ADJUST,
    END
}
