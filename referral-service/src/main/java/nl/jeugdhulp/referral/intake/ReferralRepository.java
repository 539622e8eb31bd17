package nl.jeugdhulp.referral.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.values.HelpCategory;

@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {
    private static final List<ReferralStatus> OPEN = List.of(ReferralStatus.values()).stream()
            .filter(ReferralStatus::open)
            .toList();

    Optional<Referral> find(UUID id, ReferralScope.Condition scope) {
        return find("id = :id and " + scope.jpql(), Map.of("id", id, "mine", scope.mine()))
                .firstResultOptional();
    }

    /** For a change by an event, which no caller stands behind. */
    Optional<Referral> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Referral> findOpen(UUID youthId, HelpCategory helpCategory) {
        return find("youthId = ?1 and helpCategory = ?2 and status in ?3", youthId, helpCategory, OPEN)
                .firstResultOptional();
    }

    /** One more than the page holds, so that the caller knows whether another follows. */
    List<Referral> list(ReferralScope.Condition scope, Optional<ReferralStatus> status, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("mine", scope.mine());
        parameters.put("after", page.after().map(Cursor::uuid).orElse(new UUID(0, 0)));
        status.ifPresent(wanted -> parameters.put("status", wanted));
        String ofStatus = status.isPresent() ? " and status = :status" : "";
        return find(scope.jpql() + " and id > :after" + ofStatus + " order by id", parameters)
                .page(0, page.limit() + 1)
                .list();
    }
}
