package nl.jeugdhulp.budget.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a budget's year is expected to cost. */
@Schema(name = "Forecast", description = "Expected year-end and date of exhaustion (prognose)")
public record ForecastView(
        UUID budgetId,
        Money lumpSum,
        Money spent,

        @Schema(description = "Full months that it rests on (maanden)")
        int months,

        @Schema(description = "Earlier years of the region that the season rests on (jaren voor het seizoen)")
        int seasonYears,

        @Schema(description = "False with fewer than 2 full months or nothing spent: the rest is then absent")
        boolean available,

        @Schema(description = "Lower end of the 80 % interval (ondergrens)")
        Money yearEndLow,

        @Schema(description = "Expected year-end (verwacht jaareinde)")
        Money yearEndExpected,

        @Schema(description = "Upper end of the 80 % interval (bovengrens)")
        Money yearEndHigh,

        @Schema(description = "Earliest day on which the lump sum is used up, absent when it lasts")
        LocalDate exhaustedEarliest,

        @Schema(description = "Expected day, absent when it lasts (verwachte uitputting)")
        LocalDate exhaustedExpected,

        @Schema(description = "Latest day, absent when it lasts")
        LocalDate exhaustedLatest,

        @Schema(description = "How well forecasts from so many months came true in a backtest (ijking)")
        Calibration calibration,

        Instant asOf,
        String definitionVersion) {}
