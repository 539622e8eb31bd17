package nl.jeugdhulp.budget.annual;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.jeugdhulp.budget.allocation.AllocationRule;
import nl.jeugdhulp.budget.ledger.Balances;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget as it stands. */
@Schema(name = "Budget", description = "The lump sum of a consortium for a year (jaarbudget)")
public record BudgetView(
        UUID id,
        UUID consortiumId,
        int year,
        BudgetStatus status,

        @Schema(description = "The whole amount for the year (lumpsum)")
        Money lumpSum,

        @Schema(description = "What was realised (besteed)") Money spent,

        @Schema(description = "What is earmarked and not yet spent (verplicht)")
        Money committed,

        @Schema(description = "Lump sum less spent less committed; below zero at own risk (beschikbaar)")
        Money available,

        @Schema(description = "What was spent above the lump sum (eigen risico)")
        Money ownRisk,

        @Schema(description = "Highest alert level that was passed: 0, 75, 90 or 100 percent (signaal)")
        int levelPassedPercent,

        @Schema(description = "Whether spending above what is available is refused (eigen plafond)")
        boolean ownCeiling,

        AllocationRule allocationRule,
        SettlementRule settlementRule,
        InstalmentSchedule instalments,

        @Schema(description = "Contributions; a municipality sees its own (bijdragen)")
        List<ContributionView> contributions,

        Instant adoptedAt,
        Instant changedAt,
        long version) {

    /** What a municipality pays. */
    @Schema(name = "Contribution", description = "What a municipality pays (bijdrage)")
    public record ContributionView(
            MunicipalityCode municipality,
            Money amount,

            @Schema(description = "Weight in the allocation key (gewicht)")
            long weight,

            @Schema(description = "When the municipality approved it, absent before (akkoord)")
            Instant approvedAt) {}

    static BudgetView of(Budget budget, Balances balances, Predicate<MunicipalityCode> mayBeSeen) {
        boolean booked = balances.lumpSum().isPositive();
        return new BudgetView(
                budget.id(),
                budget.consortiumId(),
                budget.year(),
                budget.status(),
                budget.lumpSum(),
                balances.spent(),
                balances.committed(),
                booked ? balances.available() : Money.ZERO,
                balances.ownRisk(),
                budget.levelPassed(),
                budget.ownCeiling(),
                budget.allocationRule(),
                budget.settlementRule(),
                budget.instalments(),
                budget.contributions().entrySet().stream()
                        .filter(entry -> mayBeSeen.test(entry.getKey()))
                        .map(entry -> new ContributionView(
                                entry.getKey(),
                                entry.getValue().amount(),
                                entry.getValue().weight(),
                                entry.getValue().approvedAt()))
                        .toList(),
                budget.adoptedAt(),
                budget.changedAt(),
                budget.version());
    }
}
