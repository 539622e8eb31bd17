package nl.jeugdhulp.referral.care;

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
class TrajectoryRepository implements PanacheRepositoryBase<Trajectory, UUID> {
    Optional<Trajectory> find(UUID id, CareScope.Condition scope) {
        return find("id = :id and " + scope.jpql(), Map.of("id", id, "mine", scope.mine()))
                .firstResultOptional();
    }

    /** One more than the page holds, so that the caller knows whether another follows. */
    List<Trajectory> list(CareScope.Condition scope, Optional<UUID> referralId, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("mine", scope.mine());
        parameters.put("after", page.after().map(Cursor::uuid).orElse(new UUID(0, 0)));
        referralId.ifPresent(wanted -> parameters.put("referralId", wanted));
        String ofReferral = referralId.isPresent() ? " and referralId = :referralId" : "";
        return find(scope.jpql() + " and id > :after" + ofReferral + " order by id", parameters)
                .page(0, page.limit() + 1)
                .list();
    }
}
