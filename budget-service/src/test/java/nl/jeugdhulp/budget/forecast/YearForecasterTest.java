package nl.jeugdhulp.budget.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.api.Test;

class YearForecasterTest {
    private static final int YEARS = 4_000;
    private static final int MONTHS = 12;
    private static final double[] EVEN = Season.of(List.of());

    @Test
    void theIntervalHoldsWhatItPromisesInABacktest() {
        for (int known : new int[] {3, 6, 9}) {
            int inside = 0;
            int below = 0;
            Random random = new Random(known);
            for (int year = 0; year < YEARS; year++) {
                SimulatedRegion region = new SimulatedRegion(random);
                List<long[]> earlier = List.of(region.year(random), region.year(random), region.year(random));
                long[] actual = region.year(random);
                YearForecast forecast = YearForecaster.forecast(
                                2026, Arrays.copyOf(actual, known), Season.of(earlier), Money.euros("1.00"))
                        .orElseThrow();
                long total = Arrays.stream(actual).sum();
                inside += total >= forecast.low().cents()
                                && total <= forecast.high().cents()
                        ? 1
                        : 0;
                below += total < forecast.low().cents() ? 1 : 0;
            }
            double share = (double) inside / YEARS;
            assertTrue(
                    Math.abs(share - YearForecaster.nominalCoverage()) < 0.08, "after " + known + " months: " + share);
            assertTrue((double) below / YEARS > 0.04 && (double) below / YEARS < 0.17, known + " below: " + below);
        }
    }

    @Test
    void theSeasonOfEarlierYearsIsNotTakenForAChangeOfLevel() {
        long[] season = {130, 130, 130, 100, 100, 100, 70, 70, 70, 100, 100, 100};
        List<long[]> earlier = new ArrayList<>();
        for (int year = 0; year < 20; year++) {
            earlier.add(season);
        }
        long expected = YearForecaster.forecast(2026, Arrays.copyOf(season, 3), Season.of(earlier), Money.euros("1.00"))
                .orElseThrow()
                .expected()
                .cents();
        assertTrue(Math.abs(expected - 1_200) < 40, "expected " + expected);
    }

    @Test
    void evenSpendingIsExpectedToGoOnAndExhaustsOnTheDayItShould() {
        long[] months = new long[6];
        Arrays.fill(months, 10_000_000);
        YearForecast forecast = YearForecaster.forecast(2026, months, EVEN, Money.euros("900000.00"))
                .orElseThrow();
        assertEquals(Money.euros("1200000.00"), forecast.expected());
        assertTrue(Math.abs(forecast.exhaustedExpected().toEpochDay()
                        - LocalDate.of(2026, 9, 30).toEpochDay())
                <= 1);
        assertTrue(forecast.exhaustedEarliest().isBefore(forecast.exhaustedExpected()));
        assertTrue(forecast.low().compareTo(forecast.expected()) < 0);
    }

    @Test
    void aLumpSumThatLastsHasNoDayOfExhaustion() {
        long[] months = new long[6];
        Arrays.fill(months, 10_000_000);
        YearForecast forecast = YearForecaster.forecast(2026, months, EVEN, Money.euros("2000000.00"))
                .orElseThrow();
        assertNull(forecast.exhaustedEarliest());
        YearForecast tight = YearForecaster.forecast(2026, months, EVEN, Money.euros("1215000.00"))
                .orElseThrow();
        assertNotNull(tight.exhaustedEarliest());
        assertNull(tight.exhaustedExpected());
    }

    @Test
    void withOneMonthOrNothingSpentThereIsNoForecast() {
        assertTrue(YearForecaster.forecast(2026, new long[] {100}, EVEN, Money.euros("1.00"))
                .isEmpty());
        assertTrue(YearForecaster.forecast(2026, new long[] {0, 0, 0}, EVEN, Money.euros("1.00"))
                .isEmpty());
    }

    /** A consortium with a season, a scatter of its months and a level that drifts, each of a strength of its own. */
    private static final class SimulatedRegion {
        private final double amplitude;
        private final double scatter;
        private final double drift;
        private final double phase;

        SimulatedRegion(Random random) {
            amplitude = 0.2 * random.nextDouble();
            scatter = 0.03 + 0.07 * random.nextDouble();
            drift = 0.015 * random.nextDouble();
            phase = 2 * Math.PI * random.nextDouble();
        }

        long[] year(Random random) {
            long[] months = new long[MONTHS];
            double level = 100_000_000 * (0.8 + 0.4 * random.nextDouble());
            for (int month = 0; month < MONTHS; month++) {
                level *= 1 + drift * random.nextGaussian();
                double season = 1 + amplitude * Math.sin(phase + 2 * Math.PI * month / MONTHS);
                months[month] = Math.max(1, Math.round(level * season * (1 + scatter * random.nextGaussian())));
            }
            return months;
        }
    }
}
