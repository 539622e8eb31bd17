package nl.jeugdhulp.budget.annual;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of an annual budget (<i>jaarbudget</i>). */
@Schema(description = "Where a budget stands (status)")
public enum BudgetStatus {
    /** Drawn up by the region, waiting for the approval of each municipality. */
    DRAFT,
    /** Approved by all seven; its year has not begun. */
    ADOPTED,
    /** Its year has begun: the consortium spends. */
    RUNNING,
    /** The year's books are closed. */
    CLOSED,
    /** Surplus or own risk has been settled. */
    SETTLED;

    /** What may follow. */
    Set<BudgetStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(ADOPTED);
            case ADOPTED -> Set.of(RUNNING);
            case RUNNING -> Set.of(CLOSED);
            case CLOSED -> Set.of(SETTLED);
            case SETTLED -> Set.of();
        };
    }

    /** Whether something can be booked on it. */
    boolean isOpen() {
        return this == ADOPTED || this == RUNNING;
    }
}
