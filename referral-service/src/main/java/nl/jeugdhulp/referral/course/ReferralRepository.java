package nl.jeugdhulp.referral.course;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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
    private static final int BATCH = 200;

    /** In the words of the index that allows one open referral for a need. */
    private static final String OPEN = "SELECT id FROM referral WHERE youth_id = ?1 AND help_category = ?2"
            + " AND status IN ('SUBMITTED', 'WAITLISTED', 'ACCEPTED', 'IN_CARE')";

    Optional<Referral> find(UUID id, ReferralScope.Condition scope) {
        return find("id = :id and " + scope.jpql(), Map.of("id", id, "mine", scope.mine()))
                .firstResultOptional();
    }

    /** One that this consortium had before it was transferred. */
    Optional<Referral> findFormer(UUID id, UUID consortiumId) {
        return find(
                        "select r from Referral r join r.formerConsortia f where r.id = ?1 and f.consortiumId = ?2",
                        id,
                        consortiumId)
                .firstResultOptional();
    }

    /** For a change by an event, which no caller stands behind. */
    Optional<Referral> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Referral> findOpen(UUID youthId, HelpCategory helpCategory) {
        List<?> ids = getEntityManager()
                .createNativeQuery(OPEN)
                .setParameter(1, youthId)
                .setParameter(2, helpCategory.name())
                .getResultList();
        return ids.stream().findFirst().map(id -> findById((UUID) id));
    }

    /** Refuses a second open referral for the same youth and need; links to the first when it is the referrer's own. */
    void requireNoneOpen(UUID youthId, HelpCategory helpCategory, String referrerId) {
        findOpen(youthId, helpCategory).ifPresent(open -> {
            throw open.referrer().id().equals(referrerId)
                    ? ReferralProblem.OPEN_REFERRAL_EXISTS.problem("referral", "/v1/referrals/" + open.id())
                    : ReferralProblem.OPEN_REFERRAL_EXISTS.problem();
        });
    }

    /** Whether a referral follows this one in the chain. */
    boolean isFollowed(UUID id) {
        return count("previousReferralId = ?1 and status <> ?2", id, ReferralStatus.ENTERED_IN_ERROR) > 0;
    }

    /** One more than the page holds, so that the caller knows whether another follows. */
    List<Referral> list(ReferralScope.Condition scope, Referrals.Selection selection, PageRequest page) {
        return after(page.after().map(Cursor::uuid).orElse(new UUID(0, 0)), scope, selection, page.limit() + 1);
    }

    /** The next so many after this id. */
    List<Referral> after(UUID id, ReferralScope.Condition scope, Referrals.Selection selection, int most) {
        return matching(scope, selection, id).page(0, most).list();
    }

    long count(ReferralScope.Condition scope, Referrals.Selection selection) {
        return matching(scope, selection, new UUID(0, 0)).count();
    }

    private PanacheQuery<Referral> matching(ReferralScope.Condition scope, Referrals.Selection selection, UUID after) {
        Map<String, Object> parameters = new HashMap<>(selection.parameters());
        parameters.put("mine", scope.mine());
        parameters.put("after", after);
        return find(scope.jpql() + selection.jpql() + " and id > :after order by id", parameters);
    }

    List<Referral> ofYouth(UUID youthId, ReferralScope.Condition scope) {
        return find(
                        "youthId = :youthId and " + scope.jpql() + " order by id",
                        Map.of("youthId", youthId, "mine", scope.mine()))
                .list();
    }

    /** Some that are overdue and not told, each held by one replica only. */
    List<Referral> overdueForChange(Instant now) {
        List<?> ids = getEntityManager()
                .createNativeQuery("SELECT id FROM referral WHERE status = 'SUBMITTED' AND response_due_at < ?1"
                        + " AND overdue_told_at IS NULL ORDER BY response_due_at LIMIT ?2 FOR UPDATE SKIP LOCKED")
                .setParameter(1, now)
                .setParameter(2, BATCH)
                .getResultList();
        return ids.stream().map(id -> findById((UUID) id)).toList();
    }
}
