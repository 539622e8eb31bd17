package nl.jeugdhulp.budget.signal;

import java.time.Instant;
import java.util.UUID;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signal as it was told. */
@Schema(name = "Signal", description = "Something that a budget told, about totals and never about a youth (signaal)")
public record SignalView(
        UUID id,
        UUID budgetId,
        UUID consortiumId,
        int year,
        SignalKind kind,

        @Schema(description = "75, 90 or 100, absent unless a level was passed (niveau)")
        Integer levelPercent,

        @Schema(description = "The lump sum then (lumpsum)") Money lumpSum,

        @Schema(description = "What had been spent then (besteed)")
        Money spent,

        @Schema(description = "Youths waiting then, 5 or more, absent unless underused (wachtenden)")
        Integer waiting,

        @Schema(description = "Agreement at a school that it is about, absent otherwise (afspraak)")
        UUID agreementId,

        @Schema(description = "The part of its earmark that there was no room for, absent otherwise (bedrag)")
        Money amount,

        @Schema(description = "When it was told (gemeld op)")
        Instant toldAt) {

    static SignalView of(Signal signal) {
        return new SignalView(
                signal.id(),
                signal.budgetId(),
                signal.consortiumId(),
                signal.year(),
                signal.kind(),
                signal.levelPercent(),
                signal.lumpSum(),
                signal.spent(),
                signal.waiting(),
                signal.agreementId(),
                signal.amount(),
                signal.toldAt());
    }
}
