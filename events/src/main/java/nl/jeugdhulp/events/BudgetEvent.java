package nl.jeugdhulp.events;

import java.util.UUID;
import nl.jeugdhulp.values.Money;

/** What budget-service tells: the lump sums, and how far they have been spent. */
public sealed interface BudgetEvent extends Event {

    /** The lump sum of a consortium for a year was adopted (<i>budget vastgesteld</i>). */
    record BudgetAdopted(UUID budgetId, UUID consortiumId, int year, Money lumpSum) implements BudgetEvent {
        @Override
        public String subject() {
            return Event.subject(budgetId);
        }
    }

    /** The lump sum was changed by a dated revision (<i>begrotingswijziging</i>). */
    record BudgetRevised(UUID budgetId, UUID consortiumId, int year, Money lumpSum) implements BudgetEvent {
        @Override
        public String subject() {
            return Event.subject(budgetId);
        }
    }

    /**
     * Spending passed one of the alert levels (<i>signaal budgetuitputting</i>), once for each level.
     *
     * @param levelPercent the level passed: 75, 90 or 100 percent of the lump sum
     */
    record BudgetLevelPassed(UUID budgetId, UUID consortiumId, int year, int levelPercent, Money lumpSum, Money spent)
            implements BudgetEvent {
        @Override
        public String subject() {
            return Event.subject(budgetId);
        }
    }

    /**
     * Less of a lump sum is being spent than the year asks for while people wait (<i>onderbesteding bij wachtlijst</i>), told once a
     * year.
     *
     * @param waiting youths on the waiting lists of the consortium
     */
    record BudgetUnderused(UUID budgetId, UUID consortiumId, int year, Money lumpSum, Money spent, int waiting)
            implements BudgetEvent {
        @Override
        public String subject() {
            return Event.subject(budgetId);
        }
    }
}
