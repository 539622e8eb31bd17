package nl.jeugdhulp.budget.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearForecasterTest {
    private static final double[] EVEN = Season.of(List.of());

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 9, 11})
    void theIntervalHoldsWhatItPromisesInABacktest(int months) {
        Calibration calibration = Backtest.run(months, 7);
        assertEquals(YearForecaster.nominalCoverage(), calibration.shareInside(), 0.05, calibration.toString());
        assertEquals(0.10, calibration.shareBelow(), 0.05, calibration.toString());
        assertEquals(0.10, calibration.shareAbove(), 0.05, calibration.toString());
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
}
