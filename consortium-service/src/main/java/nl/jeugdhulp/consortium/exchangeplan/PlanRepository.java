package nl.jeugdhulp.consortium.exchangeplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<StoredPlan, UUID> {
    /** How often a plan is tried when the replica that computes it dies. */
    static final int ATTEMPTS = 3;

    /** A plan changes once: when it was computed. */
    static final String CHANGED_SINCE = "(requestedAt >= ?1 or computedAt >= ?1)";

    List<StoredPlan> page(Instant changedSince, UUID before, int count) {
        return find(CHANGED_SINCE + " and id < ?2 order by id desc", changedSince, before)
                .range(0, count - 1)
                .list();
    }

    /** The oldest plan that waits to be computed and that no other replica is computing, claimed for two minutes. */
    Optional<Claim> claim() {
        List<?> claimed = getEntityManager()
                .createNativeQuery("UPDATE exchange_plan SET lease_until = now() + interval '2 minutes',"
                        + " attempts = attempts + 1 WHERE id = (SELECT id FROM exchange_plan WHERE state = 'REQUESTED'"
                        + " AND lease_until < now() ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, attempts")
                .getResultList();
        return claimed.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Claim((UUID) row[0], (Integer) row[1] > ATTEMPTS))
                .findFirst();
    }

    /** A plan to compute, or to give up when it was tried too often. */
    record Claim(UUID id, boolean triedTooOften) {}
}
