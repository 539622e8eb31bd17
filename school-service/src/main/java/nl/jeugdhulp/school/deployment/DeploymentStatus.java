package nl.jeugdhulp.school.deployment;

import java.util.EnumSet;
import java.util.Set;

/** Where a collective deployment is, and where it may go from there. */
enum DeploymentStatus {
    /** Agreed (<i>afgesproken</i>): its days are to come, or run. */
    AGREED,
    /** Ended early or with its period (<i>beëindigd</i>). */
    ENDED;

    Set<DeploymentStatus> next() {
        return switch (this) {
            case AGREED -> EnumSet.of(ENDED);
            case ENDED -> EnumSet.noneOf(DeploymentStatus.class);
        };
    }
}
