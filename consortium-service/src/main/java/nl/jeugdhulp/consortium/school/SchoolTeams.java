package nl.jeugdhulp.consortium.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.values.SchoolId;
import org.hibernate.Session;

/** The schools of an adopted match plan, for each of which one consortium keeps a team of practitioners free. */
@ApplicationScoped
@Transactional
class SchoolTeams {
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Of each school the match that holds on a day: the one told last of those that have begun by then. */
    private static final String ON_THE_DAY = "SELECT school_id, match_plan_id, matched_from, hours_per_week,"
            + " practitioner_ids FROM (SELECT DISTINCT ON (school_id) * FROM school_team WHERE matched_from <= ?2"
            + " ORDER BY school_id, told_at DESC, matched_from DESC) known WHERE consortium_id = ?1";

    private final EntityManager entities;
    private final Clock clock;

    SchoolTeams(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** From its first day in place of an earlier match of the school, which holds until then. */
    void reserve(SchoolMatched match, Instant told) {
        UUID[] team = match.practitionerIds() == null
                ? new UUID[0]
                : match.practitionerIds().toArray(UUID[]::new);
        entities.unwrap(Session.class)
                .createNativeMutationQuery("INSERT INTO school_team AS known (school_id, consortium_id, match_plan_id,"
                        + " matched_from, told_at, hours_per_week, practitioner_ids) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                        + " ON CONFLICT (school_id, matched_from) DO UPDATE SET consortium_id = excluded.consortium_id,"
                        + " match_plan_id = excluded.match_plan_id, told_at = excluded.told_at, hours_per_week ="
                        + " excluded.hours_per_week, practitioner_ids = excluded.practitioner_ids"
                        + " WHERE known.told_at <= excluded.told_at")
                .setParameter(1, match.schoolId().value())
                .setParameter(2, match.consortiumId())
                .setParameter(3, match.matchPlanId())
                .setParameter(4, match.from())
                .setParameter(5, told)
                .setParameter(6, match.hoursPerWeek(), Integer.class)
                .setParameter(7, team, UUID[].class)
                .executeUpdate();
    }

    /** A closed school needs no team any more. */
    void release(SchoolId school, Instant told) {
        entities.createNativeQuery("DELETE FROM school_team WHERE school_id = ?1 AND told_at <= ?2")
                .setParameter(1, school.value())
                .setParameter(2, told)
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM school_team").executeUpdate();
    }

    /** The schools of a consortium today. */
    List<SchoolTeamView> of(UUID consortiumId) {
        return of(consortiumId, Optional.empty(), "", NO_LIMIT);
    }

    /** The schools of a consortium on a day, today when none is given, in the order of their ids. */
    Page<SchoolTeamView> page(UUID consortiumId, Optional<LocalDate> date, PageRequest request) {
        String after =
                request.after().map(cursor -> cursor.part(0, text -> text)).orElse("");
        List<SchoolTeamView> found = of(consortiumId, date, after, request.limit() + 1);
        return Page.of(found, request, team -> Cursor.of(team.schoolId().value()))
                .counted(request, () -> of(consortiumId, date, "", NO_LIMIT).size());
    }

    private List<SchoolTeamView> of(UUID consortiumId, Optional<LocalDate> date, String after, int count) {
        return entities.unwrap(Session.class)
                .createNativeQuery(ON_THE_DAY + " AND school_id > ?3 ORDER BY school_id", Object[].class)
                .addScalar("school_id", String.class)
                .addScalar("match_plan_id", UUID.class)
                .addScalar("matched_from", LocalDate.class)
                .addScalar("hours_per_week", Integer.class)
                .addScalar("practitioner_ids", UUID[].class)
                .setParameter(1, consortiumId)
                .setParameter(2, date.orElseGet(() -> LocalDate.now(clock)))
                .setParameter(3, after)
                .setMaxResults(count)
                .getResultStream()
                .map(row -> new SchoolTeamView(
                        new SchoolId((String) row[0]),
                        (UUID) row[1],
                        (LocalDate) row[2],
                        (Integer) row[3],
                        List.of((UUID[]) row[4])))
                .toList();
    }
}
