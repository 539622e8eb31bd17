package nl.jeugdhulp.budget.closing;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The months of a budget in which nothing can be booked any more. */
@Schema(name = "ClosedMonths", description = "Closed months of a budget (afgesloten maanden)")
public record ClosedMonths(
        UUID budgetId,

        @Schema(description = "Each as year and month, such as 2026-03 (maanden)")
        List<String> months) {
    static ClosedMonths of(UUID budgetId, Collection<YearMonth> months) {
        return new ClosedMonths(
                budgetId, months.stream().sorted().map(YearMonth::toString).toList());
    }
}
