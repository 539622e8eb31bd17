package nl.jeugdhulp.consortium.waiting;

import nl.jeugdhulp.consortium.forecast.Calibration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How well such forecasts came true on a simulated region (ijking van de verwachting)")
record CalibrationView(
        @Schema(description = "Entries of the backtest (aantal)")
        int entries,

        @Schema(description = "Share that began inside the 80 % interval, ideally 0.80 (binnen het interval)")
        double shareInside,

        @Schema(description = "Share that began earlier (eerder)")
        double shareBelow,

        @Schema(description = "Share that began later (later)")
        double shareAbove,

        @Schema(description = "Mean length of the interval in days (breedte)")
        double meanWidthDays,

        @Schema(description = "Half of the median dates were off by no more than so many days (afwijking)")
        double medianAbsoluteErrorDays) {

    static CalibrationView of(Calibration calibration) {
        return new CalibrationView(
                calibration.entries(),
                calibration.shareInside(),
                calibration.shareBelow(),
                calibration.shareAbove(),
                calibration.meanWidthDays(),
                calibration.medianAbsoluteErrorDays());
    }
}
