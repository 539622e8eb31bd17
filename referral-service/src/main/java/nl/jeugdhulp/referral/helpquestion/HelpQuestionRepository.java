package nl.jeugdhulp.referral.helpquestion;

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
    List<HelpQuestion> list(HelpQuestionScope.Condition scope, Optional<HelpQuestionStatus> status, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("mine", scope.mine());
        parameters.put("after", page.after().map(Cursor::uuid).orElse(new UUID(0, 0)));
        status.ifPresent(wanted -> parameters.put("status", wanted));
        String ofStatus = status.isPresent() ? " and status = :status" : "";
        return find(scope.jpql() + " and id > :after" + ofStatus + " order by id", parameters)
                .page(0, page.limit() + 1)
                .list();
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
