package nl.jeugdhulp.benchmarks.waiting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.jeugdhulp.consortium.forecast.Backtest;
import nl.jeugdhulp.consortium.forecast.Calibration;
import nl.jeugdhulp.consortium.forecast.ObservedFlow;
import nl.jeugdhulp.consortium.forecast.StartForecast;
import nl.jeugdhulp.consortium.forecast.StartForecaster;

/** Prints how often the forecast comes true over several loads and seeds, and what one forecast costs. */
public final class ForecastBench {

    private static final double[] LOADS = {0.85, 1.0, 1.1, 1.25, 1.5};
    private static final int SEEDS = 4;
    private static final double LEAST_INSIDE = 0.75;
    private static final double MOST_INSIDE = 0.85;

    private ForecastBench() {}

    /** Exits with 1 when a share inside the interval leaves 75-85 %. */
    public static void main(String[] arguments) {
        boolean calibrated = printCalibration();
        printCost();
        if (!calibrated) {
            System.exit(1);
        }
    }

    private static boolean printCalibration() {
        Backtest backtest = new Backtest(new StartForecaster());
        boolean calibrated = true;
        System.out.println("forecast: share of real starts inside the 80 % interval (limit 75-85 %)");
        System.out.println("load  seed  entries  no forecast  inside  below  above  width(days)  P50 off by(days)");
        for (double load : LOADS) {
            for (long seed = 1; seed <= SEEDS; seed++) {
                Calibration calibration = backtest.run(load, seed);
                double inside = calibration.shareInside();
                calibrated &= inside >= LEAST_INSIDE && inside <= MOST_INSIDE;
                System.out.printf(
                        Locale.ROOT,
                        "%4.2f  %4d  %7d  %11d  %5.1f%%  %4.1f%%  %4.1f%%  %11.0f  %16.0f%n",
                        load,
                        seed,
                        calibration.entries(),
                        calibration.refused(),
                        100 * inside,
                        100 * calibration.shareBelow(),
                        100 * calibration.shareAbove(),
                        calibration.meanWidthDays(),
                        calibration.medianAbsoluteErrorDays());
            }
        }
        return calibrated;
    }

    private static void printCost() {
        ObservedFlow flow =
                new ObservedFlow(Collections.nCopies(13, new ObservedFlow.Period(28, 9, 2, 1_400, List.of(1, 3, 6))));
        StartForecaster forecaster = new StartForecaster();
        LocalDate today = LocalDate.of(2026, 11, 22);
        System.out.println("forecast: cost of one, by people ahead");
        for (long ahead = 10_000; ahead <= 1_000_000; ahead *= 10) {
            int forecasts = 20_000;
            int given = 0;
            long begin = System.nanoTime();
            for (int each = 0; each < forecasts; each++) {
                if (forecaster.forecast(flow, 1, ahead + each, today) instanceof StartForecast.ExpectedStart) {
                    given++;
                }
            }
            double micros = (System.nanoTime() - begin) / 1e3 / forecasts;
            System.out.printf(
                    Locale.ROOT, "%,9d ahead: %6.1f µs (%d of %d with a date)%n", ahead, micros, given, forecasts);
        }
    }
}
