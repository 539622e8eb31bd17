package nl.jeugdhulp.budget.revision;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import nl.jeugdhulp.budget.values.PositiveAmount;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A revision as the region decides it. */
@Schema(name = "NewRevision", description = "A revision of a budget (begrotingswijziging)")
public record NewRevision(
        @NotNull @Schema(description = "Date from which it counts, within the year (ingangsdatum)")
        LocalDate effectiveOn,

        @NotNull @Schema(description = "INDEXATION or POLICY; EXTRA_BUDGET is for a municipality to decide (reden)")
        RevisionReason reason,

        @NotNull @PositiveAmount @Schema(description = "The lump sum as it becomes (nieuwe lumpsum)")
        Money lumpSum) {}
