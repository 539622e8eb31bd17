package nl.jeugdhulp.consortium.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Counts, from the placements themselves and not from any counter, how often a rule that must hold is broken. */
@ApplicationScoped
public class Reconciliation {
    private static final String USE = "WITH place_use AS (SELECT o.*,"
            + " count(*) FILTER (WHERE p.state = 'WAITING') AS is_waiting,"
            + " count(*) FILTER (WHERE p.state = 'PAUSED') AS is_paused,"
            + " count(*) FILTER (WHERE p.state = 'RESERVED') AS is_reserved,"
            + " count(*) FILTER (WHERE p.state = 'OCCUPIED') AS is_occupied,"
            + " count(p.excess) AS marked"
            + " FROM occupancy o LEFT JOIN placement p USING (consortium_id, help_category)"
            + " GROUP BY o.consortium_id, o.help_category) SELECT count(*) FROM place_use WHERE ";

    private static final int FETCH = 1000;

    private final EntityManager entities;
    private final Clock clock;

    Reconciliation(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public ReconciliationView check() {
        return new ReconciliationView(
                clock.instant(),
                List.of(
                        rule("never-overbooked", "is_reserved + is_occupied - marked > places"),
                        rule("excess-only-above-capacity", "marked <> greatest(0, is_reserved + is_occupied - places)"),
                        rule(
                                "nobody-waits-who-could-be-placed",
                                "is_waiting > 0 AND is_reserved + is_occupied < places"),
                        rule(
                                "counters-equal-placements",
                                "waiting <> is_waiting OR paused <> is_paused OR reserved <> is_reserved"
                                        + " OR occupied <> is_occupied")));
    }

    private ReconciliationView.Rule rule(String name, String broken) {
        Number violations = (Number) entities.createNativeQuery(USE + broken).getSingleResult();
        return new ReconciliationView.Rule(name, violations.longValue());
    }

    /** Gives every referral known here with its state, without holding them all in memory. */
    @Transactional
    void eachState(Consumer<PlacementStateView> taker) {
        try (Stream<Object[]> rows = entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT referral_id, consortium_id, state FROM placement WHERE NOT destroyed ORDER BY referral_id",
                        Object[].class)
                .setFetchSize(FETCH)
                .getResultStream()) {
            rows.map(row -> new PlacementStateView((UUID) row[0], (UUID) row[1], (String) row[2]))
                    .forEach(taker);
        }
    }
}
