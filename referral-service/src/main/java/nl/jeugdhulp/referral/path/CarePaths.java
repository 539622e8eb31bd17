package nl.jeugdhulp.referral.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.referral.takeover.TransitionYear;

/**
 * Measures how far youths were sent from pillar to post (<i>van het kastje naar de muur</i>), by the same definition for one
 * youth and for all.
 */
@ApplicationScoped
public class CarePaths {
    private static final int FEWEST_SHOWN = 5;
    private static final String DEFINITION = "2";

    /**
     * Every part of a youth's care in the order of time: help by a consortium, help by an old provider that was taken over,
     * and the day after care ended or today, up to which it counts. Before each part stand the days on which no other part
     * ran; more than a year apart are two roads and not one with a gap. ?1 is today.
     */
    private static final String WITHOUT_HELP = "WITH part (youth_id, trajectory_id, first_day, day_after) AS ("
            + " SELECT t.youth_id, t.id, c.start_date, coalesce(c.end_date, cast(?1 as date)) + 1"
            + " FROM help_component c JOIN trajectory t ON t.id = c.trajectory_id"
            + " UNION ALL SELECT t.youth_id, t.id, coalesce(t.end_date, cast(?1 as date)) + 1,"
            + " coalesce(t.end_date, cast(?1 as date)) + 1 FROM trajectory t"
            + " UNION ALL SELECT t.youth_id, t.id, k.start_date, coalesce(k.last_day, cast(?1 as date)) + 1"
            + " FROM takeover k JOIN trajectory t ON t.takeover_id = k.id),"
            + " gap AS (SELECT youth_id, trajectory_id, first_day - max(day_after) OVER (PARTITION BY youth_id"
            + " ORDER BY first_day, day_after ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS days FROM part),"
            + " without_help AS (SELECT youth_id, trajectory_id, sum(days) AS days FROM gap"
            + " WHERE days BETWEEN 1 AND 365 GROUP BY youth_id, trajectory_id) ";

    /**
     * A row for each trajectory: the consortia asked for its need until care began, those that handed the referral on among
     * them, its contact persons, its hand-overs from one to the next and from an old provider, and the days without help
     * before and within it.
     */
    private static final String PATHS = "SELECT t.youth_id, t.consortium_id, t.start_date,"
            + " coalesce(t.end_date, cast(?1 as date)) AS last_day,"
            + " CASE WHEN t.takeover_id IS NULL THEN (SELECT count(DISTINCT asked.consortium_id) FROM ("
            + " SELECT r.consortium_id, r.submitted_at, r.youth_id, r.help_category, r.status FROM referral r"
            + " UNION ALL SELECT f.consortium_id, r.submitted_at, r.youth_id, r.help_category, r.status"
            + " FROM referral_former_consortium f JOIN referral r ON r.id = f.referral_id) asked"
            + " JOIN referral own ON own.id = t.referral_id WHERE asked.youth_id = t.youth_id"
            + " AND asked.help_category = t.help_category AND asked.status <> 'ENTERED_IN_ERROR'"
            + " AND asked.submitted_at <= own.submitted_at) ELSE 1 END AS consortia,"
            + " p.persons, p.persons - 1 + CASE WHEN t.takeover_id IS NULL THEN 0 ELSE 1 END AS hand_overs,"
            + " coalesce(w.days, 0) AS without_help FROM trajectory t"
            + " JOIN (SELECT trajectory_id, count(*) AS persons FROM contact_person GROUP BY trajectory_id) p"
            + " ON p.trajectory_id = t.id"
            + " LEFT JOIN without_help w ON w.youth_id = t.youth_id AND w.trajectory_id = t.id";

    private final EntityManager entities;
    private final Clock clock;

    CarePaths(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The path of one youth through all its care; each further trajectory is a hand-over too. */
    @Transactional
    public CarePathView of(UUID youthId) {
        Object[] row = (Object[]) entities.createNativeQuery(WITHOUT_HELP
                        + "SELECT count(*), coalesce(max(consortia), 0), coalesce(sum(persons), 0),"
                        + " coalesce(sum(hand_overs), 0) + greatest(0, count(*) - 1), coalesce(sum(without_help), 0)"
                        + " FROM (" + PATHS + " WHERE t.youth_id = ?2) p")
                .setParameter(1, LocalDate.now(clock))
                .setParameter(2, youthId)
                .getSingleResult();
        return new CarePathView(
                youthId, number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    /**
     * Averages by consortium over the care that ran in a year.
     *
     * @param only the consortium that may be shown, or empty for all
     */
    @Transactional
    CarePathsView inYear(int year, Optional<UUID> only) {
        List<?> rows = entities.createNativeQuery(WITHOUT_HELP + "SELECT consortium_id, count(DISTINCT youth_id),"
                        + " avg(consortia), avg(persons), avg(hand_overs), avg(without_help) FROM (" + PATHS
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
        return new CarePathsView(year, TransitionYear.is(year), DEFINITION, clock.instant(), items);
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
        return new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP);
    }
}
