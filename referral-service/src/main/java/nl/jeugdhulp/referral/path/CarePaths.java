package nl.jeugdhulp.referral.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Measures how far youths were sent from pillar to post (<i>van het kastje naar de muur</i>), by the same definition for one
 * youth and for all.
 */
@ApplicationScoped
public class CarePaths {
    private static final int FEWEST_SHOWN = 5;
    private static final String DEFINITION = "1";

    /**
     * A row for each trajectory: the consortia asked for this need until care began, its contact persons, and its days
     * between the first and the last on which no component ran. ?1 is today.
     */
    private static final String PATHS = "SELECT t.youth_id, t.consortium_id, t.start_date,"
            + " coalesce(t.end_date, cast(?1 as date)) AS last_day,"
            + " (SELECT count(DISTINCT r.consortium_id) FROM referral r JOIN referral own ON own.id = t.referral_id"
            + " WHERE r.youth_id = t.youth_id AND r.help_category = t.help_category"
            + " AND r.status <> 'ENTERED_IN_ERROR' AND r.submitted_at <= own.submitted_at) AS consortia,"
            + " (SELECT count(*) FROM contact_person p WHERE p.trajectory_id = t.id) AS contacts,"
            + " (coalesce(t.end_date, cast(?1 as date)) - t.start_date + 1) - (SELECT sum(upper(d) - lower(d)) FROM"
            + " unnest((SELECT range_agg(daterange(c.start_date, coalesce(c.end_date, cast(?1 as date)), '[]'))"
            + " FROM help_component c WHERE c.trajectory_id = t.id)) d) AS without_help FROM trajectory t";

    private final EntityManager entities;
    private final Clock clock;

    CarePaths(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The path of one youth through all its care. */
    @Transactional
    public CarePathView of(UUID youthId) {
        Object[] row = (Object[]) entities.createNativeQuery("SELECT count(*), coalesce(max(consortia), 0),"
                        + " coalesce(sum(contacts), 0), coalesce(sum(without_help), 0) FROM (" + PATHS
                        + ") p WHERE youth_id = ?2")
                .setParameter(1, LocalDate.now(clock))
                .setParameter(2, youthId)
                .getSingleResult();
        return new CarePathView(
                youthId, number(row[0]), number(row[1]), number(row[2]), handOvers(row), number(row[3]));
    }

    private static int handOvers(Object[] row) {
        return Math.max(0, number(row[2]) - 1);
    }

    /**
     * Averages by consortium over the care that ran in a year.
     *
     * @param only the consortium that may be shown, or empty for all
     */
    @Transactional
    CarePathsView inYear(int year, Optional<UUID> only) {
        List<?> rows = entities.createNativeQuery("SELECT consortium_id, count(DISTINCT youth_id), avg(consortia),"
                        + " avg(contacts), avg(contacts - 1), avg(without_help) FROM (" + PATHS
                        + ") p WHERE start_date <= ?3 AND last_day >= ?2 GROUP BY consortium_id ORDER BY consortium_id")
                .setParameter(1, LocalDate.now(clock))
                .setParameter(2, LocalDate.of(year, 1, 1))
                .setParameter(3, LocalDate.of(year, 12, 31))
                .getResultList();
        List<CarePathsView.Item> items = rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> only.isEmpty() || only.get().equals(row[0]))
                .map(CarePaths::item)
                .toList();
        return new CarePathsView(year, DEFINITION, clock.instant(), items);
    }

    private static CarePathsView.Item item(Object[] row) {
        UUID consortium = (UUID) row[0];
        int youths = number(row[1]);
        return youths < FEWEST_SHOWN
                ? new CarePathsView.Item(consortium, true, null, null, null, null, null)
                : new CarePathsView.Item(
                        consortium, false, youths, average(row[2]), average(row[3]), average(row[4]), average(row[5]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static BigDecimal average(Object value) {
        return new BigDecimal(value.toString()).setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
