package nl.jeugdhulp.school.registry;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.jeugdhulp.values.SchoolYear;

/** The pupils of each school per year, in plain SQL because an import brings thousands of rows. */
@ApplicationScoped
class PupilCounts {
    private static final String UPSERT = "INSERT INTO school_pupils (school_id, start_year, pupils) VALUES (?, ?, ?)"
            + " ON CONFLICT (school_id, start_year) DO UPDATE SET pupils = excluded.pupils";

    private final EntityManager entities;
    private final AgroalDataSource database;

    PupilCounts(EntityManager entities, AgroalDataSource database) {
        this.entities = entities;
        this.database = database;
    }

    List<SchoolApi.PupilsView> of(String schoolId) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT start_year, pupils FROM school_pupils WHERE school_id = ?1 ORDER BY start_year DESC")
                .setParameter(1, schoolId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new SchoolApi.PupilsView(
                        new SchoolYear(((Number) row[0]).intValue()), (Integer) row[1], row[1] == null))
                .toList();
    }

    /** All counts of these schools, by school and start year. */
    Map<String, Map<Integer, OptionalInt>> of(Collection<String> schoolIds) {
        Map<String, Map<Integer, OptionalInt>> counts = new HashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "SELECT school_id, start_year, pupils FROM school_pupils WHERE school_id IN (?1)")
                .setParameter(1, schoolIds)
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            counts.computeIfAbsent((String) row[0], school -> new HashMap<>())
                    .put((Integer) row[1], row[2] == null ? OptionalInt.empty() : OptionalInt.of((Integer) row[2]));
        }
        return counts;
    }

    /** The newest count of each school; a school with fewer than five pupils counts as four. */
    Map<String, Integer> newest() {
        Map<String, Integer> newest = new HashMap<>();
        List<?> rows = entities.createNativeQuery("SELECT DISTINCT ON (school_id) school_id, coalesce(pupils, 4)"
                        + " FROM school_pupils ORDER BY school_id, start_year DESC")
                .getResultList();
        rows.stream().map(row -> (Object[]) row).forEach(row -> newest.put((String) row[0], (Integer) row[1]));
        return newest;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void save(Map<String, Map<Integer, OptionalInt>> counts) {
        entities.flush();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(UPSERT)) {
            for (var school : counts.entrySet()) {
                for (var count : school.getValue().entrySet()) {
                    statement.setString(1, school.getKey());
                    statement.setInt(2, count.getKey());
                    if (count.getValue().isPresent()) {
                        statement.setInt(3, count.getValue().getAsInt());
                    } else {
                        statement.setNull(3, Types.INTEGER);
                    }
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("pupils could not be saved", failure);
        }
    }
}
