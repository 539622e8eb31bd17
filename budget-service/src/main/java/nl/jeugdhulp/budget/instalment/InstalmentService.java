package nl.jeugdhulp.budget.instalment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.jeugdhulp.budget.allocation.Apportionment;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Account;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.budget.values.Row;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * Instalments follow from the contribution as it stands: what is not paid yet is shared equally over what is still to
 * come, so that a revision changes only the future and the sum is right to the cent.
 */
@ApplicationScoped
@Transactional
class InstalmentService {
    private final EntityManager entities;
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Ledger ledger;
    private final Clock clock;

    InstalmentService(EntityManager entities, Budgets budgets, BudgetAccess access, Ledger ledger, Clock clock) {
        this.entities = entities;
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    List<InstalmentView> list(UUID budgetId) {
        Budget budget = budgets.get(budgetId);
        return budget.amounts().keySet().stream()
                .filter(access::maySee)
                .flatMap(municipality -> of(budget, municipality).stream())
                .toList();
    }

    /** The calling municipality says that it has paid this instalment. */
    InstalmentView pay(UUID budgetId, int number) {
        Budget budget = budgets.hold(budgetId);
        MunicipalityCode municipality = access.onlyMunicipality().orElseThrow(PlatformProblem.FORBIDDEN::problem);
        InstalmentView instalment = of(budget, municipality).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::problem);
        if (instalment.paidOn() != null) {
            throw InstalmentProblem.INSTALMENT_PAID.problem("number", number, "municipality", municipality.value());
        }
        LocalDate paidOn = budget.bookingDay(LocalDate.now(clock));
        budget.checkOpenOn(paidOn);
        UUID entry = instalment.amount().isZero() ? null : book(budget, municipality, instalment.amount(), paidOn);
        entities.createNativeQuery("INSERT INTO instalment_payment (budget_id, number, municipality, amount, paid_on,"
                        + " entry_id) VALUES (?1, ?2, ?3, ?4, ?5, CAST(?6 AS uuid))")
                .setParameter(1, budgetId)
                .setParameter(2, number)
                .setParameter(3, municipality.value())
                .setParameter(4, instalment.amount().cents())
                .setParameter(5, paidOn)
                .setParameter(6, entry)
                .executeUpdate();
        return new InstalmentView(number, municipality, instalment.dueOn(), instalment.amount(), paidOn);
    }

    private UUID book(Budget budget, MunicipalityCode municipality, Money amount, LocalDate paidOn) {
        EntryDraft draft = EntryDraft.of(
                paidOn,
                EntryKind.INSTALMENT,
                budget.id(),
                Posting.signedDebit(Account.CURRENT, amount),
                Posting.signedDebit(Account.receivableFrom(municipality), amount.negated()));
        return ledger.post(budget.id(), draft, access.callerId());
    }

    private List<InstalmentView> of(Budget budget, MunicipalityCode municipality) {
        Map<Integer, Payment> paid = paid(budget.id(), municipality);
        SortedMap<Integer, Long> open = new TreeMap<>();
        int last = Math.max(
                budget.instalments().count(),
                paid.keySet().stream().max(Integer::compare).orElse(0));
        for (int number = 1; number <= last; number++) {
            if (!paid.containsKey(number)) {
                open.put(number, 1L);
            }
        }
        Money rest = paid.values().stream()
                .map(Payment::amount)
                .reduce(budget.amounts().get(municipality), Money::minus);
        // A revision after the last payment is paid, or paid back, by one instalment more.
        if (open.isEmpty() && !rest.isZero()) {
            open.put(++last, 1L);
        }
        Map<Integer, Money> due = open.isEmpty() ? Map.of() : Apportionment.divide(rest, open);
        List<InstalmentView> instalments = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            Payment payment = paid.get(number);
            instalments.add(new InstalmentView(
                    number,
                    municipality,
                    budget.instalments().dueOn(budget.year(), number),
                    payment == null ? due.get(number) : payment.amount(),
                    payment == null ? null : payment.paidOn()));
        }
        return instalments;
    }

    private Map<Integer, Payment> paid(UUID budgetId, MunicipalityCode municipality) {
        List<?> rows = entities.createNativeQuery("SELECT number, amount, paid_on FROM instalment_payment"
                        + " WHERE budget_id = ?1 AND municipality = ?2")
                .setParameter(1, budgetId)
                .setParameter(2, municipality.value())
                .getResultList();
        Map<Integer, Payment> paid = new TreeMap<>();
        Row.map(rows, row -> new Payment((int) row.number(0), row.money(1), row.date(2)))
                .forEach(payment -> paid.put(payment.number(), payment));
        return paid;
    }

    private record Payment(int number, Money amount, LocalDate paidOn) {}
}
