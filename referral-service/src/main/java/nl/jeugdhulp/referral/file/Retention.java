package nl.jeugdhulp.referral.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent.ReferralDestroyed;
import nl.jeugdhulp.platform.Aggregate;
import nl.jeugdhulp.platform.outbox.Outbox;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.values.MunicipalityCode;

/**
 * Keeps files for twenty years after their last change (Youth Act art. 7.3.8) and destroys them then, when their
 * municipality approves and no hold rests on them; counts remain.
 */
@ApplicationScoped
class Retention {
    private static final int KEPT_YEARS = 20;

    /** The last change of anything in a file in which nothing is open, and the municipality of its last referral or takeover. */
    private static final String FILES = "SELECT y.id, max(c.changed_at) AS last_change,"
            + " (array_agg(c.municipality ORDER BY c.id DESC))[1] AS municipality, y.hold_reason FROM youth y JOIN ("
            + "SELECT r.id, r.youth_id, r.municipality, greatest(r.changed_at, t.changed_at) AS changed_at,"
            + " r.status IN ('SUBMITTED', 'WAITLISTED', 'ACCEPTED', 'IN_CARE') AS open"
            + " FROM referral r LEFT JOIN trajectory t ON t.referral_id = r.id"
            + " UNION ALL SELECT k.id, k.youth_id, k.municipality, greatest(k.changed_at, t.changed_at),"
            + " k.status = 'RUNNING' OR (t.id IS NOT NULL AND t.end_date IS NULL)"
            + " FROM takeover k LEFT JOIN trajectory t ON t.takeover_id = k.id) c ON c.youth_id = y.id"
            + " GROUP BY y.id HAVING NOT bool_or(c.open)";

    private static final String DESTROYABLE = " FROM (" + FILES
            + ") f WHERE municipality = ?1 AND hold_reason IS NULL AND cast(last_change as date) <= ?2";

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    Retention(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The municipality's files whose term has passed and that are not on hold, by id. */
    @Transactional
    Page<FileApi.DestroyableFile> destroyable(MunicipalityCode municipality, PageRequest page) {
        List<?> rows = entities.createNativeQuery("SELECT id, cast(cast(last_change as date) as text)" + DESTROYABLE
                        + " AND id > ?3 ORDER BY id LIMIT ?4")
                .setParameter(1, municipality.value())
                .setParameter(2, LocalDate.now(clock).minusYears(KEPT_YEARS))
                .setParameter(3, page.after().map(Cursor::uuid).orElse(new UUID(0, 0)))
                .setParameter(4, page.limit() + 1)
                .getResultList();
        List<FileApi.DestroyableFile> files = rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> destroyable((UUID) row[0], LocalDate.parse((String) row[1])))
                .toList();
        Page<FileApi.DestroyableFile> found = Page.of(files, page, file -> Cursor.of(file.youthId()));
        return page.count() ? found.withTotal(countDestroyable(municipality)) : found;
    }

    private long countDestroyable(MunicipalityCode municipality) {
        return ((Number) entities.createNativeQuery("SELECT count(*)" + DESTROYABLE)
                        .setParameter(1, municipality.value())
                        .setParameter(2, LocalDate.now(clock).minusYears(KEPT_YEARS))
                        .getSingleResult())
                .longValue();
    }

    private static FileApi.DestroyableFile destroyable(UUID youthId, LocalDate lastChange) {
        return new FileApi.DestroyableFile(youthId, lastChange, lastChange.plusYears(KEPT_YEARS));
    }

