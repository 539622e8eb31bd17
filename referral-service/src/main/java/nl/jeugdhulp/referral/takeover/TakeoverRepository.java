package nl.jeugdhulp.referral.takeover;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.PageRequest;

@ApplicationScoped
class TakeoverRepository implements PanacheRepositoryBase<Takeover, UUID> {
    Optional<Takeover> find(UUID id, TakeoverScope.Condition scope) {
        return find("id = :id and " + scope.jpql(), Map.of("id", id, "mine", scope.mine()))
                .firstResultOptional();
    }

    /** One more than the page holds, so that the caller knows whether another follows. */
    List<Takeover> list(TakeoverScope.Condition scope, TakeoverFilter filter, PageRequest page) {
        return matching(scope, filter, page.after().map(Cursor::uuid).orElse(new UUID(0, 0)))
                .page(0, page.limit() + 1)
                .list();
    }

    long count(TakeoverScope.Condition scope, TakeoverFilter filter) {
        return matching(scope, filter, new UUID(0, 0)).count();
    }

    private PanacheQuery<Takeover> matching(TakeoverScope.Condition scope, TakeoverFilter filter, UUID after) {
        TakeoverFilter.Conditions conditions = filter.conditions();
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.put("mine", scope.mine());
        parameters.put("after", after);
        return find(scope.jpql() + conditions.jpql() + " and id > :after order by id", parameters);
    }

    /** The trajectories in which these go on, by takeover. */
    Map<UUID, UUID> trajectories(List<Takeover> takeovers) {
        List<?> rows = getEntityManager()
                .createNativeQuery("SELECT takeover_id, id FROM trajectory WHERE takeover_id = ANY (?1)")
                .setParameter(1, takeovers.stream().map(Takeover::id).toArray(UUID[]::new))
                .getResultList();
        Map<UUID, UUID> found = new HashMap<>();
        rows.stream().map(row -> (Object[]) row).forEach(row -> found.put((UUID) row[0], (UUID) row[1]));
        return found;
    }
}
