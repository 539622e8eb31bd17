package nl.jeugdhulp.budget.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.budget.ledger.SpendingMonths;

/** Forecasts a budget's year from the ledger's months; never from a youth or a client. */
@ApplicationScoped
@Transactional
class ForecastService {
    private static final int MONTHS = 12;
    private static final String DEFINITION_VERSION = "1";

    private final Budgets budgets;
    private final Ledger ledger;
    private final SpendingMonths months;
    private final Clock clock;

    ForecastService(Budgets budgets, Ledger ledger, SpendingMonths months, Clock clock) {
        this.budgets = budgets;
        this.ledger = ledger;
        this.months = months;
        this.clock = clock;
    }

    ForecastView forecast(UUID budgetId) {
        Budget budget = budgets.get(budgetId);
        LocalDate today = LocalDate.now(clock);
        int full = today.getYear() > budget.year() ? MONTHS : today.getMonthValue() - 1;
        if (today.getYear() < budget.year()) {
            full = 0;
        }
        long[] soFar = Arrays.copyOf(months.of(budgetId), full);
        List<long[]> earlier = months.before(budget.year());
        Optional<YearForecast> forecast =
                YearForecaster.forecast(budget.year(), soFar, Season.of(earlier), budget.lumpSum());
        return new ForecastView(
                budgetId,
                budget.lumpSum(),
                ledger.balances(budgetId).spent(),
                full,
                earlier.size(),
                forecast.isPresent(),
                forecast.map(YearForecast::low).orElse(null),
                forecast.map(YearForecast::expected).orElse(null),
                forecast.map(YearForecast::high).orElse(null),
                forecast.map(YearForecast::exhaustedEarliest).orElse(null),
                forecast.map(YearForecast::exhaustedExpected).orElse(null),
                forecast.map(YearForecast::exhaustedLatest).orElse(null),
                clock.instant(),
                DEFINITION_VERSION);
    }
}
