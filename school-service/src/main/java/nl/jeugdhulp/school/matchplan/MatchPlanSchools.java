package nl.jeugdhulp.school.matchplan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.school.matching.MatchedSchool;
import nl.jeugdhulp.values.SchoolId;

/** The schools of each plan, in plain SQL because a plan may have ten thousand. */
@ApplicationScoped
class MatchPlanSchools {
    private static final String INSERT = "INSERT INTO match_plan_school"
            + " (plan_id, school_id, consortium_id, hours, points, explanation, moves) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT school_id, consortium_id, hours, points, explanation"
            + " FROM match_plan_school WHERE plan_id = ?1 AND school_id ";
    private static final String TOTALS =
            "SELECT plan_id, consortium_id, count(*), sum(hours), count(*) FILTER (WHERE moves)"
                    + " FROM match_plan_school WHERE plan_id IN (?1) GROUP BY plan_id, consortium_id";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final ObjectMapper json;

    MatchPlanSchools(EntityManager entities, AgroalDataSource database, ObjectMapper json) {
        this.entities = entities;
        this.database = database;
        this.json = json;
    }

    /** What a consortium gets in a plan: how many schools, their hours, and how many come from elsewhere. */
    record Total(UUID consortiumId, int schools, int hours, int moving) {}

    /** Replaces the schools of a plan. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(UUID planId, List<MatchedSchool> schools) {
        entities.flush();
        entities.createNativeQuery("DELETE FROM match_plan_school WHERE plan_id = ?1")
                .setParameter(1, planId)
                .executeUpdate();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            for (MatchedSchool school : schools) {
                statement.setObject(1, planId);
                statement.setString(2, school.schoolId().value());
                statement.setObject(3, school.consortiumId());
                statement.setInt(4, school.hours());
                statement.setLong(5, school.points());
                statement.setString(6, write(school.explanation()));
                statement.setBoolean(7, school.explanation().movesFrom() != null);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("the schools of a plan could not be saved", failure);
        }
    }

    List<MatchedSchool> of(UUID planId) {
        return page(planId, "", Integer.MAX_VALUE);
    }

    List<MatchedSchool> page(UUID planId, String after, int limit) {
        List<?> rows = entities.createNativeQuery(SELECT + "> ?2 ORDER BY school_id")
                .setParameter(1, planId)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> matched((Object[]) row)).toList();
    }

    /** The school in the plan; none when it is not in it. */
    List<MatchedSchool> only(UUID planId, String schoolId) {
        List<?> rows = entities.createNativeQuery(SELECT + "= ?2")
                .setParameter(1, planId)
                .setParameter(2, schoolId)
                .getResultList();
        return rows.stream().map(row -> matched((Object[]) row)).toList();
    }

    /** What each consortium gets, by plan. */
    Map<UUID, List<Total>> totals(List<UUID> planIds) {
        if (planIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows =
                entities.createNativeQuery(TOTALS).setParameter(1, planIds).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(MatchPlanSchools::total, Collectors.toList())));
    }

    private static Total total(Object[] row) {
        return new Total(
                (UUID) row[1],
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue());
    }

    long count(UUID planId) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM match_plan_school WHERE plan_id = ?1")
                        .setParameter(1, planId)
                        .getSingleResult())
                .longValue();
    }

    private MatchedSchool matched(Object[] row) {
        try {
            return new MatchedSchool(
                    new SchoolId((String) row[0]),
                    (UUID) row[1],
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).longValue(),
                    json.readValue((String) row[4], MatchedSchool.Explanation.class));
        } catch (JsonProcessingException ownMaking) {
            throw new IllegalStateException(ownMaking);
        }
    }

    private String write(MatchedSchool.Explanation explanation) {
        try {
            return json.writeValueAsString(explanation);
        } catch (JsonProcessingException ownMaking) {
            throw new IllegalStateException(ownMaking);
        }
    }
}
