package nl.jeugdhulp.school.matchplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.school.assignment.AssignmentProgress;

/**
 * Who is solving which plan, and how far it is. A replica holds a plan by a lease that it renews with each progress; when
 * it dies the lease runs out and another replica, or the same one started again, solves the plan from the beginning.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MatchPlanRuns {
    private static final String LEASE = "now() + interval '15 seconds'";

    private final EntityManager entities;

    MatchPlanRuns(EntityManager entities) {
        this.entities = entities;
    }

    /** A plan that this replica holds, and how often its solving was begun with this time. */
    record Claim(UUID planId, int attempt) {}

    /** How far a run is; score and bound are null while there are none. */
    record Progress(Long score, Long bound, long elapsedMillis, boolean cancelRequested) {
        static final Progress NONE = new Progress(null, null, 0, false);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void queue(UUID planId) {
        entities.createNativeQuery("INSERT INTO match_plan_run (plan_id) VALUES (?1)")
                .setParameter(1, planId)
                .executeUpdate();
    }

    /** Takes the oldest plan that waits to be solved, held by nobody else. */
    Optional<Claim> claim() {
        List<?> claimed = entities.createNativeQuery("UPDATE match_plan_run SET attempts = attempts + 1, lease_until = "
                        + LEASE
                        + " WHERE plan_id = (SELECT r.plan_id FROM match_plan_run r JOIN match_plan p ON p.id = r.plan_id"
                        + " WHERE p.status = 'SOLVING' AND r.lease_until < now() ORDER BY r.plan_id"
                        + " LIMIT 1 FOR UPDATE OF r SKIP LOCKED) RETURNING plan_id, attempts")
                .getResultList();
        return claimed.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Claim((UUID) row[0], ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** Renews the lease; true when the run is to stop. */
    boolean renew(UUID planId) {
        List<?> cancelled = entities.createNativeQuery("UPDATE match_plan_run SET lease_until = " + LEASE
                        + " WHERE plan_id = ?1 RETURNING cancel_requested")
                .setParameter(1, planId)
                .getResultList();
        return cancelled.contains(true);
    }

    /** Renews the lease and tells how far the run is; true when it is to stop. */
    boolean progress(UUID planId, AssignmentProgress progress) {
        List<?> cancelled = entities.createNativeQuery("UPDATE match_plan_run SET lease_until = " + LEASE
                        + ", score = cast(?2 as bigint), bound = ?3, elapsed_millis = ?4"
                        + " WHERE plan_id = ?1 RETURNING cancel_requested")
                .setParameter(1, planId)
                .setParameter(2, progress.score().isPresent() ? progress.score().getAsLong() : null)
                .setParameter(3, progress.bound())
                .setParameter(4, progress.elapsed().toMillis())
                .getResultList();
        return cancelled.stream().anyMatch(Boolean.TRUE::equals);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void requestCancel(UUID planId) {
        entities.createNativeQuery("UPDATE match_plan_run SET cancel_requested = true WHERE plan_id = ?1")
                .setParameter(1, planId)
                .executeUpdate();
    }

    Progress of(UUID planId) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT score, bound, elapsed_millis, cancel_requested FROM match_plan_run WHERE plan_id = ?1")
                .setParameter(1, planId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Progress((Long) row[0], (Long) row[1], ((Number) row[2]).longValue(), (Boolean) row[3]))
                .findFirst()
                .orElse(Progress.NONE);
    }
}
