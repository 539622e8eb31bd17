package nl.jeugdhulp.budget.ledger;

/** Why something was booked. */
public enum EntryKind {
    CONTRIBUTION,
    REVISION,
    INSTALMENT,
    SPENDING,
    REALLOCATION,
    COMMITMENT,
    SETTLEMENT
}
