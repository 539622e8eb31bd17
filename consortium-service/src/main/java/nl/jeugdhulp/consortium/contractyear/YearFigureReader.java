package nl.jeugdhulp.consortium.contractyear;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.consortium.contractyear.YearFigures.GoalValue;
import nl.jeugdhulp.consortium.contractyear.YearFigures.People;
import nl.jeugdhulp.consortium.contractyear.YearFigures.Transfers;
import nl.jeugdhulp.consortium.contractyear.YearFigures.Waits;
import nl.jeugdhulp.consortium.goal.GoalService;
import nl.jeugdhulp.platform.time.ClockProducer;
import nl.jeugdhulp.values.Period;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Looks at each figure through the lens of a contract year. */
@ApplicationScoped
class YearFigureReader {
    /** 1: starts by the first day of care; proposals by the day on which they ended; a breach by the day after it was due. */
    static final String DEFINITION_VERSION = "1";

    /**
     * The public waiting times show the same starts by category and quarter: when one of those cells is left out, the
     * year's number is too, because the rest could be subtracted from it.
     */
    private static final String WAITS = "WITH start AS (SELECT consortium_id, help_category, date_trunc('quarter',"
            + " occupied_on) AS quarter, occupied_on - waiting_since AS days FROM placement WHERE submitted AND"
            + " occupied_on BETWEEN :from AND :until), cell AS (SELECT consortium_id, count(*) AS starts FROM start"
            + " GROUP BY consortium_id, help_category, quarter) SELECT s.consortium_id, count(*) AS starts, (SELECT"
            + " min(c.starts) FROM cell c WHERE c.consortium_id = s.consortium_id) AS smallest, percentile_disc(0.5)"
            + " WITHIN GROUP (ORDER BY s.days) AS median_days, percentile_disc(0.9) WITHIN GROUP (ORDER BY s.days) AS"
            + " p90_days FROM start s GROUP BY s.consortium_id ORDER BY s.consortium_id";

    private static final String TRANSFERS = "SELECT state, count(*) AS people FROM transfer_proposal WHERE closed_at"
            + " >= :from AND closed_at < :until GROUP BY state ORDER BY state";
    private static final String BREACHES = "SELECT (SELECT count(*) FROM placement WHERE intake_breached_since + 1"
            + " BETWEEN :from AND :until) + (SELECT count(*) FROM placement WHERE start_breached_since + 1 BETWEEN :from"
            + " AND :until)";
    private static final String AGREEMENTS =
            "SELECT count(*) FROM agreement WHERE in_force_since <= :until AND" + " coalesce(ended_on, :until) > :from";

    private final EntityManager entities;
    private final GoalService goals;

    YearFigureReader(EntityManager entities, GoalService goals) {
        this.entities = entities;
        this.goals = goals;
    }

    YearFigures read(Period year, Instant asOf) {
        return new YearFigures(
                asOf,
                DEFINITION_VERSION,
                waits(year),
                transfers(year),
                People.of(count(BREACHES, year)),
                goals.measuredIn(year.from().getYear()).stream()
                        .map(value -> new GoalValue(
                                value.goalId(),
                                value.indicatorId(),
                                value.indicator(),
                                value.unit(),
                                value.value(),
                                value.suppressed()))
                        .toList(),
                count(AGREEMENTS, year));
    }

    private List<Waits> waits(Period year) {
        return within(year, entities.unwrap(Session.class).createNativeQuery(WAITS, Object[].class))
                .addScalar("consortium_id", UUID.class)
                .addScalar("starts", Long.class)
                .addScalar("smallest", Long.class)
                .addScalar("median_days", Integer.class)
                .addScalar("p90_days", Integer.class)
                .getResultStream()
                .map(row -> waits((UUID) row[0], (Long) row[1], (Long) row[2], (Integer) row[3], (Integer) row[4]))
                .toList();
    }

    private static Waits waits(UUID consortiumId, long starts, long smallestCell, int median, int p90) {
        boolean few = People.hides(starts);
        People shown = People.hides(smallestCell) ? People.hidden() : People.of(starts);
        return new Waits(consortiumId, shown, few ? null : median, few ? null : p90);
    }

    private List<Transfers> transfers(Period year) {
        return entities.unwrap(Session.class)
                .createNativeQuery(TRANSFERS, Object[].class)
                .addScalar("state", String.class)
                .addScalar("people", Long.class)
                .setParameter("from", beginning(year.from()))
                .setParameter("until", beginning(year.until().plusDays(1)))
                .getResultStream()
                .map(row -> new Transfers((String) row[0], People.of((Long) row[1])))
                .toList();
    }

    private long count(String sql, Period year) {
        return within(year, entities.unwrap(Session.class).createNativeQuery(sql, Long.class))
                .getSingleResult();
    }

    private static <T> NativeQuery<T> within(Period year, NativeQuery<T> query) {
        return query.setParameter("from", year.from()).setParameter("until", year.until());
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ClockProducer.ZONE).toInstant();
    }
}
