package nl.jeugdhulp.school.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.values.SchoolId;

/** With whom a school works: its CJG coach, and its consortium on any day by the plan adopted last of those whose hand-over date has come. */
@ApplicationScoped
@Transactional
public class SchoolMatches {
    private static final String ON_A_DAY = "SELECT DISTINCT ON (m.school_id) m.school_id, m.consortium_id,"
            + " m.match_plan_id, m.matched_from FROM school_match m JOIN match_plan p ON p.id = m.match_plan_id"
            + " WHERE m.matched_from <= ?1 AND m.school_id LIKE ?2 ORDER BY m.school_id, p.adopted_at DESC";
    private static final String ANY_SCHOOL = "%";

    private final EntityManager entities;

    SchoolMatches(EntityManager entities) {
        this.entities = entities;
    }

    /** The consortium of a school, by which plan, and since when. */
    public record Match(UUID consortiumId, UUID matchPlanId, LocalDate from) {}

    /** The match of this school on this day; empty when no adopted plan gives it to anybody by then. */
    public Optional<Match> on(SchoolId school, LocalDate day) {
        return Optional.ofNullable(find(school.value(), day).get(school.value()));
    }

    /** The match of every school that has one on this day. */
    public Map<String, Match> on(LocalDate day) {
        return find(ANY_SCHOOL, day);
    }

    /** Everything that adopted plans ever said, by school, in the order of their adoption: of two the later holds. */
    public Map<String, List<Match>> everAdopted() {
        List<?> rows = entities.createNativeQuery("SELECT m.school_id, m.consortium_id, m.match_plan_id,"
                        + " m.matched_from FROM school_match m JOIN match_plan p ON p.id = m.match_plan_id"
                        + " ORDER BY p.adopted_at")
                .getResultList();
        Map<String, List<Match>> found = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            found.computeIfAbsent((String) row[0], school -> new ArrayList<>())
                    .add(new Match((UUID) row[1], (UUID) row[2], date(row[3])));
        }
        return found;
    }

    /** The CJG coach of a school; empty while none is named or the school is not known. */
    public Optional<String> coachOf(SchoolId school) {
        List<?> coaches = entities.createNativeQuery(
                        "SELECT cjg_coach_id FROM school WHERE id = ?1 AND cjg_coach_id IS NOT NULL")
                .setParameter(1, school.value())
                .getResultList();
        return coaches.stream().map(String.class::cast).findFirst();
    }

    /** The schools that have a CJG coach, and those that have a core team. */
    public People people() {
        return new People(
                schools("SELECT id FROM school WHERE cjg_coach_id IS NOT NULL"),
                schools("SELECT DISTINCT school_id FROM school_core_team"));
    }

    /** Schools by id with whom they work beside their consortium, as it is now. */
    public record People(Set<String> withCoach, Set<String> withCoreTeam) {}

    private Set<String> schools(String sql) {
        List<?> ids = entities.createNativeQuery(sql).getResultList();
        return ids.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private Map<String, Match> find(String school, LocalDate day) {
        List<?> rows = entities.createNativeQuery(ON_A_DAY)
                .setParameter(1, day)
                .setParameter(2, school)
                .getResultList();
        Map<String, Match> found = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            found.put((String) row[0], new Match((UUID) row[1], (UUID) row[2], date(row[3])));
        }
        return found;
    }

    private static LocalDate date(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
