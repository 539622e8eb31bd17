package nl.jeugdhulp.budget.underuse;

import java.util.List;
import java.util.OptionalInt;
import nl.jeugdhulp.values.Money;

/**
 * The counter-signal that a lump sum needs: money is being left while people wait (<i>onderbesteding bij wachtlijst</i>).
 * It is told when every rule holds; all of them are about totals of a consortium, never about a youth.
 *
 * @param yearEndHigh upper end of the 80 % interval of what the year will have cost, or null without a forecast
 * @param waitingBefore youths waiting three months ago, empty when that is not known
 */
record Underuse(
        Money lumpSum, int fullMonths, Money yearEndHigh, Money committed, int waiting, OptionalInt waitingBefore) {
    /** How many months back the waiting lists are looked at. */
    static final int MONTHS_BACK = 3;

    private static final int FEWEST_MONTHS = 3;
    private static final int FULLY_USED_PERCENT = 95;
    private static final int FEWEST_TOLD = 5;

    private interface Rule {
        boolean holds(Underuse underuse);
    }

    private static final List<Rule> RULES = List.of(
            Underuse::enoughOfTheYearIsKnown,
            Underuse::moneyWillBeLeft,
            Underuse::enoughPeopleWaitToBeTold,
            Underuse::waitingListsGrow);

    boolean isToBeTold() {
        return RULES.stream().allMatch(rule -> rule.holds(this));
    }

    /** Fewer than three full months say little about a year. */
    boolean enoughOfTheYearIsKnown() {
        return yearEndHigh != null && fullMonths >= FEWEST_MONTHS;
    }

    /** Even at the upper end of the forecast, with what is earmarked, less than 95 % of the lump sum will be used. */
    boolean moneyWillBeLeft() {
        long used = Math.addExact(yearEndHigh.cents(), committed.cents());
        return Math.multiplyExact(used, 100L) < Math.multiplyExact(lumpSum.cents(), (long) FULLY_USED_PERCENT);
    }

    /** Numbers of people below five are told to nobody. */
    boolean enoughPeopleWaitToBeTold() {
        return waiting >= FEWEST_TOLD;
    }

    /** More people wait than three months ago. */
    boolean waitingListsGrow() {
        return waitingBefore.isPresent() && waiting > waitingBefore.getAsInt();
    }
}
