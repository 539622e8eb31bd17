package nl.jeugdhulp.consortium.budget;

import jakarta.enterprise.context.ApplicationScoped;
import nl.jeugdhulp.events.BudgetEvent;
import nl.jeugdhulp.events.BudgetEvent.BudgetAdopted;
import nl.jeugdhulp.events.BudgetEvent.BudgetLevelPassed;
import nl.jeugdhulp.events.BudgetEvent.BudgetRevised;
import nl.jeugdhulp.events.BudgetEvent.BudgetUnderused;
import nl.jeugdhulp.platform.event.ReceivedEvent;
import nl.jeugdhulp.platform.inbox.Projection;

/** Keeps what this service knows of the lump sums up to date. */
@ApplicationScoped
class BudgetEventsConsumer implements Projection<BudgetEvent> {
    private final KnownBudgets budgets;

    BudgetEventsConsumer(KnownBudgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public String name() {
        return "known-budgets";
    }

    @Override
    public Class<BudgetEvent> events() {
        return BudgetEvent.class;
    }

    @Override
    public void on(BudgetEvent event, ReceivedEvent received) {
        long sequence = received.sequence();
        switch (event) {
            case BudgetAdopted adopted ->
                budgets.put(adopted.consortiumId(), adopted.year(), adopted.lumpSum(), null, null, sequence);
            case BudgetRevised revised ->
                budgets.put(revised.consortiumId(), revised.year(), revised.lumpSum(), null, null, sequence);
            case BudgetLevelPassed passed ->
                budgets.put(
                        passed.consortiumId(),
                        passed.year(),
                        passed.lumpSum(),
                        passed.levelPercent(),
                        passed.spent(),
                        sequence);
            case BudgetUnderused underused -> {
                budgets.put(underused.consortiumId(), underused.year(), underused.lumpSum(), null, null, sequence);
                budgets.underused(underused);
            }
        }
    }

    @Override
    public void reset() {
        budgets.forgetAll();
    }
}
