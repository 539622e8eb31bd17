package nl.jeugdhulp.budget.annual;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets adopted budgets begin on the first of January. */
@ApplicationScoped
class BudgetYearStart {
    private final BudgetService budgets;

    BudgetYearStart(BudgetService budgets) {
        this.budgets = budgets;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beginYears() {
        budgets.beginYears();
    }
}
