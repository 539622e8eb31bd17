package nl.jeugdhulp.budget.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetAccess;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Balances;
import nl.jeugdhulp.budget.ledger.Ledger;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;

/** Keeps the outcomes of care and sets them beside the money. */
@ApplicationScoped
@Transactional
class OutcomeService {
    private static final String DEFINITION_VERSION = "1";
    private static final String COUNT = """
            SELECT consortium_id, year, count(*), count(*) FILTER (WHERE reason IN ('32', '33')),
                   count(satisfaction), avg(satisfaction), count(goals_reached), avg(goals_reached)
              FROM care_outcome
             WHERE (CAST(?1 AS uuid) IS NULL OR consortium_id = ?1) AND (CAST(?2 AS int) IS NULL OR year = ?2)
             GROUP BY consortium_id, year ORDER BY year, consortium_id""";

    private static final String KEEP = """
            INSERT INTO care_outcome AS known (trajectory_id, consortium_id, municipality, year, started_on, ended_on,
                                               reason, goals_reached, satisfaction, sequence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS int), CAST(?9 AS int), ?10)
            ON CONFLICT (trajectory_id) DO UPDATE
               SET consortium_id = excluded.consortium_id, municipality = excluded.municipality, year = excluded.year,
                   started_on = excluded.started_on, ended_on = excluded.ended_on, reason = excluded.reason,
                   goals_reached = excluded.goals_reached, satisfaction = excluded.satisfaction,
                   sequence = excluded.sequence
             WHERE known.sequence < excluded.sequence""";

    private final EntityManager entities;
    private final Budgets budgets;
    private final BudgetAccess access;
    private final Ledger ledger;
    private final Clock clock;

    OutcomeService(EntityManager entities, Budgets budgets, BudgetAccess access, Ledger ledger, Clock clock) {
        this.entities = entities;
        this.budgets = budgets;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Keeps how care ended; what is known of a later state stays. */
    void careEnded(CareEnded ended, long sequence) {
        entities.createNativeQuery(KEEP)
                .setParameter(1, ended.trajectoryId())
                .setParameter(2, ended.consortiumId())
                .setParameter(3, ended.municipality().value())
                .setParameter(4, ended.endDate().getYear())
                .setParameter(5, ended.startDate())
                .setParameter(6, ended.endDate())
                .setParameter(7, ended.reason())
                .setParameter(8, ended.goalsReached())
                .setParameter(9, ended.satisfaction())
                .setParameter(10, sequence)
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM care_outcome").executeUpdate();
    }

    /** Of one consortium or all, of one year or all; a consortium sees its own only. */
    OutcomeReport report(UUID consortiumId, Integer year) {
        UUID wanted = access.onlyConsortium().orElse(consortiumId);
        List<?> rows = entities.createNativeQuery(COUNT)
                .setParameter(1, wanted)
                .setParameter(2, year)
                .getResultList();
        List<OutcomeView> items = rows.stream()
                .map(row -> view((Object[]) row))
                .filter(view -> consortiumId == null || view.consortiumId().equals(consortiumId))
                .toList();
        return new OutcomeReport(items, clock.instant(), DEFINITION_VERSION);
    }

    private OutcomeView view(Object[] row) {
        UUID consortiumId = (UUID) row[0];
        int year = ((Number) row[1]).intValue();
        long ended = ((Number) row[2]).longValue();
        long answers = ((Number) row[4]).longValue();
        long measured = ((Number) row[6]).longValue();
        Budget budget = budgets.adopted(consortiumId, year).orElse(null);
        Balances balances = budget == null ? null : ledger.balances(budget.id());
        return new OutcomeView(
                consortiumId,
                year,
                PeopleCount.of(ended),
                PeopleCount.of(((Number) row[3]).longValue(), ended),
                PeopleCount.of(answers, ended),
                mean((BigDecimal) row[5], answers),
                PeopleCount.of(measured, ended),
                mean((BigDecimal) row[7], measured),
                budget == null ? null : budget.lumpSum(),
                balances == null ? null : balances.spent());
    }

    private static BigDecimal mean(BigDecimal value, long of) {
        return value == null || PeopleCount.isSmall(of) ? null : value.setScale(1, RoundingMode.HALF_UP);
    }
}
