package nl.jeugdhulp.budget.spending;

import java.util.UUID;
import nl.jeugdhulp.platform.problem.Problem;

/** What became of a line that was handed in. */
public sealed interface LineOutcome {
    /** It was recorded and booked. */
    record Recorded(UUID spendingId) implements LineOutcome {}

    /** The same line was recorded before: nothing changed. */
    record Unchanged(UUID spendingId) implements LineOutcome {}

    /** It was not recorded, for this reason. */
    record Refused(Problem reason) implements LineOutcome {}
}
