package nl.jeugdhulp.budget.annual;

import java.time.LocalDate;

/** When the municipalities pay their contribution, in equal parts (<i>termijnen</i>). */
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

    /** The first day of the part of the year that instalment 1, 2, 3… is for. */
    public LocalDate dueOn(int year, int number) {
        return LocalDate.of(year, 1 + (number - 1) * (MONTHS / count), 1);
    }
}
