package nl.jeugdhulp.budget.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.BudgetStatus;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The account of a year: what came in, what it was spent on, what is left. */
@Schema(name = "Statement", description = "Account of a year (verantwoording)")
public record StatementView(
        UUID budgetId,
        UUID consortiumId,
        int year,
        BudgetStatus status,
        Money lumpSum,
        List<Category> categories,
        Money spent,
        Money committed,

        @Schema(description = "Lump sum less spent, below zero at own risk (resultaat)")
        Money result,

        @Schema(description = "A municipality sees its own (bijdragen)")
        List<Contribution> contributions,

        @Schema(description = "Journal entries that it rests on (aantal journaalposten)")
        long ledgerEntries,

        @Schema(description = "SHA-256 of the last of them: who keeps it can have the ledger verified against it later")
        String ledgerHash,

        Instant asOf) {

    /** What was spent on a category. */
    @Schema(name = "StatementCategory", description = "Spending on a category (categorie)")
    public record Category(SpendingCategory category, Money spent) {}

    /** What a municipality contributed, and its part of what was spent. */
    @Schema(name = "StatementContribution", description = "A municipality's part (aandeel)")
    public record Contribution(
            MunicipalityCode municipality,
            Money contribution,

            @Schema(description = "What it still has to pay (te ontvangen)")
            Money receivable,

            @Schema(description = "Its part of what was spent up to the lump sum, by contribution (aandeel besteed)")
            Money shareOfSpent) {}
}
