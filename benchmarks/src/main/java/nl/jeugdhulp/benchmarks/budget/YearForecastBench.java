package nl.jeugdhulp.benchmarks.budget;

import java.util.Locale;
import nl.jeugdhulp.budget.forecast.Backtest;
import nl.jeugdhulp.budget.forecast.Calibration;

/** Prints how often the forecast of a budget's year comes true, by the number of months that are known. */
public final class YearForecastBench {
    private static final int FEWEST_MONTHS = 2;
    private static final int MOST_MONTHS = 11;
    private static final int SEEDS = 3;
    private static final double LEAST_INSIDE = 0.75;
    private static final double MOST_INSIDE = 0.85;

    private YearForecastBench() {}

    /** Exits with 1 when a share inside the interval leaves 75-85 %. */
    public static void main(String[] arguments) {
        boolean calibrated = true;
        System.out.println("share of years that end inside the 80 % interval (limit 75-85 %)");
        System.out.println("months  seed  years  inside  below  above  width");
        for (int months = FEWEST_MONTHS; months <= MOST_MONTHS; months++) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                Calibration calibration = Backtest.run(months, seed);
                calibrated &= calibration.shareInside() >= LEAST_INSIDE && calibration.shareInside() <= MOST_INSIDE;
                System.out.printf(
                        Locale.ROOT,
                        "%6d  %4d  %5d  %5.1f%%  %4.1f%%  %4.1f%%  %4.1f%%%n",
                        months,
                        seed,
                        calibration.years(),
                        100 * calibration.shareInside(),
                        100 * calibration.shareBelow(),
                        100 * calibration.shareAbove(),
                        100 * calibration.meanWidth());
            }
        }
        System.exit(calibrated ? 0 : 1);
    }
}
