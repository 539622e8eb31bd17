package nl.jeugdhulp.referral.helpquestion;

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
import nl.jeugdhulp.values.SchoolId;

@ApplicationScoped
class HelpQuestionRepository implements PanacheRepositoryBase<HelpQuestion, UUID> {
    private static final int BATCH = 200;

    Optional<HelpQuestion> find(UUID id, HelpQuestionScope.Condition scope) {
        return find("id = :id and " + scope.jpql(), Map.of("id", id, "mine", scope.mine()))
                .firstResultOptional();
    }

    /** One more than the page holds, so that the caller knows whether another follows. */
    List<HelpQuestion> list(HelpQuestionScope.Condition scope, HelpQuestionFilter filter, PageRequest page) {
        return matching(scope, filter, page.after().map(Cursor::uuid).orElse(new UUID(0, 0)))
                .page(0, page.limit() + 1)
                .list();
    }

    long count(HelpQuestionScope.Condition scope, HelpQuestionFilter filter) {
        return matching(scope, filter, new UUID(0, 0)).count();
    }

    private PanacheQuery<HelpQuestion> matching(
            HelpQuestionScope.Condition scope, HelpQuestionFilter filter, UUID after) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("mine", scope.mine());
        parameters.put("after", after);
        return find(scope.jpql() + " and id > :after" + filter.jpql() + " order by id", parameters);
    }

    List<HelpQuestion> openOf(SchoolId school) {
        return list("schoolId = ?1 and status = ?2", school.value(), HelpQuestionStatus.ASKED);
    }

    /** Some that are overdue and not told, each held by one replica only. */
    List<HelpQuestion> overdueForChange(LocalDate today) {
        List<?> ids = getEntityManager()
                .createNativeQuery("SELECT id FROM help_question WHERE status = 'ASKED' AND due_on < ?1"
                        + " AND overdue_told_at IS NULL ORDER BY due_on LIMIT ?2 FOR UPDATE SKIP LOCKED")
                .setParameter(1, today)
                .setParameter(2, BATCH)
                .getResultList();
        return ids.stream().map(id -> findById((UUID) id)).toList();
    }
}
