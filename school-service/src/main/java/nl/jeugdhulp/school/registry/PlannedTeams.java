package nl.jeugdhulp.school.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many practitioners each adopted plan names for each of its schools. */
@ApplicationScoped
@Transactional
public class PlannedTeams {
    private final EntityManager entities;

    PlannedTeams(EntityManager entities) {
        this.entities = entities;
    }

    /** A school in a plan. */
    public record Key(UUID matchPlanId, String schoolId) {}

    /** Team sizes of all adopted plans; a school for which a plan names nobody is absent. */
    public Map<Key, Integer> sizes() {
        List<?> rows = entities.createNativeQuery(
                        "SELECT m.plan_id, m.school_id,"
                                + " json_array_length(cast(m.explanation as json) -> 'team')"
                                + " FROM match_plan_school m JOIN match_plan p ON p.id = m.plan_id"
                                + " WHERE p.status = 'ADOPTED' AND json_array_length(cast(m.explanation as json) -> 'team') > 0")
                .getResultList();
        Map<Key, Integer> sizes = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            sizes.put(new Key((UUID) row[0], (String) row[1]), ((Number) row[2]).intValue());
        }
        return sizes;
    }
}
