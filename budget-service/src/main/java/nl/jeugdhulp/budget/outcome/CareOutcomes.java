package nl.jeugdhulp.budget.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ReferralEvent.CareEnded;
import nl.jeugdhulp.events.ReferralEvent.CareResumed;
import nl.jeugdhulp.events.ReferralEvent.HelpStartedAgain;

/** What this service knows of care: how it ended, by trajectory, without a youth. */
@ApplicationScoped
@Transactional
class CareOutcomes {
    private static final String ENDED = """
            INSERT INTO care_outcome AS known (trajectory_id, consortium_id, municipality, year, started_on, ended_on,
                                               reason, goals_reached, satisfaction, able_to_go_on, resumed, sequence, referral_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, CAST(?8 AS int), CAST(?9 AS int), CAST(?10 AS text), false, ?11,
                    CAST(?12 AS uuid))
            ON CONFLICT (trajectory_id) DO UPDATE
               SET consortium_id = excluded.consortium_id, municipality = excluded.municipality, year = excluded.year,
                   started_on = excluded.started_on, ended_on = excluded.ended_on, reason = excluded.reason,
                   goals_reached = excluded.goals_reached, satisfaction = excluded.satisfaction,
                   able_to_go_on = excluded.able_to_go_on, resumed = false, sequence = excluded.sequence
             WHERE known.sequence < excluded.sequence""";
    private static final String RESUMED = """
            INSERT INTO care_outcome AS known (trajectory_id, consortium_id, municipality, year, started_on, resumed,
                                               sequence, referral_id)
            VALUES (?1, ?2, ?3, ?4, ?5, true, ?6, CAST(?7 AS uuid))
            ON CONFLICT (trajectory_id) DO UPDATE SET resumed = true, sequence = excluded.sequence
             WHERE known.sequence < excluded.sequence""";
    private static final String STARTED_AGAIN = """
            INSERT INTO help_started_again (trajectory_id, ended_on, started_again_on) VALUES (?1, ?2, ?3)
            ON CONFLICT DO NOTHING""";
    private static final String COUNT = """
            SELECT o.consortium_id, o.year, count(*), count(*) FILTER (WHERE o.reason IN ('32', '33')),
                   count(o.satisfaction), avg(o.satisfaction), count(o.goals_reached), avg(o.goals_reached),
                   count(*) FILTER (WHERE o.able_to_go_on = '01'), count(*) FILTER (WHERE o.able_to_go_on = '02'),
                   count(*) FILTER (WHERE o.able_to_go_on = '03'), count(*) FILTER (WHERE o.able_to_go_on = '04'),
                   count(a.trajectory_id)
              FROM care_outcome o
              LEFT JOIN help_started_again a ON a.trajectory_id = o.trajectory_id AND a.ended_on = o.ended_on
             WHERE NOT o.resumed
               AND (CAST(?1 AS uuid) IS NULL OR o.consortium_id = ?1) AND (CAST(?2 AS int) IS NULL OR o.year = ?2)
             GROUP BY o.consortium_id, o.year ORDER BY o.year, o.consortium_id""";

    private static final String LOOSEN = """
            WITH again AS (UPDATE help_started_again SET trajectory_id = ?2 WHERE trajectory_id = ?1)
            UPDATE care_outcome SET trajectory_id = ?2, referral_id = NULL WHERE trajectory_id = ?1""";

    private final EntityManager entities;

