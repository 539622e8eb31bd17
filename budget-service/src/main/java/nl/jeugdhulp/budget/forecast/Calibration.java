package nl.jeugdhulp.budget.forecast;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How well forecasts came true. An 80 % interval that is honest has {@code shareInside} near 0.80 with as many below as
 * above.
 */
@Schema(
        name = "ForecastCalibration",
        description = "How well such forecasts came true in simulated years (ijking van de prognose)")
public record Calibration(
        @Schema(description = "Full months that were known (maanden)")
        int months,

        @Schema(description = "Years of the backtest (aantal jaren)")
        int years,

        @Schema(description = "Share of years that ended inside the 80 % interval, ideally 0.80 (binnen het interval)")
        double shareInside,

        @Schema(description = "Share that ended below it (eronder)")
        double shareBelow,

        @Schema(description = "Share that ended above it (erboven)")
        double shareAbove,

        @Schema(description = "Mean width of the interval as a share of the year (breedte)")
        double meanWidth) {}
