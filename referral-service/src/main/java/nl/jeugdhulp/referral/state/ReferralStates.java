package nl.jeugdhulp.referral.state;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Reads across this service's tables where every referral stands, for comparison with the other services. */
@ApplicationScoped
class ReferralStates {
    private static final int FETCH = 1000;

    /** A takeover that goes on at a consortium stands where a referral does, and holds a place as one does. */
    private static final String STATES = "SELECT id, consortium_id, status FROM referral UNION ALL"
            + " SELECT takeover_id, consortium_id, CASE WHEN end_date IS NULL THEN 'IN_CARE' ELSE 'COMPLETED' END"
            + " FROM trajectory WHERE takeover_id IS NOT NULL ORDER BY 1";

    private final EntityManager entities;

    ReferralStates(EntityManager entities) {
        this.entities = entities;
    }

    /** Each referral once, oldest first, without holding them all in memory. */
    @Transactional
    void each(Consumer<ReferralStateView> consumer) {
        try (Stream<Object[]> rows = entities.unwrap(Session.class)
                .createNativeQuery(STATES, Object[].class)
                .setFetchSize(FETCH)
                .getResultStream()) {
            rows.forEach(row -> consumer.accept(new ReferralStateView((UUID) row[0], (UUID) row[1], (String) row[2])));
        }
    }

    /** Since the beginning: what was destroyed counts on, here and in the other services. */
    @Transactional
    ReferralCountsView counts() {
        Object[] row = (Object[]) entities.createNativeQuery("SELECT (SELECT count(*) FROM referral) + d.referrals,"
                        + " (SELECT count(*) FROM trajectory) + d.trajectories,"
                        + " (SELECT count(*) FROM trajectory WHERE end_date IS NOT NULL) + d.trajectories"
                        + " FROM (SELECT coalesce(sum(referrals), 0) AS referrals,"
                        + " coalesce(sum(trajectories), 0) AS trajectories FROM destroyed_count) d")
                .getSingleResult();
        return new ReferralCountsView(number(row[0]), number(row[1]), number(row[2]));
    }

    /** How many referrals are in each state that any is in. */
    @Transactional
    Map<String, Long> perStatus() {
        List<?> rows = entities.createNativeQuery("SELECT status, count(*) FROM referral GROUP BY status")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> (String) row[0], row -> number(row[1])));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
