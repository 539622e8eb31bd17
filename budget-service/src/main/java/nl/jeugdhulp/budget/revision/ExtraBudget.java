package nl.jeugdhulp.budget.revision;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.jeugdhulp.budget.values.PositiveAmount;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a municipality grants a consortium above its contribution. */
@Schema(name = "ExtraBudget", description = "Extra budget as a safety valve (extra budget)")
public record ExtraBudget(
        @NotNull @Schema(description = "Date from which it counts, within the year (ingangsdatum)")
        LocalDate effectiveOn,

        @NotNull @PositiveAmount @Schema(description = "What it pays more (bedrag)")
        Money amount) {}
