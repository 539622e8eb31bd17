package nl.jeugdhulp.school.arrangement;

import java.util.EnumSet;
import java.util.Set;

/** Where an education-care arrangement is, and where it may go from there. */
enum ArrangementStatus {
    /** Proposed with a room, a group and partners (<i>voorgesteld</i>). */
    PROPOSED,
    /** Given up before it was opened (<i>ingetrokken</i>). */
    WITHDRAWN,
    /** Agreed and funded (<i>geopend</i>): the class runs, or will from its first day. */
    OPEN,
    /** The class has ended (<i>beëindigd</i>); its final evaluation is due. */
    ENDED,
    /** Ended and evaluated with an outcome (<i>geëvalueerd</i>). */
    EVALUATED;

    Set<ArrangementStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(OPEN, WITHDRAWN);
            case OPEN -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.of(EVALUATED);
            case WITHDRAWN, EVALUATED -> EnumSet.noneOf(ArrangementStatus.class);
        };
    }
}
