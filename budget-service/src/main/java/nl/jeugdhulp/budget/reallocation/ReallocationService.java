package nl.jeugdhulp.budget.reallocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Balances;
import nl.jeugdhulp.budget.ledger.EntryDraft;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.values.Money;

/** Moves what a consortium spent from one category to another; only it decides on that. */
@ApplicationScoped
@Transactional
class ReallocationService {
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Ledger ledger;
    private final Clock clock;

    ReallocationService(Budgets budgets, BudgetAccess access, Ledger ledger, Clock clock) {
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    ReallocationView reallocate(UUID budgetId, Reallocation request) {
        Budget budget = budgets.hold(budgetId);
        LocalDate bookedOn = budget.bookingDay(LocalDate.now(clock));
        budget.checkOpenOn(bookedOn);
        Money spent = ledger.balances(budgetId).spentOn(request.from());
        if (request.from() == request.to() || request.amount().compareTo(spent) > 0) {
            throw ReallocationProblem.NOT_SO_MUCH_SPENT.problem("spent", spent, "category", request.from());
        }
        UUID entry = ledger.post(
                budgetId,
                EntryDraft.of(
                        bookedOn,
                        EntryKind.REALLOCATION,
                        budgetId,
                        Posting.debit(request.to().account(), request.amount()),
                        Posting.credit(request.from().account(), request.amount())),
                access.callerId());
        Balances after = ledger.balances(budgetId);
        return new ReallocationView(
                budgetId,
                entry,
                request.from(),
                after.spentOn(request.from()),
                request.to(),
                after.spentOn(request.to()));
    }
}
