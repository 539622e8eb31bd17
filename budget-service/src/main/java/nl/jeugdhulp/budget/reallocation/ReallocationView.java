package nl.jeugdhulp.budget.reallocation;

import java.util.UUID;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reallocation with how the two categories stand after it. */
@Schema(name = "ReallocationResult", description = "A move between categories (herschikking)")
public record ReallocationView(
        UUID budgetId,
        UUID journalEntryId,
        SpendingCategory from,
        Money spentOnFrom,
        SpendingCategory to,
        Money spentOnTo) {}
