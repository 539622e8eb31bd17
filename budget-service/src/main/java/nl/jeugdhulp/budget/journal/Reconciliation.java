package nl.jeugdhulp.budget.journal;

import java.time.Instant;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of the ledger, counted over all books at once; everything that should be zero is named so. */
@Schema(name = "Reconciliation", description = "Check of the whole ledger (aansluiting)")
public record Reconciliation(
        long books,
        long entries,
        @Schema(description = "Sum of all debits") Money debits,
        @Schema(description = "Sum of all credits") Money credits,

        @Schema(description = "Entries whose debits are not their credits; 0 when right")
        long unbalancedEntries,

        @Schema(description = "Accounts and months whose kept turnover is not the sum of their lines; 0 when right")
        long wrongBalances,

        @Schema(description = "Books whose kept number of entries is not what there is; 0 when right")
        long wrongHeads,

        @Schema(description = "Spendings that are not what their entry says; 0 when right")
        long wrongSpendings,

        @Schema(description = "Budgets whose open commitments are not what is earmarked in the ledger; 0 when right")
        long wrongCommitments,

        @Schema(description = "Budgets whose contributions are not their lump sum in the ledger; 0 when right")
        long wrongContributions,

        @Schema(description = "Whether all of it is right (sluit aan)")
        boolean reconciled,

        Instant asOf) {}
