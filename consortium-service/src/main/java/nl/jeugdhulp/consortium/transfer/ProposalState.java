package nl.jeugdhulp.consortium.transfer;

/** Where a transfer proposal stands; each state but the first is final. */
enum ProposalState {
    OPEN,
    /** The family and both consortia said yes, and the youth moved. */
    AGREED,
    REFUSED,
    WITHDRAWN,
    /** Nobody answered in time, or the youth no longer waits there. */
    LAPSED,
    /** Another proposal for the same youth was agreed. */
    SUPERSEDED
}
