package nl.jeugdhulp.school.matchplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.PageRequest;

@ApplicationScoped
class MatchPlanRepository implements PanacheRepositoryBase<MatchPlan, UUID> {
    /** One more than the page holds, so that the caller knows whether another follows. */
    List<MatchPlan> page(PageRequest page) {
        return find("id > ?1 order by id", page.after().map(Cursor::uuid).orElse(new UUID(0, 0)))
                .page(0, page.limit() + 1)
                .list();
    }
}
