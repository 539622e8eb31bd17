package nl.jeugdhulp.school.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.jeugdhulp.events.SchoolEvent.SchoolMatched;

@ApplicationScoped
class SchoolRepository implements PanacheRepositoryBase<School, String> {

    /** Which schools a list shows; null means any. */
    record Filter(String onlyId, String municipality, SchoolKind kind, Boolean closed, Instant changedSince) {}

    List<School> list(Filter filter, String after, int limit) {
        Query query = Query.of(filter);
        query.and("id > :after", "after", after);
        return find(query.where(), Sort.by("id"), query.parameters)
                .page(Page.ofSize(limit))
                .list();
    }

    long count(Filter filter) {
        Query query = Query.of(filter);
        return count(query.where(), query.parameters);
    }

    /** Keeps a match for the school's history. */
    void keepMatch(SchoolMatched matched) {
        getEntityManager()
                .createNativeQuery("INSERT INTO school_match (school_id, match_plan_id, consortium_id, matched_from)"
                        + " VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, matched.schoolId().value())
                .setParameter(2, matched.matchPlanId())
                .setParameter(3, matched.consortiumId())
                .setParameter(4, matched.from())
                .executeUpdate();
    }

    private static final class Query {
        private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> parameters = new HashMap<>();

        static Query of(Filter filter) {
            Query query = new Query();
            query.and("id = :onlyId", "onlyId", filter.onlyId());
            query.and("municipality = :municipality", "municipality", filter.municipality());
            query.and("kind = :kind", "kind", filter.kind());
            query.and("changedAt >= :changedSince", "changedSince", filter.changedSince());
            if (filter.closed() != null) {
                query.conditions.add(filter.closed() ? "closedOn is not null" : "closedOn is null");
            }
            return query;
        }

        void and(String condition, String name, Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        String where() {
            return String.join(" and ", conditions);
        }
    }
}
