package nl.jeugdhulp.budget.annual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.events.BudgetEvent;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.problem.PlatformProblem;

/** The door of the annual budgets for the features that book on them. */
@ApplicationScoped
public class Budgets {
    private final BudgetRepository budgets;
    private final BudgetAccess access;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    Budgets(BudgetRepository budgets, BudgetAccess access, Ledger ledger, Outbox outbox, Clock clock) {
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The budget of a consortium's year, held until the end of the transaction; refuses when there is none adopted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Budget hold(UUID consortiumId, int year) {
        return budgets.locked(consortiumId, year)
                .filter(budget -> budget.status() != BudgetStatus.DRAFT)
                .orElseThrow(() -> BudgetProblem.NO_BUDGET.problem("year", year));
    }

    /** The budget of this id, held until the end of the transaction; refuses what the caller may not see with 404. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Budget hold(UUID id) {
        Budget budget = budgets.locked(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        access.check(budget.consortiumId());
        return budget;
    }

    /** The budget of this id as it stands; refuses what the caller may not see with 404. */
    @Transactional
    public Budget get(UUID id) {
        Budget budget = budgets.findByIdOptional(id).orElseThrow(PlatformProblem.NOT_FOUND::problem);
        access.check(budget.consortiumId());
        return budget;
    }

    /** Publishes what happened to a budget. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Budget budget, BudgetEvent event) {
        outbox.publish(budget, event);
    }

    /** Tells each alert level that spending has passed for the first time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void signal(Budget budget) {
        budget.signal(ledger.balances(budget.id()).spent(), clock.instant())
                .forEach(event -> outbox.publish(budget, event));
    }

    /** The budget of a consortium's year, once it was adopted. */
    @Transactional
    public Optional<Budget> adopted(UUID consortiumId, int year) {
        return budgets.find("consortiumId = ?1 and year = ?2", consortiumId, year)
                .firstResultOptional()
                .filter(budget -> budget.status() != BudgetStatus.DRAFT);
    }
}
