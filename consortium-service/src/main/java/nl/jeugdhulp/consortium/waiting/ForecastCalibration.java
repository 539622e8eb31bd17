package nl.jeugdhulp.consortium.waiting;

import jakarta.inject.Singleton;
import nl.jeugdhulp.consortium.forecast.Backtest;
import nl.jeugdhulp.consortium.forecast.StartForecaster;

/** The backtest of the forecaster that this very version uses; the same at each run, so made once when first asked for. */
@Singleton
class ForecastCalibration {
    private static final double LOAD = 1.1;
    private static final long SEED = 5;

    private CalibrationView result;

    synchronized CalibrationView result() {
        if (result == null) {
            result = CalibrationView.of(new Backtest(new StartForecaster()).run(LOAD, SEED));
        }
        return result;
    }
}
