package nl.jeugdhulp.referral.care;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.values.HelpCategory;

@ApplicationScoped
class TrajectoryRepository implements PanacheRepositoryBase<Trajectory, UUID> {
    Optional<Trajectory> find(UUID id, CareScope.Condition scope) {
        return find("id = :id and " + scope.jpql(), Map.of("id", id, "mine", scope.mine()))
                .firstResultOptional();
    }

    Optional<Trajectory> ofReferral(UUID referralId) {
        return find("origin.referralId = ?1", referralId).firstResultOptional();
    }

    /** One more than the page holds, so that the caller knows whether another follows. */
    List<Trajectory> list(CareScope.Condition scope, TrajectoryFilter filter, PageRequest page) {
        return matching(scope, filter, page.after().map(Cursor::uuid).orElse(new UUID(0, 0)))
                .page(0, page.limit() + 1)
                .list();
    }

    long count(CareScope.Condition scope, TrajectoryFilter filter) {
        return matching(scope, filter, new UUID(0, 0)).count();
    }

    private PanacheQuery<Trajectory> matching(CareScope.Condition scope, TrajectoryFilter filter, UUID after) {
        TrajectoryFilter.Conditions conditions = filter.conditions();
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.put("mine", scope.mine());
        parameters.put("after", after);
        return find(scope.jpql() + conditions.jpql() + " and id > :after order by id", parameters);
    }

    /** Care of this youth that ended so short before a new start that the start counts against it. */
    List<Trajectory> endedShortlyBefore(UUID youthId, LocalDate start) {
        return list(
                "origin.youthId = ?1 and endDate >= ?2 and endDate <= ?3 and startedAgainOn is null order by id",
                youthId,
                ContinuedCare.countsSince(start),
                start);
    }

    /** Whether care for this need runs for this youth, wherever. */
    boolean runs(UUID youthId, HelpCategory help) {
        return count("origin.youthId = ?1 and origin.helpCategory = ?2 and endDate is null", youthId, help) > 0;
    }
}
