package nl.jeugdhulp.school.exception;

import java.util.EnumSet;
import java.util.Set;

/** Where an exception is, and where it may go from there. */
enum ExceptionStatus {
    /** Asked for (<i>geopend</i>); the region confirms where the pupil lives. */
    OPENED,
    /** Put to the municipality of residence (<i>voorgelegd</i>), which decides. */
    SUBMITTED,
    /** Agreed to (<i>toegekend</i>): help may rest on it until its last day. */
    GRANTED,
    /** Refused by the municipality of residence (<i>geweigerd</i>). */
    REFUSED,
    /** Given up by who asked, or not needed after all (<i>ingetrokken</i>). */
    WITHDRAWN,
    /** Its last day has passed (<i>verlopen</i>); it is still to be settled. */
    EXPIRED,
    /** Settled with the municipality of residence (<i>verrekend</i>). */
    SETTLED;

    Set<ExceptionStatus> next() {
        return switch (this) {
            case OPENED -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(GRANTED, REFUSED, WITHDRAWN);
            case GRANTED -> EnumSet.of(EXPIRED, SETTLED, WITHDRAWN);
            case EXPIRED -> EnumSet.of(SETTLED);
            case REFUSED, WITHDRAWN, SETTLED -> EnumSet.noneOf(ExceptionStatus.class);
        };
    }
}
