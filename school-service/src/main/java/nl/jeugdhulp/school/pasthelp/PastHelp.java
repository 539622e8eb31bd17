package nl.jeugdhulp.school.pasthelp;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import nl.jeugdhulp.values.HelpCategory;
import nl.jeugdhulp.values.SchoolYear;

/** The figures of past school years, in plain SQL because a file brings thousands of rows. */
@ApplicationScoped
@Transactional
public class PastHelp {
    private static final String UPSERT = "INSERT INTO past_help (school_id, start_year, help_category, consortium_id,"
            + " known, helps, organisations, practitioners) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (start_year, school_id, help_category, consortium_id) DO UPDATE SET"
            + " known = excluded.known, helps = excluded.helps, organisations = excluded.organisations,"
            + " practitioners = excluded.practitioners";

    private final EntityManager entities;
    private final AgroalDataSource database;

    PastHelp(EntityManager entities, AgroalDataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** All figures of a school year. */
    public List<PastFigure> of(SchoolYear year) {
        List<?> rows = entities.createNativeQuery("SELECT school_id, start_year, help_category, consortium_id, known,"
                        + " helps, organisations, practitioners FROM past_help WHERE start_year = ?1")
                .setParameter(1, year.startYear())
                .getResultList();
        return rows.stream().map(row -> figure((Object[]) row)).toList();
    }

    /** The school years of which anything was imported. */
    public NavigableSet<SchoolYear> years() {
        NavigableSet<SchoolYear> years = new TreeSet<>();
        for (Object year : entities.createNativeQuery("SELECT DISTINCT start_year FROM past_help")
                .getResultList()) {
            years.add(new SchoolYear(((Number) year).intValue()));
        }
        return years;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void save(Collection<PastFigure> figures) {
        entities.flush();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(UPSERT)) {
            for (PastFigure figure : figures) {
                statement.setString(1, figure.schoolId());
                statement.setInt(2, figure.startYear());
                statement.setString(
                        3, figure.category() == null ? null : figure.category().name());
                statement.setObject(4, figure.consortiumId(), Types.OTHER);
                statement.setString(5, figure.count().known().name());
                statement.setObject(6, figure.count().helps(), Types.INTEGER);
                statement.setObject(7, figure.organisations(), Types.INTEGER);
                statement.setObject(8, figure.practitioners(), Types.INTEGER);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("past help could not be saved", failure);
        }
    }

    private static PastFigure figure(Object[] row) {
        return new PastFigure(
                (String) row[0],
                (Integer) row[1],
                row[2] == null ? null : HelpCategory.valueOf((String) row[2]),
                (UUID) row[3],
                new PastCount(PastCount.Known.valueOf((String) row[4]), (Integer) row[5]),
                (Integer) row[6],
                (Integer) row[7]);
    }
}
