package nl.jeugdhulp.referral.care;

import java.time.LocalDate;

/** When care that starts again is still the same care (Youth Act art. 1.1, <i>voortgezette en hervatte jeugdhulp</i>). */
public final class ContinuedCare {
    private static final int RESUMED_WITHIN_MONTHS = 6;
    private static final int STARTED_AGAIN_WITHIN_MONTHS = 12;
    private static final int UNTIL_AGE = 23;

    private ContinuedCare() {}

    /** Care that goes on within half a year is the same care. */
    public static boolean goesOn(LocalDate endDate, LocalDate startDate) {
        return !startDate.isAfter(until(endDate));
    }

    /** The last day on which care that ended can go on as the same care. */
    public static LocalDate until(LocalDate endDate) {
        return endDate.plusMonths(RESUMED_WITHIN_MONTHS);
    }

    /** The earliest end after which a start on this day counts as a new start of help. */
    static LocalDate countsSince(LocalDate startDate) {
        return startDate.minusMonths(STARTED_AGAIN_WITHIN_MONTHS);
    }

    /** Care goes on until the 23rd birthday. */
    public static boolean coversAge(LocalDate birthDate, LocalDate day) {
        return day.isBefore(birthDate.plusYears(UNTIL_AGE));
    }
}
