package nl.jeugdhulp.budget.signal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a budget may tell. */
@Schema(description = "What a budget told (soort signaal)")
public enum SignalKind {
    /** Spending passed 75, 90 or 100 percent of the lump sum (<i>uitputting</i>). */
    LEVEL_PASSED,
    /** Less is being spent than the year asks for while waiting lists grow (<i>onderbesteding bij wachtlijst</i>). */
    UNDERUSED,
    /** An agreement at a school was earmarked above what is available (<i>oormerk boven beschikbaar</i>). */
    EARMARK_ABOVE_AVAILABLE,
    /** An agreement at a school waits because of the own ceiling (<i>oormerk zonder ruimte</i>). */
    EARMARK_WITHOUT_ROOM
}
