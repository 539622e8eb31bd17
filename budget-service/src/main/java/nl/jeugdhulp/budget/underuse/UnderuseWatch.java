package nl.jeugdhulp.budget.underuse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.forecast.Forecasts;
import nl.jeugdhulp.budget.forecast.YearForecast;
import nl.jeugdhulp.budget.ledger.Balances;
import nl.jeugdhulp.budget.ledger.Ledger;

/** Looks every hour whether a running budget is left unused while people wait. */
@ApplicationScoped
class UnderuseWatch {
    private final Budgets budgets;
    private final Forecasts forecasts;
    private final WaitingCounts waiting;
    private final Ledger ledger;
    private final Clock clock;

    UnderuseWatch(Budgets budgets, Forecasts forecasts, WaitingCounts waiting, Ledger ledger, Clock clock) {
        this.budgets = budgets;
        this.forecasts = forecasts;
        this.waiting = waiting;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<Budget> running = QuarkusTransaction.requiringNew().call(budgets::running);
        running.stream()
                .filter(budget -> !budget.isUnderuseTold())
                .forEach(budget ->
                        QuarkusTransaction.requiringNew().run(() -> look(budget.consortiumId(), budget.year())));
    }

    private void look(UUID consortiumId, int year) {
        Budget budget = budgets.hold(consortiumId, year);
        LocalDate today = LocalDate.now(clock);
        YearMonth thisMonth = YearMonth.from(today);
        Balances balances = ledger.balances(budget.id());
        int now = waiting.atEndOf(thisMonth, consortiumId).orElse(0);
        Underuse underuse = new Underuse(
                budget.lumpSum(),
                Forecasts.fullMonths(budget, today),
                forecasts.of(budget, today).map(YearForecast::high).orElse(null),
                balances.committed(),
                now,
                waiting.atEndOf(thisMonth.minusMonths(Underuse.MONTHS_BACK), consortiumId));
        if (underuse.isToBeTold()) {
            budget.signalUnderuse(balances.spent(), now, clock.instant())
                    .ifPresent(event -> budgets.publish(budget, event));
        }
    }
}
