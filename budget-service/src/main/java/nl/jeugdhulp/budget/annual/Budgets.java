package nl.jeugdhulp.budget.annual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
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
    private final Event<BudgetEvent> features;
    private final Clock clock;

    Budgets(
            BudgetRepository budgets,
            BudgetAccess access,
            Ledger ledger,
            Outbox outbox,
            Event<BudgetEvent> features,
            Clock clock) {
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.outbox = outbox;
        this.features = features;
        this.clock = clock;
    }

    /** The budget of a consortium's year, held until the end of the transaction; refuses when there is none adopted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Budget hold(UUID consortiumId, int year) {
        return holdAdopted(consortiumId, year).orElseThrow(() -> BudgetProblem.NO_BUDGET.problem("year", year));
    }

    /** The same; empty when there is none adopted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Budget> holdAdopted(UUID consortiumId, int year) {
        return budgets.locked(consortiumId, year).filter(budget -> budget.status() != BudgetStatus.DRAFT);
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

    /** Publishes what happened to a budget, to the other services and, in this transaction, to the features of this one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Budget budget, BudgetEvent event) {
        outbox.publish(budget, event);
        features.fire(event);
    }

    /** Tells each alert level that spending has passed for the first time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void signal(Budget budget) {
        budget.signal(ledger.balances(budget.id()).spent(), clock.instant()).forEach(event -> publish(budget, event));
    }

    /** The budgets whose year is running, of all consortia. */
    @Transactional
    public List<Budget> running() {
        return budgets.list("status = ?1 order by id", BudgetStatus.RUNNING);
    }

    /** The budget of a consortium's year, once it was adopted. */
    @Transactional
    public Optional<Budget> adopted(UUID consortiumId, int year) {
        return budgets.find("consortiumId = ?1 and year = ?2", consortiumId, year)
                .firstResultOptional()
                .filter(budget -> budget.status() != BudgetStatus.DRAFT);
    }
}
