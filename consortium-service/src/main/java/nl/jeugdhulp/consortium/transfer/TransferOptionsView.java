package nl.jeugdhulp.consortium.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.forecast.StartForecast;
import nl.jeugdhulp.consortium.forecast.StartForecast.ExpectedStart;
import nl.jeugdhulp.consortium.forecast.StartForecast.OvertakenAsFastAsServed;
import nl.jeugdhulp.consortium.forecast.StartForecast.TooFewObservations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who has room for somebody who waits, and what the move would gain (mogelijke overplaatsingen)")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferOptionsView(
        UUID referralId,
        Instant asOf,

        @Schema(description = "When care may begin without a move (verwachte start hier)")
        StartHere startHere,

        @Schema(description = "What the family said, when it was asked (bereidheid)")
        TransferWishView wish,

        @Schema(description = "The nearest first (consortia met plek)")
        List<TransferOption> options) {

    /** Whether a start can be expected where the youth waits. */
    enum Outcome {
        EXPECTED,
        TOO_FEW_OBSERVATIONS,
        OVERTAKEN_AS_FAST_AS_SERVED,
        PAUSED
    }

    @Schema(description = "When care may begin where the youth waits (verwachte start hier)")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StartHere(
            @Schema(description = "Whether there is a date, and if not why (uitkomst)")
            Outcome outcome,

            LocalDate earliest,
            LocalDate median,
            LocalDate latest) {

        static final StartHere PAUSED = without(Outcome.PAUSED);

        static StartHere of(StartForecast forecast) {
            return switch (forecast) {
                case ExpectedStart start -> new StartHere(Outcome.EXPECTED, start.p10(), start.p50(), start.p90());
                case TooFewObservations few -> without(Outcome.TOO_FEW_OBSERVATIONS);
                case OvertakenAsFastAsServed overtaken -> without(Outcome.OVERTAKEN_AS_FAST_AS_SERVED);
            };
        }

        private static StartHere without(Outcome outcome) {
            return new StartHere(outcome, null, null, null);
        }
    }
}
