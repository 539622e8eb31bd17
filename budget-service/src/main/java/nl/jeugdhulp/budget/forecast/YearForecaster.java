package nl.jeugdhulp.budget.forecast;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import nl.jeugdhulp.values.Money;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Expects what a year will have cost from its full months so far and the season of earlier years. The level of spending is
 * what was spent over the share of the year that those months bear; the 80 % interval covers the scatter of single months,
 * the uncertainty of the level and its drift. Money goes in and comes out exact; in between are estimates.
 */
public final class YearForecaster {
    /** The fewest full months from which a year is forecast. */
    public static final int FEWEST_MONTHS = 2;

    private static final int MONTHS = 12;
    private static final double LOW = 0.10;
    private static final double HIGH = 0.90;

    /** Scatter of a month before any was seen, relative to its expectation, and how many months that belief weighs. */
    private static final double PRIOR_SCATTER = 0.06;

    private static final int PRIOR_MONTHS = 3;

    /** How far the level drifts in a month, relative to itself. */
    private static final double MONTHLY_DRIFT = 0.012;

    private YearForecaster() {}

    /**
     * @param year the calendar year
     * @param spentPerMonth what was spent in each full month so far, January first
     * @param season share of a year in each of the twelve months, summing to 1
     * @param lumpSum what there is to spend
     * @return empty with too few months or nothing spent
     */
    public static Optional<YearForecast> forecast(int year, long[] spentPerMonth, double[] season, Money lumpSum) {
        int months = spentPerMonth.length;
        double spent = 0;
        double share = 0;
        for (int month = 0; month < months; month++) {
            spent += spentPerMonth[month];
            share += season[month];
        }
        if (months < FEWEST_MONTHS || spent <= 0) {
            return Optional.empty();
        }
        double level = spent / share;
        Path path = new Path(spent, level, scatter(spentPerMonth, season, level), season, months);
        double quantile = TDistribution.of(months - 1.0 + PRIOR_MONTHS).inverseCumulativeProbability(HIGH);
        return Optional.of(new YearForecast(
                path.money(MONTHS, -quantile),
                path.money(MONTHS, 0),
                path.money(MONTHS, quantile),
                path.exhaustion(year, lumpSum, quantile),
                path.exhaustion(year, lumpSum, 0),
                path.exhaustion(year, lumpSum, -quantile)));
    }

    /** The share of outcomes that the interval is meant to hold. */
    static double nominalCoverage() {
        return HIGH - LOW;
    }

    private static double scatter(long[] spentPerMonth, double[] season, double level) {
        double squares = PRIOR_MONTHS * PRIOR_SCATTER * PRIOR_SCATTER;
        for (int month = 0; month < spentPerMonth.length; month++) {
            double relative = spentPerMonth[month] / (level * season[month]) - 1;
            squares += relative * relative;
        }
        return Math.sqrt(squares / (PRIOR_MONTHS + spentPerMonth.length - 1.0));
    }

    /** What will have been spent by the end of each month: its expectation and how far it may be off. */
    private record Path(double spent, double level, double scatter, double[] season, int known) {
        Money money(int month, double deviations) {
            return Money.ofCents(Math.round(Math.max(spent, at(month, deviations))));
        }

        private double at(int month, double deviations) {
            double share = 0;
            double single = 0;
            for (int m = known; m < month; m++) {
                share += season[m];
                single += season[m] * season[m];
            }
            double ahead = month - known;
            double levelVariance =
                    scatter * scatter / known + MONTHLY_DRIFT * MONTHLY_DRIFT * (known / 3.0 + ahead / 3.0);
            double variance = scatter * scatter * single + share * share * levelVariance;
            return spent + level * share + deviations * level * Math.sqrt(variance);
        }

        /** The day on which the lump sum is used up along this line; empty when not in this year. */
        LocalDate exhaustion(int year, Money lumpSum, double deviations) {
            DoubleUnaryOperator line = month -> at((int) month, deviations);
            double before = spent;
            for (int month = known; month < MONTHS; month++) {
                double after = Math.max(before, line.applyAsDouble(month + 1.0));
                if (after >= lumpSum.cents()) {
                    LocalDate first = LocalDate.of(year, month + 1, 1);
                    double part = after > before ? Math.max(0, (lumpSum.cents() - before) / (after - before)) : 0;
                    long day = Math.min(first.lengthOfMonth() - 1L, Math.round(part * first.lengthOfMonth()));
                    return first.plusDays(day);
                }
                before = after;
            }
            return null;
        }
    }
}
