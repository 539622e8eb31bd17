package nl.jeugdhulp.budget.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.budget.allocation.Apportionment;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Account;
import nl.jeugdhulp.budget.ledger.Balances;
import nl.jeugdhulp.budget.ledger.JournalReader;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;

/** Draws up the account of a budget from its ledger. */
@ApplicationScoped
@Transactional
class StatementService {
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Ledger ledger;
    private final JournalReader journal;
    private final Clock clock;

    StatementService(Budgets budgets, BudgetAccess access, Ledger ledger, JournalReader journal, Clock clock) {
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    StatementView of(UUID budgetId) {
        Budget budget = budgets.get(budgetId);
        Balances balances = ledger.balances(budgetId);
        Optional<JournalReader.Head> head = journal.head(budgetId);
        return new StatementView(
                budgetId,
                budget.consortiumId(),
                budget.year(),
                budget.status(),
                budget.lumpSum(),
                Arrays.stream(SpendingCategory.values())
                        .map(category -> new StatementView.Category(category, balances.spentOn(category)))
                        .toList(),
                balances.spent(),
                balances.committed(),
                budget.lumpSum().minus(balances.spent()),
                contributions(budget, balances),
                head.map(JournalReader.Head::number).orElse(0L),
                head.map(JournalReader.Head::hash)
                        .map(HexFormat.of()::formatHex)
                        .orElse(null),
                clock.instant());
    }

    /** What is above the lump sum is the consortium's own risk and nobody's part. */
    private List<StatementView.Contribution> contributions(Budget budget, Balances balances) {
        Map<MunicipalityCode, Long> weights = new TreeMap<>();
        budget.amounts().forEach((municipality, amount) -> weights.put(municipality, amount.cents()));
        Map<MunicipalityCode, Money> shares =
                Apportionment.divide(balances.spent().minus(balances.ownRisk()), weights);
        List<StatementView.Contribution> contributions = new ArrayList<>();
        budget.amounts().forEach((municipality, amount) -> {
            if (access.maySee(municipality)) {
                contributions.add(new StatementView.Contribution(
                        municipality,
                        amount,
                        balances.of(Account.receivableFrom(municipality)),
                        shares.get(municipality)));
            }
        });
        return contributions;
    }
}
