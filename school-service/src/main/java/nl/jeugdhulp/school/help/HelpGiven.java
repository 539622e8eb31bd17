package nl.jeugdhulp.school.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.SchoolId;
import nl.jeugdhulp.values.SchoolYear;

/**
 * The help components that referral-service told of. Each stands in the table once however often it is told, and an end
 * may be told before the start.
 */
@ApplicationScoped
@Transactional
public class HelpGiven {
    private static final String RUNNING_IN_YEAR = " FROM help_component c"
            + " LEFT JOIN help_component_end e ON e.component_id = c.component_id"
            + " LEFT JOIN trajectory_end t ON t.trajectory_id = c.trajectory_id"
            + " JOIN school s ON s.id = c.school_id"
            + " WHERE c.start_date <= ?2 AND coalesce(e.end_date, date 'infinity') >= ?1"
            + " AND coalesce(t.end_date, date 'infinity') >= ?1"
            // Consent that was taken back before the period, or before the help, leaves the school nothing to count in
            // it.
            + " AND NOT EXISTS (SELECT FROM care_of_referral r JOIN consent_withdrawn w ON w.referral_id = r.referral_id"
            + " WHERE r.trajectory_id = c.trajectory_id AND w.withdrawn_on < greatest(c.start_date, ?1))";

    private final EntityManager entities;

    HelpGiven(EntityManager entities) {
        this.entities = entities;
    }

    /** A component as its start was told. */
    record Component(
            UUID componentId,
            UUID trajectoryId,
            UUID consortiumId,
            UUID providerId,
            SchoolId schoolId,
            HelpCategory helpCategory,
            LocalDate startDate) {}

    void started(Component component) {
        entities.createNativeQuery("INSERT INTO help_component (component_id, trajectory_id, consortium_id,"
                        + " provider_id, school_id, help_category, start_date)"
                        + " VALUES (?1, ?2, ?3, ?4, cast(?5 as varchar), ?6, ?7) ON CONFLICT DO NOTHING")
                .setParameter(1, component.componentId())
                .setParameter(2, component.trajectoryId())
                .setParameter(3, component.consortiumId())
                .setParameter(4, component.providerId())
                .setParameter(
                        5,
                        component.schoolId() == null
                                ? null
                                : component.schoolId().value())
                .setParameter(6, component.helpCategory().name())
                .setParameter(7, component.startDate())
                .executeUpdate();
    }

    /** Care that had ended goes on with this component; what had ended with it stays ended. */
    void resumed(Component component) {
        entities.createNativeQuery("INSERT INTO help_component_end SELECT c.component_id, t.end_date"
                        + " FROM trajectory_end t JOIN help_component c ON c.trajectory_id = t.trajectory_id"
                        + " WHERE t.trajectory_id = ?1 ON CONFLICT DO NOTHING")
                .setParameter(1, component.trajectoryId())
                .executeUpdate();
        entities.createNativeQuery("DELETE FROM trajectory_end WHERE trajectory_id = ?1")
                .setParameter(1, component.trajectoryId())
                .executeUpdate();
        started(component);
    }

    void componentEnded(UUID componentId, LocalDate day) {
        entities.createNativeQuery("INSERT INTO help_component_end VALUES (?1, ?2)"
                        + " ON CONFLICT (component_id) DO UPDATE SET end_date = excluded.end_date")
                .setParameter(1, componentId)
                .setParameter(2, day)
                .executeUpdate();
    }

    void careEnded(UUID trajectoryId, LocalDate day) {
        entities.createNativeQuery("INSERT INTO trajectory_end VALUES (?1, ?2)"
                        + " ON CONFLICT (trajectory_id) DO UPDATE SET end_date = excluded.end_date")
                .setParameter(1, trajectoryId)
                .setParameter(2, day)
                .executeUpdate();
    }

    /** The help that ran at registered schools in a school year, in every table and total that is published. */
    Map<Cell, Tally> in(SchoolYear year) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT s.municipality, c.school_id, c.help_category, c.consortium_id,"
                                + " grouping(s.municipality, c.school_id, c.help_category, c.consortium_id),"
                                + " count(DISTINCT (c.trajectory_id, c.help_category, c.consortium_id)),"
                                + " count(DISTINCT c.trajectory_id)" + RUNNING_IN_YEAR
                                + " GROUP BY GROUPING SETS ((), (s.municipality), (c.help_category), (c.consortium_id),"
                                + " (s.municipality, c.school_id), (s.municipality, c.school_id, c.help_category),"
                                + " (s.municipality, c.school_id, c.consortium_id),"
                                + " (s.municipality, c.school_id, c.help_category, c.consortium_id))")
                .setParameter(1, year.firstDay())
                .setParameter(2, year.lastDay())
                .getResultList();
        Map<Cell, Tally> tallies = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            Cell cell = new Cell(
                    (String) row[0],
                    (String) row[1],
                    row[2] == null ? null : HelpCategory.valueOf((String) row[2]),
                    (UUID) row[3]);
            tallies.put(cell, new Tally(((Number) row[5]).intValue(), ((Number) row[6]).intValue(), true));
        }
        return tallies;
    }

    /** How many different organisations gave help at each registered school in a school year. */
    Map<String, Integer> organisations(SchoolYear year) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT c.school_id, count(DISTINCT c.provider_id)" + RUNNING_IN_YEAR + " GROUP BY c.school_id")
                .setParameter(1, year.firstDay())
                .setParameter(2, year.lastDay())
                .getResultList();
        Map<String, Integer> organisations = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            organisations.put((String) row[0], ((Number) row[1]).intValue());
        }
        return organisations;
    }

    /** How much help runs at a school by which consortium on a day: trajectories by school and consortium. */
    public Map<String, Map<UUID, Integer>> runningOn(LocalDate day) {
        List<?> rows = entities.createNativeQuery("SELECT c.school_id, c.consortium_id, count(DISTINCT c.trajectory_id)"
                        + RUNNING_IN_YEAR + " GROUP BY c.school_id, c.consortium_id")
                .setParameter(1, day)
                .setParameter(2, day)
                .getResultList();
        Map<String, Map<UUID, Integer>> running = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            running.computeIfAbsent((String) row[0], school -> new HashMap<>())
                    .put((UUID) row[1], ((Number) row[2]).intValue());
        }
        return running;
    }

    /**
     * What has been counted since the beginning, for comparison with what referral-service knows.
     *
     * @param components help components, each once
     * @param trajectories trajectories of which at least one component is known
     * @param withSchool components at a school of the register
     * @param withoutSchool components that name no school
     * @param schoolUnknown components that name a school that is not in the register
     * @param ended trajectories that ended
     * @param endedUnknown ended trajectories of which no component is known
     */
    public record Counted(
            long components,
            long trajectories,
            long withSchool,
            long withoutSchool,
            long schoolUnknown,
            long ended,
            long endedUnknown) {}

    public Counted counted() {
        Object[] row = (Object[]) entities.createNativeQuery("SELECT count(*), count(DISTINCT c.trajectory_id),"
                        + " count(s.id), count(*) FILTER (WHERE c.school_id IS NULL),"
                        + " count(*) FILTER (WHERE c.school_id IS NOT NULL AND s.id IS NULL),"
                        + " (SELECT count(*) FROM trajectory_end),"
                        + " (SELECT count(*) FROM trajectory_end t WHERE NOT EXISTS"
                        + " (SELECT FROM help_component h WHERE h.trajectory_id = t.trajectory_id))"
                        + " FROM help_component c LEFT JOIN school s ON s.id = c.school_id")
                .getSingleResult();
        return new Counted(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
