package nl.jeugdhulp.referral.takeover;

import java.util.Set;

/** Where running care of an old contract stands. */
public enum TakeoverStatus {
    /** The old provider still helps. */
    RUNNING,
    /** The old provider stopped, and no consortium has gone on with it. */
    ENDED,
    /** A consortium goes on with it. */
    HANDED_OVER;

    /** The table of transitions, in one place. */
    Set<TakeoverStatus> next() {
        return switch (this) {
            case RUNNING -> Set.of(ENDED, HANDED_OVER);
            case ENDED -> Set.of(HANDED_OVER);
            case HANDED_OVER -> Set.of();
        };
    }
}
