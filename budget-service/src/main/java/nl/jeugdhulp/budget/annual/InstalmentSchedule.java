package nl.jeugdhulp.budget.annual;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the municipalities pay their contribution, in equal parts (<i>termijnen</i>). */
@Schema(description = "When contributions are paid (termijnschema)")
public enum InstalmentSchedule {
    MONTHLY(12),
    QUARTERLY(4),
    YEARLY(1);

    private static final int MONTHS = 12;

    private final int count;

    InstalmentSchedule(int count) {
        this.count = count;
    }

    /** How many there are in a year. */
    public int count() {
        return count;
    }

    /** The first day of the part of the year that instalment 1, 2, 3… is for; the last day for one that came on top. */
    public LocalDate dueOn(int year, int number) {
        return number > count
                ? LocalDate.of(year, MONTHS, 31)
                : LocalDate.of(year, 1 + (number - 1) * (MONTHS / count), 1);
    }
}
