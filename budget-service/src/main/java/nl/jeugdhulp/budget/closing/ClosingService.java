package nl.jeugdhulp.budget.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.annual.SettlementRule;
import nl.jeugdhulp.budget.commitment.Commitments;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.values.Row;
import nl.jeugdhulp.platform.http.IfMatch;
import nl.jeugdhulp.platform.problem.InputError;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;

/** Closes months and years, and settles what is left. */
@ApplicationScoped
@Transactional
public class ClosingService {
    private static final int MONTHS = 12;

    private final EntityManager entities;
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Commitments commitments;
    private final Ledger ledger;
    private final Clock clock;

    ClosingService(
            EntityManager entities,
            Budgets budgets,
            BudgetAccess access,
            Commitments commitments,
            Ledger ledger,
            Clock clock) {
        this.entities = entities;
        this.budgets = budgets;
        this.access = access;
        this.commitments = commitments;
        this.ledger = ledger;
        this.clock = clock;
    }

    ClosedMonths months(UUID budgetId) {
        Budget budget = budgets.get(budgetId);
        return ClosedMonths.of(budget.id(), ledger.closedMonths(budgetId));
    }

    /** Closes a month of the budget's year that is over. */
    ClosedMonths closeMonth(UUID budgetId, YearMonth month) {
        Budget budget = budgets.hold(budgetId);
        budget.checkOpenOn(month.atDay(1));
        if (!month.isBefore(YearMonth.now(clock))) {
            throw invalid("not-over", "is nog niet voorbij", "is not over yet");
        }
        // What is still earmarked falls free in December when the year is closed, so December stays open until then.
        if (month.getMonthValue() == MONTHS) {
            throw invalid("closes-with-year", "sluit met het jaar", "is closed with the year");
        }
        ledger.close(budgetId, month, access.callerId());
        return ClosedMonths.of(budgetId, ledger.closedMonths(budgetId));
    }

    private static RuntimeException invalid(String code, String dutch, String english) {
        return PlatformProblem.INVALID_INPUT.problem().at(List.of(InputError.of("/month", code, dutch, english)));
    }

    /** Closes the year: what is still earmarked falls free, and all its months are closed. */
    ClosedMonths closeYear(UUID budgetId, IfMatch ifMatch) {
        Budget budget = budgets.hold(budgetId);
        ifMatch.check(budget);
        budget.close(LocalDate.now(clock), clock.instant());
        commitments.endAll(budget, budget.lastDay(), access.callerId());
        for (int month = 1; month <= MONTHS; month++) {
            ledger.close(budgetId, YearMonth.of(budget.year(), month), access.callerId());
        }
        return ClosedMonths.of(budgetId, ledger.closedMonths(budgetId));
    }

    /** Settles a closed year by the budget's rule, once. */
    SettlementView settle(UUID budgetId, IfMatch ifMatch) {
        Budget budget = budgets.hold(budgetId);
        ifMatch.check(budget);
        Instant now = clock.instant();
        budget.settle(now);
        Settlement settlement = Settlement.of(
                budget.lumpSum(), ledger.balances(budgetId).spent(), budget.settlementRule(), budget.amounts());
        UUID entry = settlement.postings().isEmpty()
                ? null
                : ledger.post(
                        budgetId,
                        EntryDraft.of(budget.lastDay(), EntryKind.SETTLEMENT, budgetId, settlement.postings()),
                        access.callerId());
        keep(budgetId, settlement, now, entry);
        return get(budgetId);
    }

    private void keep(UUID budgetId, Settlement settlement, Instant at, UUID entry) {
        entities.createNativeQuery("INSERT INTO settlement (budget_id, lump_sum, spent, rule, settled_at, settled_by,"
                        + " entry_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS uuid))")
                .setParameter(1, budgetId)
                .setParameter(2, settlement.lumpSum().cents())
                .setParameter(3, settlement.spent().cents())
                .setParameter(4, settlement.rule().name())
                .setParameter(5, at)
                .setParameter(6, access.callerId())
                .setParameter(7, entry)
                .executeUpdate();
        settlement
                .givenBack()
                .forEach((municipality, part) -> entities.createNativeQuery(
                                "INSERT INTO settlement_part (budget_id, municipality, amount) VALUES (?1, ?2, ?3)")
                        .setParameter(1, budgetId)
                        .setParameter(2, municipality.value())
                        .setParameter(3, part.cents())
                        .executeUpdate());
    }

    /** The settlement of a budget; 404 before there is one. */
    public SettlementView get(UUID budgetId) {
        Budget budget = budgets.get(budgetId);
        List<?> rows = entities.createNativeQuery(
                        "SELECT lump_sum, spent, rule, settled_at FROM settlement WHERE budget_id = ?1")
                .setParameter(1, budgetId)
                .getResultList();
        if (rows.isEmpty()) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        TreeMap<MunicipalityCode, Money> parts = new TreeMap<>();
        List<?> partRows = entities.createNativeQuery(
                        "SELECT municipality, amount FROM settlement_part WHERE budget_id = ?1")
                .setParameter(1, budgetId)
                .getResultList();
        Row.map(partRows, row -> new SettlementView.Part(new MunicipalityCode(row.text(0)), row.money(1)))
                .forEach(part -> parts.put(part.municipality(), part.amount()));
        Row row = new Row((Object[]) rows.getFirst());
        Settlement settlement = new Settlement(row.money(0), row.money(1), SettlementRule.valueOf(row.text(2)), parts);
        return new SettlementView(
                budgetId,
                budget.consortiumId(),
                budget.year(),
                settlement.lumpSum(),
                settlement.spent(),
                settlement.surplus(),
                settlement.ownRisk(),
                settlement.rule(),
                parts.entrySet().stream()
                        .filter(part -> access.maySee(part.getKey()))
                        .map(part -> new SettlementView.Part(part.getKey(), part.getValue()))
                        .toList(),
                row.instant(3));
    }
}
