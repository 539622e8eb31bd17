package nl.jeugdhulp.budget.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an earmark waits. */
@Schema(description = "Why an earmark waits (wacht op)")
public enum WaitsFor {
    /** The year's budget was not adopted yet (<i>budget</i>). */
    BUDGET,
    /** The consortium switched on its own ceiling, and not enough is available (<i>ruimte</i>). */
    ROOM
}
