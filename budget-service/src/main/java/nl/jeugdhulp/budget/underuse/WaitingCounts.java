package nl.jeugdhulp.budget.underuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import nl.jeugdhulp.budget.values.Row;
import nl.jeugdhulp.events.ConsortiumEvent.AvailabilityChanged;

/** How many youths wait for each consortium, as consortium-service told it last in each month. */
@ApplicationScoped
@Transactional
class WaitingCounts {
    private static final String KEEP = """
            INSERT INTO waiting_count AS known (consortium_id, help_category, month, waiting, as_of)
            VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (consortium_id, help_category, month) DO UPDATE
               SET waiting = excluded.waiting, as_of = excluded.as_of
             WHERE known.as_of <= excluded.as_of""";
    private static final String TOTAL = """
            SELECT count(*), coalesce(sum(waiting), 0) FROM (
                SELECT DISTINCT ON (help_category) waiting FROM waiting_count
                 WHERE consortium_id = ?1 AND month <= ?2
                 ORDER BY help_category, month DESC) latest""";

    private final EntityManager entities;
    private final Clock clock;

    WaitingCounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps a count; what is known of a later moment of the same month stays. */
    void changed(AvailabilityChanged changed) {
        entities.createNativeQuery(KEEP)
                .setParameter(1, changed.consortiumId())
                .setParameter(2, changed.helpCategory().name())
                .setParameter(
                        3,
                        YearMonth.from(changed.asOf().atZone(clock.getZone())).atDay(1))
                .setParameter(4, changed.waiting())
                .setParameter(5, changed.asOf())
                .executeUpdate();
    }

    /** All who waited for a consortium at the end of a month; empty when nothing was known yet. */
    OptionalInt atEndOf(YearMonth month, UUID consortiumId) {
        List<?> found = entities.createNativeQuery(TOTAL)
                .setParameter(1, consortiumId)
                .setParameter(2, month.atDay(1))
                .getResultList();
        Row row = new Row((Object[]) found.getFirst());
        return row.number(0) == 0 ? OptionalInt.empty() : OptionalInt.of((int) row.number(1));
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM waiting_count").executeUpdate();
    }
}
