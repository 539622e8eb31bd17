package nl.jeugdhulp.consortium.forecast;

import java.time.LocalDate;

/** The answer to 'when may care start?': a date with its interval, or the reason why there is none. */
public sealed interface StartForecast {

    /**
     * In four of five cases care starts between {@code p10} and {@code p90} (both included), and as often before as
     * after {@code p50}, if the entry stays on the list and keeps its urgency.
     */
    record ExpectedStart(LocalDate p10, LocalDate p50, LocalDate p90, Basis basis) implements StartForecast {}

    /**
     * So little was seen that a date would be a guess: the counts that are there and what it takes.
     *
     * @param starts starts of care seen from this list
     * @param startsNeeded starts that must have been seen
     * @param days days with a list
     * @param daysNeeded days with a list that must have been seen
     */
    record TooFewObservations(int starts, int startsNeeded, int days, int daysNeeded) implements StartForecast {}

    /**
     * No date can be given because about as many more urgent people join as people leave the list: the two yearly rates
     * as observed.
     */
    record OvertakenAsFastAsServed(double startsPerYear, double overtakingPerYear) implements StartForecast {}

    /**
     * What the dates rest on, for the question 'why then?'.
     *
     * @param ahead people before this entry
     * @param startsPerYear starts of care from this list
     * @param overtakingPerYear people of a higher urgency who join the list
     * @param leavingSharePerYear share of the waiting who would leave the list without care in a year (rate, may exceed 1)
     * @param dispersion unevenness of the starts, 1 as chance alone would have it
     */
    record Basis(
            long ahead,
            double startsPerYear,
            double overtakingPerYear,
            double leavingSharePerYear,
            double dispersion) {}
}