    CareOutcomes(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What was counted for a consortium and year; every mean is null without an answer.
     *
     * @param ableToGoOn how often 01, 02, 03 and 04 was answered
     */
    record Counted(
            UUID consortiumId,
            int year,
            long ended,
            long dropOuts,
            long satisfactionAnswers,
            BigDecimal satisfaction,
            long goalMeasurements,
            BigDecimal goalsReached,
            long[] ableToGoOn,
            long startedAgain) {
        static Counted of(Object[] row) {
            return new Counted(
                    (UUID) row[0],
                    (int) number(row[1]),
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    (BigDecimal) row[5],
                    number(row[6]),
                    (BigDecimal) row[7],
                    new long[] {number(row[8]), number(row[9]), number(row[10]), number(row[11])},
                    number(row[12]));
        }

        private static long number(Object column) {
            return ((Number) column).longValue();
        }
    }

    /** Keeps how care ended; what is known of a later state stays. */
    void ended(CareEnded ended, long sequence) {
        boolean destroyed = isDestroyed(ended.referralId());
        entities.createNativeQuery(ENDED)
                .setParameter(1, destroyed ? loose(ended.trajectoryId()) : ended.trajectoryId())
                .setParameter(2, ended.consortiumId())
                .setParameter(3, ended.municipality().value())
                .setParameter(4, ended.endDate().getYear())
                .setParameter(5, ended.startDate())
                .setParameter(6, ended.endDate())
                .setParameter(7, ended.reason())
                .setParameter(8, ended.goalsReached())
                .setParameter(9, ended.satisfaction())
                .setParameter(10, ended.ableToGoOn())
                .setParameter(11, sequence)
                .setParameter(12, destroyed ? null : ended.referralId())
                .executeUpdate();
    }

    /** By the Youth Act it is the same care that goes on, so its ending no longer counts. */
    void resumed(CareResumed resumed, long sequence) {
        boolean destroyed = isDestroyed(resumed.referralId());
        entities.createNativeQuery(RESUMED)
                .setParameter(1, destroyed ? loose(resumed.trajectoryId()) : resumed.trajectoryId())
                .setParameter(2, resumed.consortiumId())
                .setParameter(3, resumed.municipality().value())
                .setParameter(4, resumed.startDate().getYear())
                .setParameter(5, resumed.startDate())
                .setParameter(6, sequence)
                .setParameter(7, destroyed ? null : resumed.referralId())
                .executeUpdate();
    }

    /** Help began anew after this care had ended on that day. */
    void startedAgain(HelpStartedAgain again) {
        entities.createNativeQuery(STARTED_AGAIN)
                .setParameter(
                        1, isKept(loose(again.trajectoryId())) ? loose(again.trajectoryId()) : again.trajectoryId())
                .setParameter(2, again.endDate())
                .setParameter(3, again.startedAgainOn())
                .executeUpdate();
    }

    /** The file behind a referral is gone: its outcomes count on, cut loose from it, also when this is built anew. */
    void destroyed(UUID referralId) {
        entities.createNativeQuery("INSERT INTO destroyed_referral VALUES (?1) ON CONFLICT DO NOTHING")
                .setParameter(1, referralId)
                .executeUpdate();
        List<?> trajectories = entities.createNativeQuery(
                        "SELECT trajectory_id FROM care_outcome WHERE referral_id = ?1")
                .setParameter(1, referralId)
                .getResultList();
        for (Object trajectory : trajectories) {
            entities.createNativeQuery(LOOSEN)
                    .setParameter(1, trajectory)
                    .setParameter(2, loose((UUID) trajectory))
                    .executeUpdate();
        }
    }

    /** The same key each time for the same care, from which nobody finds it back. */
    private static UUID loose(UUID trajectoryId) {
        return UUID.nameUUIDFromBytes(("destroyed " + trajectoryId).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isDestroyed(UUID referralId) {
        return exists("SELECT EXISTS (SELECT FROM destroyed_referral WHERE referral_id = ?1)", referralId);
    }

    private boolean isKept(UUID trajectoryId) {
        return exists("SELECT EXISTS (SELECT FROM care_outcome WHERE trajectory_id = ?1)", trajectoryId);
    }

    private boolean exists(String question, UUID id) {
        return (Boolean)
                entities.createNativeQuery(question).setParameter(1, id).getSingleResult();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM care_outcome").executeUpdate();
        entities.createNativeQuery("DELETE FROM help_started_again").executeUpdate();
        entities.createNativeQuery("DELETE FROM destroyed_referral").executeUpdate();
    }

    /** Of one consortium or all, of one year or all. */
    List<Counted> count(UUID consortiumId, Integer year) {
        List<?> rows = entities.createNativeQuery(COUNT)
                .setParameter(1, consortiumId)
                .setParameter(2, year)
                .getResultList();
        return rows.stream().map(row -> Counted.of((Object[]) row)).toList();
    }
}
