package nl.jeugdhulp.consortium.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import nl.jeugdhulp.consortium.forecast.Calibration.Outcome;
import nl.jeugdhulp.consortium.forecast.StartForecast.Basis;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestTest {

    private final Backtest backtest = new Backtest(new StartForecaster());

    @ParameterizedTest
    @CsvSource({"0.9, 1", "1.0, 3", "1.0, 4", "1.1, 5", "1.25, 7", "1.25, 8", "1.5, 9"})
    void fourOfFiveStartsFallInsideTheInterval(double load, long seed) {
        Calibration calibration = backtest.run(load, seed);

        assertTrue(calibration.entries() >= 10_000, calibration::toString);
        assertTrue(calibration.shareInside() >= 0.75 && calibration.shareInside() <= 0.85, calibration::toString);
        assertTrue(calibration.shareBelow() <= 0.15 && calibration.shareAbove() <= 0.15, calibration::toString);
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        assertEquals(backtest.run(1.0, 42), backtest.run(1.0, 42));
    }

    @Test
    void longerListsAreForecastWithWiderIntervals() {
        assertTrue(backtest.run(1.5, 9).meanWidthDays() > backtest.run(1.0, 9).meanWidthDays());
    }

    @Test
    void calibrationCountsBothEndsAsInside() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        ExpectedStart forecast =
                new ExpectedStart(day, day.plusDays(10), day.plusDays(40), new Basis(3, 50, 0, 0.3, 1));

        Calibration calibration = Calibration.of(
                List.of(
                        new Outcome(forecast, day.minusDays(1)),
                        new Outcome(forecast, day),
                        new Outcome(forecast, day.plusDays(40)),
                        new Outcome(forecast, day.plusDays(41))),
                7);

        assertEquals(new Calibration(4, 7, 0.5, 0.25, 0.25, 40, 20.5), calibration);
    }
}
