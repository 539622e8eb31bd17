package nl.jeugdhulp.budget.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.events.BudgetEvent.BudgetLevelPassed;
import nl.jeugdhulp.events.BudgetEvent.BudgetUnderused;
import nl.jeugdhulp.platform.Ids;
import nl.jeugdhulp.values.Money;

/** Keeps what budgets tell, in the transaction in which it becomes so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Signals {
    private final SignalRepository signals;
    private final Ledger ledger;
    private final Clock clock;

    Signals(SignalRepository signals, Ledger ledger, Clock clock) {
        this.signals = signals;
        this.ledger = ledger;
        this.clock = clock;
    }

    void passed(@Observes BudgetLevelPassed passed) {
        signals.persist(Signal.of(Ids.next(), passed, clock.instant()));
    }

    void underused(@Observes BudgetUnderused underused) {
        signals.persist(Signal.of(Ids.next(), underused, clock.instant()));
    }

    /** Tells that there was no room for this part of an agreement's earmark. */
    public void tell(Budget budget, SignalKind kind, UUID agreementId, Money part) {
        Money spent = ledger.balances(budget.id()).spent();
        signals.persist(Signal.earmark(Ids.next(), budget, kind, spent, agreementId, part, clock.instant()));
    }
}
