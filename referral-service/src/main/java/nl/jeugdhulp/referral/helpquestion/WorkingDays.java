package nl.jeugdhulp.referral.helpquestion;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts in working days, Monday to Friday. */
final class WorkingDays {
    private WorkingDays() {}

    /** The day that lies so many working days after this one. */
    static LocalDate after(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            if (result.getDayOfWeek() != DayOfWeek.SATURDAY && result.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return result;
    }
}
