package nl.jeugdhulp.consortium.exchange;

/** What the family said about moving to another consortium. */
public enum Consent {
    YES,
    /** Not asked yet, or no answer: may be proposed, moves nobody. */
    UNKNOWN,
    /** Never proposed; the entry keeps its claim on its own list. */
    NO
}
