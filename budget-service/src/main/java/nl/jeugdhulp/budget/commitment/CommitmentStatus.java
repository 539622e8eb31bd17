package nl.jeugdhulp.budget.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a commitment: open, and then ended in one of three ways. */
@Schema(description = "Where a commitment stands (status verplichting)")
public enum CommitmentStatus {
    OPEN,
    /** All of it was spent (<i>gerealiseerd</i>); a reversal of that spending opens it again. */
    REALISED,
    /** The consortium let go of it (<i>vrijgevallen</i>). */
    RELEASED,
    /** Its last day passed (<i>verlopen</i>). */
    EXPIRED
}
