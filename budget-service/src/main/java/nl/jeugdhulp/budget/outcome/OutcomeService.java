package nl.jeugdhulp.budget.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Ledger;

/** Sets the outcomes of care beside the money. */
@ApplicationScoped
@Transactional
class OutcomeService {
    private static final String DEFINITION_VERSION = "2";

    private final CareOutcomes outcomes;
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Ledger ledger;
    private final Clock clock;

    OutcomeService(CareOutcomes outcomes, Budgets budgets, BudgetAccess access, Ledger ledger, Clock clock) {
        this.outcomes = outcomes;
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Of one consortium or all, of one year or all; a consortium sees its own only. */
    OutcomeReport report(UUID consortiumId, Integer year) {
        UUID wanted = access.onlyConsortium().orElse(consortiumId);
        List<OutcomeView> items = outcomes.count(wanted, year).stream()
                .map(this::view)
                .filter(view -> consortiumId == null || view.consortiumId().equals(consortiumId))
                .toList();
        return new OutcomeReport(items, clock.instant(), DEFINITION_VERSION);
    }

    private OutcomeView view(CareOutcomes.Counted counted) {
        Optional<Budget> budget = budgets.adopted(counted.consortiumId(), counted.year());
        long ended = counted.ended();
        return new OutcomeView(
                counted.consortiumId(),
                counted.year(),
                PeopleCount.of(ended),
                PeopleCount.of(counted.dropOuts(), ended),
                PeopleCount.of(counted.satisfactionAnswers(), ended),
                mean(counted.satisfaction(), counted.satisfactionAnswers()),
                PeopleCount.of(counted.goalMeasurements(), ended),
                mean(counted.goalsReached(), counted.goalMeasurements()),
                AbleToGoOn.of(counted.ableToGoOn(), ended),
                PeopleCount.of(ended - counted.startedAgain(), ended),
                budget.map(Budget::lumpSum).orElse(null),
                budget.map(known -> ledger.balances(known.id()).spent()).orElse(null));
    }

    private static BigDecimal mean(BigDecimal value, long of) {
        return value == null || PeopleCount.isSmall(of) ? null : value.setScale(1, RoundingMode.HALF_UP);
    }
}
