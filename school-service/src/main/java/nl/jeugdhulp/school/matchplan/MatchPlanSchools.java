package nl.jeugdhulp.school.matchplan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.school.matching.MatchedSchool;
import nl.jeugdhulp.values.SchoolId;

/** The schools of each plan, in plain SQL because a plan may have ten thousand. */
@ApplicationScoped
class MatchPlanSchools {
    private static final String INSERT = "INSERT INTO match_plan_school"
            + " (plan_id, school_id, consortium_id, hours, points, explanation) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT school_id, consortium_id, hours, points, explanation"
            + " FROM match_plan_school WHERE plan_id = ?1 AND school_id > ?2 ORDER BY school_id";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final ObjectMapper json;

    MatchPlanSchools(EntityManager entities, AgroalDataSource database, ObjectMapper json) {
        this.entities = entities;
        this.database = database;
        this.json = json;
    }

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
        List<?> rows = entities.createNativeQuery(SELECT)
                .setParameter(1, planId)
                .setParameter(2, after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> matched((Object[]) row)).toList();
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
