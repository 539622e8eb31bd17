package nl.jeugdhulp.consortium.evaluation;

/** What is looked back on. */
enum Subject {
    AGREEMENT,
    GOAL,
    /** A year of the contract, at its review moment. */
    CONTRACT_YEAR
}
