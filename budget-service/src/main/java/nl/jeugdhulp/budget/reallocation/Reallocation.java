package nl.jeugdhulp.budget.reallocation;

import jakarta.validation.constraints.NotNull;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.budget.values.PositiveAmount;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was spent moves from one category to another, by the consortium alone. */
@Schema(name = "Reallocation", description = "Move of spending between categories (herschikking)")
public record Reallocation(
        @NotNull @Schema(description = "Category it was booked on (van)")
        SpendingCategory from,

        @NotNull @Schema(description = "Category it belongs to (naar)")
        SpendingCategory to,

        @NotNull @PositiveAmount Money amount) {}
