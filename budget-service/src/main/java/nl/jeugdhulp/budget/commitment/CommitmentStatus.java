package nl.jeugdhulp.budget.commitment;

/** The life of a commitment: open, and then ended in one of three ways. */
public enum CommitmentStatus {
    OPEN,
    /** All of it was spent (<i>gerealiseerd</i>); a reversal of that spending opens it again. */
    REALISED,
    /** The consortium let go of it (<i>vrijgevallen</i>). */
    RELEASED,
    /** Its last day passed (<i>verlopen</i>). */
    EXPIRED
}
