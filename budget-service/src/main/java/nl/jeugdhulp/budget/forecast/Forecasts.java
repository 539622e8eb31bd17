package nl.jeugdhulp.budget.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.ledger.SpendingMonths;

/** The door of the forecast: what a budget's year will have cost, from the ledger's months, never from a youth. */
@ApplicationScoped
public class Forecasts {
    private static final int MONTHS = 12;
    private static final long SEED = 1;

    private final SpendingMonths months;
    private final Map<Integer, Calibration> calibrations = new ConcurrentHashMap<>();

    Forecasts(SpendingMonths months) {
        this.months = months;
    }

    /** Months of the budget's year that are over. */
    public static int fullMonths(Budget budget, LocalDate today) {
        if (today.getYear() < budget.year()) {
            return 0;
        }
        return today.getYear() > budget.year() ? MONTHS : today.getMonthValue() - 1;
    }

    /** Empty with too few full months or nothing spent. */
    @Transactional
    public Optional<YearForecast> of(Budget budget, LocalDate today) {
        long[] soFar = Arrays.copyOf(months.of(budget.id()), fullMonths(budget, today));
        double[] season = Season.of(months.before(budget.year()));
        return YearForecaster.forecast(budget.year(), soFar, season, budget.lumpSum());
    }

    /** Earlier years of the region that the season rests on. */
    @Transactional
    int seasonYears(Budget budget) {
        return months.before(budget.year()).size();
    }

    /** How well forecasts from so many months come true; empty where the year is known or nothing can be forecast. */
    Optional<Calibration> calibration(int fullMonths) {
        return fullMonths < YearForecaster.FEWEST_MONTHS || fullMonths >= MONTHS
                ? Optional.empty()
                : Optional.of(calibrations.computeIfAbsent(fullMonths, known -> Backtest.run(known, SEED)));
    }
}
