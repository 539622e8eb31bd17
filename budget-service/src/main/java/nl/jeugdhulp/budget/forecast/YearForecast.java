package nl.jeugdhulp.budget.forecast;

import java.time.LocalDate;
import nl.jeugdhulp.values.Money;

/**
 * What a year is expected to have cost at its end, and when the lump sum is used up, each as an 80 % interval.
 *
 * @param low in one year of ten it is less
 * @param expected as often more as less
 * @param high in one year of ten it is more
 * @param exhaustedEarliest first day of the interval, or null when even then it lasts
 * @param exhaustedExpected expected day, or null when it lasts
 * @param exhaustedLatest last day of the interval, or null when by then it lasts
 */
public record YearForecast(
        Money low,
        Money expected,
        Money high,
        LocalDate exhaustedEarliest,
        LocalDate exhaustedExpected,
        LocalDate exhaustedLatest) {}