    /** Destroys one file; refuses while its term runs or a hold rests on it. */
    @Transactional
    FileApi.Destruction destroy(UUID youthId, MunicipalityCode municipality, String reason, String approvedBy) {
        entities.createNativeQuery("SELECT id FROM youth WHERE id = ?1 FOR UPDATE")
                .setParameter(1, youthId)
                .getResultList();
        requireDestroyable(youthId, municipality);
        List<Destroyed> referrals = referralsOf(youthId);
        count(youthId);
        for (String statement : List.of(
                "DELETE FROM contact_person WHERE trajectory_id IN (SELECT id FROM trajectory WHERE youth_id = ?1)",
                "DELETE FROM help_component WHERE trajectory_id IN (SELECT id FROM trajectory WHERE youth_id = ?1)",
                "DELETE FROM help_question WHERE referral_id IN (SELECT id FROM referral WHERE youth_id = ?1)",
                "DELETE FROM told_fact WHERE referral_id IN (SELECT id FROM referral WHERE youth_id = ?1"
                        + " UNION ALL SELECT id FROM takeover WHERE youth_id = ?1)",
                "DELETE FROM referral_history WHERE referral_id IN (SELECT id FROM referral WHERE youth_id = ?1)")) {
            delete(statement, youthId);
        }
        int trajectories = delete("DELETE FROM trajectory WHERE youth_id = ?1", youthId);
        delete("DELETE FROM takeover WHERE youth_id = ?1", youthId);
        int destroyed = delete("DELETE FROM referral WHERE youth_id = ?1", youthId);
        delete("DELETE FROM youth WHERE id = ?1", youthId);
        entities.createNativeQuery("INSERT INTO destroyed_file (youth_id, municipality, approved_by, reason,"
                        + " destroyed_at) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, youthId)
                .setParameter(2, municipality.value())
                .setParameter(3, approvedBy)
                .setParameter(4, reason)
                .setParameter(5, clock.instant())
                .executeUpdate();
        referrals.forEach(
                referral -> outbox.publish(referral, new ReferralDestroyed(referral.id(), referral.consortiumId())));
        return new FileApi.Destruction(youthId, destroyed, trajectories);
    }

    @Transactional
    void hold(UUID youthId, Optional<String> reason, String by) {
        entities.createNativeQuery("UPDATE youth SET hold_reason = cast(?2 as text), held_by = ?3,"
                        + " version = version + 1 WHERE id = ?1")
                .setParameter(1, youthId)
                .setParameter(2, reason.orElse(null))
                .setParameter(3, by)
                .executeUpdate();
    }

    private void requireDestroyable(UUID youthId, MunicipalityCode municipality) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT cast(cast(last_change as date) as text), hold_reason, municipality FROM (" + FILES
                                + ") f WHERE id = ?1")
                .setParameter(1, youthId)
                .getResultList();
        if (rows.isEmpty()) {
            throw FileProblem.TERM_NOT_PASSED.problem("destroyableFrom", "?");
        }
        Object[] row = (Object[]) rows.getFirst();
        LocalDate from = LocalDate.parse((String) row[0]).plusYears(KEPT_YEARS);
        if (from.isAfter(LocalDate.now(clock))) {
            throw FileProblem.TERM_NOT_PASSED.problem("destroyableFrom", from);
        }
        if (!municipality.value().equals(row[2])) {
            throw FileProblem.ANOTHER_MUNICIPALITY_DECIDES.problem("municipality", row[2]);
        }
        if (row[1] != null) {
            throw FileProblem.FILE_ON_HOLD.problem("reason", row[1]);
        }
    }

    private List<Destroyed> referralsOf(UUID youthId) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT id, consortium_id, version FROM referral WHERE youth_id = ?1 UNION ALL"
                                + " SELECT id, consortium_id, version FROM takeover WHERE youth_id = ?1"
                                + " AND status = 'HANDED_OVER' ORDER BY 1")
                .setParameter(1, youthId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Destroyed((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue() + 1))
                .toList();
    }

    private void count(UUID youthId) {
        entities.createNativeQuery("INSERT INTO destroyed_count (year, municipality, consortium_id, help_category,"
                        + " referrals, trajectories) SELECT year, municipality, consortium_id, help_category,"
                        + " sum(referrals), count(care) FROM (SELECT cast(extract(year FROM r.submitted_at) as int)"
                        + " AS year, r.municipality, r.consortium_id, r.help_category, 1 AS referrals, t.id AS care"
                        + " FROM referral r LEFT JOIN trajectory t ON t.referral_id = r.id WHERE r.youth_id = ?1"
                        + " UNION ALL SELECT cast(extract(year FROM start_date) as int), municipality, consortium_id,"
                        + " help_category, 0, id FROM trajectory WHERE youth_id = ?1 AND takeover_id IS NOT NULL) c"
                        + " GROUP BY year, municipality, consortium_id, help_category"
                        + " ON CONFLICT (year, municipality, consortium_id, help_category) DO UPDATE SET"
                        + " referrals = destroyed_count.referrals + excluded.referrals,"
                        + " trajectories = destroyed_count.trajectories + excluded.trajectories")
                .setParameter(1, youthId)
                .executeUpdate();
    }

    private int delete(String statement, UUID youthId) {
        return entities.createNativeQuery(statement).setParameter(1, youthId).executeUpdate();
    }

    /** A referral that is gone; its last event follows its last version. */
    private record Destroyed(UUID id, UUID consortiumId, long version) implements Aggregate {}
}
