package nl.jeugdhulp.consortium.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.jeugdhulp.consortium.forecast.StartForecast;
import nl.jeugdhulp.consortium.forecast.StartForecast.Basis;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;
import nl.jeugdhulp.consortium.forecast.StartForecast.OvertakenAsFastAsServed;
import nl.jeugdhulp.consortium.forecast.StartForecast.TooFewObservations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "When care may begin: in four of five cases between earliest and latest, as often before as after"
                + " the median; or why there is no date (verwachte start)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpectedStartView(
        @Schema(description = "Whether there is a date, and if not why (uitkomst)")
        Outcome outcome,

        LocalDate earliest,
        LocalDate median,
        LocalDate latest,

        @Schema(description = "Starts of care from this list a year, as observed (starts per jaar)")
        Double startsPerYear,

        @Schema(description = "More urgent youths who join the list a year, as observed (inhalers per jaar)")
        Double overtakingPerYear,

        @Schema(description = "Starts observed so far, when they are too few (waargenomen starts)")
        Integer startsObserved,

        @Schema(description = "Starts needed for a forecast (benodigde starts)")
        Integer startsNeeded) {

    /** Whether a date can be given. */
    enum Outcome {
        EXPECTED,
        TOO_FEW_OBSERVATIONS,
        OVERTAKEN_AS_FAST_AS_SERVED
    }

    static ExpectedStartView of(StartForecast forecast) {
        return switch (forecast) {
            case ExpectedStart expected -> expected(expected, expected.basis());
            case TooFewObservations few ->
                new ExpectedStartView(
                        Outcome.TOO_FEW_OBSERVATIONS, null, null, null, null, null, few.starts(), few.startsNeeded());
            case OvertakenAsFastAsServed standstill ->
                new ExpectedStartView(
                        Outcome.OVERTAKEN_AS_FAST_AS_SERVED,
                        null,
                        null,
                        null,
                        standstill.startsPerYear(),
                        standstill.overtakingPerYear(),
                        null,
                        null);
        };
    }

    private static ExpectedStartView expected(ExpectedStart start, Basis basis) {
        return new ExpectedStartView(
                Outcome.EXPECTED,
                start.p10(),
                start.p50(),
                start.p90(),
                basis.startsPerYear(),
                basis.overtakingPerYear(),
                null,
                null);
    }
}
