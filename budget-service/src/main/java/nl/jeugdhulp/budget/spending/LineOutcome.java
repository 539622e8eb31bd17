package nl.jeugdhulp.budget.spending;

import nl.jeugdhulp.platform.problem.Problem;

/** What became of a line that was handed in. */
sealed interface LineOutcome {
    /** It was recorded and booked. */
    record Recorded(Spending spending) implements LineOutcome {}

    /** The same line was recorded before: nothing changed. */
    record Unchanged(Spending spending) implements LineOutcome {}

    /** It was not recorded, for this reason. */
    record Refused(Problem reason) implements LineOutcome {}
}
