package nl.jeugdhulp.budget.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Ledger;

/** Shows what a budget's year is expected to cost, and how far such a forecast can be trusted. */
@ApplicationScoped
@Transactional
class ForecastService {
    private static final String DEFINITION_VERSION = "1";

    private final Budgets budgets;
    private final Forecasts forecasts;
    private final Ledger ledger;
    private final Clock clock;

    ForecastService(Budgets budgets, Forecasts forecasts, Ledger ledger, Clock clock) {
        this.budgets = budgets;
        this.forecasts = forecasts;
        this.ledger = ledger;
        this.clock = clock;
    }

    ForecastView forecast(UUID budgetId) {
        Budget budget = budgets.get(budgetId);
        LocalDate today = LocalDate.now(clock);
        int full = Forecasts.fullMonths(budget, today);
        Optional<YearForecast> forecast = forecasts.of(budget, today);
        return new ForecastView(
                budgetId,
                budget.lumpSum(),
                ledger.balances(budgetId).spent(),
                full,
                forecasts.seasonYears(budget),
                forecast.isPresent(),
                forecast.map(YearForecast::low).orElse(null),
                forecast.map(YearForecast::expected).orElse(null),
                forecast.map(YearForecast::high).orElse(null),
                forecast.map(YearForecast::exhaustedEarliest).orElse(null),
                forecast.map(YearForecast::exhaustedExpected).orElse(null),
                forecast.map(YearForecast::exhaustedLatest).orElse(null),
                forecast.flatMap(known -> forecasts.calibration(full)).orElse(null),
                clock.instant(),
                DEFINITION_VERSION);
    }
}
