package nl.jeugdhulp.budget.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.jeugdhulp.values.Money;

/**
 * Puts the forecast to the test on simulated years of consortia with seasons up to 20 %, a scatter of single months of 3
 * to 10 % and a drift up to 1.5 % a month; the same seed gives the same result.
 */
public final class Backtest {
    private static final int YEARS = 4_000;
    private static final int EARLIER_YEARS = 3;
    private static final Money ANY = Money.euros("1.00");
    private static final double THOUSANDTHS = 1_000;

    private Backtest() {}

    /**
     * @param months full months that are known, from 2 to 11
     * @param seed any number
     */
    public static Calibration run(int months, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int below = 0;
        int above = 0;
        double width = 0;
        for (int year = 0; year < YEARS; year++) {
            SimulatedConsortium consortium = new SimulatedConsortium(random);
            long[][] earlier = new long[EARLIER_YEARS][];
            Arrays.setAll(earlier, i -> consortium.year(random));
            long[] actual = consortium.year(random);
            double[] season = Season.of(List.of(earlier));
            YearForecast forecast = YearForecaster.forecast(2026, Arrays.copyOf(actual, months), season, ANY)
                    .orElseThrow();
            long total = Arrays.stream(actual).sum();
            below += total < forecast.low().cents() ? 1 : 0;
            above += total > forecast.high().cents() ? 1 : 0;
            width += (double) (forecast.high().cents() - forecast.low().cents()) / total;
        }
        return new Calibration(
                months,
                YEARS,
                rounded((double) (YEARS - below - above) / YEARS),
                rounded((double) below / YEARS),
                rounded((double) above / YEARS),
                rounded(width / YEARS));
    }

    private static double rounded(double share) {
        return Math.round(share * THOUSANDTHS) / THOUSANDTHS;
    }
}
