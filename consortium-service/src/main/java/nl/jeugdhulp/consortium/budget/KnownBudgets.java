package nl.jeugdhulp.consortium.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.BudgetEvent.BudgetUnderused;
import nl.jeugdhulp.values.Money;
import org.hibernate.Session;

/** What this service knows of the lump sums: shown beside capacity, never decided here. */
@ApplicationScoped
@Transactional
class KnownBudgets {
    private static final String PUT = "INSERT INTO known_budget AS known"
            + " (consortium_id, year, lump_sum, level_percent, spent, sequence) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
            + " ON CONFLICT (consortium_id, year) DO UPDATE SET lump_sum = excluded.lump_sum,"
            + " level_percent = coalesce(excluded.level_percent, known.level_percent),"
            + " spent = coalesce(excluded.spent, known.spent), sequence = excluded.sequence"
            + " WHERE known.sequence <= excluded.sequence";

    private final EntityManager entities;
    private final Clock clock;

    KnownBudgets(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Passes over what is older than what is known. */
    void put(UUID consortiumId, int year, Money lumpSum, Integer levelPercent, Money spent, long sequence) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(PUT)
                .setParameter(1, consortiumId)
                .setParameter(2, year)
                .setParameter(3, lumpSum.cents())
                .setParameter(4, levelPercent, Integer.class)
                .setParameter(5, spent == null ? null : spent.cents(), Long.class)
                .setParameter(6, sequence)
                .executeUpdate();
    }

    /** Told once a year, so that nothing older can come after it. */
    void underused(BudgetUnderused told) {
        entities.createNativeQuery("UPDATE known_budget SET underused_spent = ?3, underused_waiting = ?4"
                        + " WHERE consortium_id = ?1 AND year = ?2")
                .setParameter(1, told.consortiumId())
                .setParameter(2, told.year())
                .setParameter(3, told.spent().cents())
                .setParameter(4, told.waiting())
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM known_budget").executeUpdate();
    }

    /** The lump sums of a consortium, this year's first; none when no budget was adopted. */
    List<BudgetView> of(UUID consortiumId) {
        int thisYear = LocalDate.now(clock).getYear();
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT year, lump_sum, level_percent, spent, underused_spent, underused_waiting"
                                + " FROM known_budget WHERE consortium_id = ?1"
                                + " ORDER BY abs(year - ?2), year DESC",
                        Object[].class)
                .addScalar("year", Integer.class)
                .addScalar("lump_sum", Long.class)
                .addScalar("level_percent", Integer.class)
                .addScalar("spent", Long.class)
                .addScalar("underused_spent", Long.class)
                .addScalar("underused_waiting", Integer.class)
                .setParameter(1, consortiumId)
                .setParameter(2, thisYear)
                .getResultStream()
                .map(row -> new BudgetView(
                        (Integer) row[0],
                        Money.ofCents((Long) row[1]),
                        (Integer) row[2],
                        row[3] == null ? null : Money.ofCents((Long) row[3]),
                        row[4] == null
                                ? null
                                : new BudgetView.Underuse(Money.ofCents((Long) row[4]), (Integer) row[5])))
                .toList();
    }
}
