package nl.jeugdhulp.school.matchplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.PageRequest;

@ApplicationScoped
class MatchPlanRepository implements PanacheRepositoryBase<MatchPlan, UUID> {
    /** One more than the page holds, so that the caller knows whether another follows. */
    List<MatchPlan> page(Instant changedSince, PageRequest page) {
        UUID after = page.after().map(Cursor::uuid).orElse(new UUID(0, 0));
        return find("id > ?1 and changedAt >= ?2 order by id", after, changedSince)
                .page(0, page.limit() + 1)
                .list();
    }

    long changedSince(Instant moment) {
        return count("changedAt >= ?1", moment);
    }
}
