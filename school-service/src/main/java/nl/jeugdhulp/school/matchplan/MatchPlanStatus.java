package nl.jeugdhulp.school.matchplan;

import java.util.EnumSet;
import java.util.Set;

/** Where a match plan is, and where it may go from there. */
enum MatchPlanStatus {
    /** Waits to be solved, or is being solved. */
    SOLVING,
    /** A plan was found. */
    PROPOSED,
    /** A plan that people moved schools in. */
    ADJUSTED,
    /** Proven that no plan can exist, with the constraints that are in conflict. */
    INFEASIBLE,
    /** Neither a plan nor the proof that there is none was found with this effort. */
    UNDECIDED,
    CANCELLED,
    /** Solving it failed each time, by a fault that the conflicts tell of. */
    FAILED,
    ADOPTED;

    Set<MatchPlanStatus> next() {
        return switch (this) {
            case SOLVING -> EnumSet.of(PROPOSED, INFEASIBLE, UNDECIDED, CANCELLED, FAILED);
            case PROPOSED, ADJUSTED -> EnumSet.of(ADJUSTED, ADOPTED);
            case INFEASIBLE, UNDECIDED, CANCELLED, FAILED, ADOPTED -> EnumSet.noneOf(MatchPlanStatus.class);
        };
    }

    boolean hasPlan() {
        return this == PROPOSED || this == ADJUSTED || this == ADOPTED;
    }
}
