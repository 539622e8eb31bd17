package nl.jeugdhulp.consortium.placement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.values.HelpCategory;

@ApplicationScoped
class PlacementRepository implements PanacheRepositoryBase<Placement, UUID> {
    /** Which list to lock for this referral; read without loading the placement, which must be read after the lock. */
    Optional<CareListId> listOf(UUID referralId) {
        return getEntityManager()
                .createQuery(
                        "select p.consortiumId, p.helpCategory from Placement p where p.referralId = ?1"
                                + " and p.consortiumId is not null and p.helpCategory is not null",
                        Object[].class)
                .setParameter(1, referralId)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .map(row -> new CareListId((UUID) row[0], (HelpCategory) row[1]))
                .findFirst();
    }

    /** The next in the queue. */
    List<Placement> next(CareListId list, int count) {
        return select(list, "state = 'WAITING' ORDER BY urgency, waiting_since, referral_id", count);
    }

    /** Those above capacity that are first to get a place within it. */
    List<Placement> longestInExcess(CareListId list, int count) {
        return select(list, "excess IS NOT NULL ORDER BY reserved_at, referral_id", count);
    }

    /** Those who hold a place within capacity and got it last. */
    List<Placement> lastPlaced(CareListId list, int count) {
        return select(
                list,
                "excess IS NULL AND state IN ('RESERVED', 'OCCUPIED') ORDER BY reserved_at DESC, referral_id DESC",
                count);
    }

    /** The waiting list within a scope, in the order of consortium, category and queue. */
    List<Placement> waiting(PlacementScope scope, Optional<HelpCategory> category, Optional<Cursor> after, int count) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = "SELECT * FROM placement WHERE " + waitingCondition(scope, category, parameters);
        if (after.isPresent()) {
            Cursor cursor = after.get();
            sql += " AND (consortium_id, help_category, urgency, waiting_since, referral_id)"
                    + " > (:afterConsortium, :afterCategory, :afterUrgency, :afterDate, :afterId)";
            parameters.put("afterConsortium", cursor.part(0, UUID::fromString));
            parameters.put(
                    "afterCategory", cursor.part(1, HelpCategory::valueOf).name());
            parameters.put("afterUrgency", cursor.part(2, Integer::parseInt));
            parameters.put("afterDate", cursor.part(3, LocalDate::parse));
            parameters.put("afterId", cursor.part(4, UUID::fromString));
        }
        sql += " ORDER BY consortium_id, help_category, urgency, waiting_since, referral_id LIMIT " + count;
        Query query = getEntityManager().createNativeQuery(sql, Placement.class);
        parameters.forEach(query::setParameter);
        return placements(query);
    }

    long countWaiting(PlacementScope scope, Optional<HelpCategory> category) {
        Map<String, Object> parameters = new HashMap<>();
        Query query = getEntityManager()
                .createNativeQuery(
                        "SELECT count(*) FROM placement WHERE " + waitingCondition(scope, category, parameters));
        parameters.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    private static String waitingCondition(
            PlacementScope scope, Optional<HelpCategory> category, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder("state = 'WAITING'");
        if (scope.consortiumId() != null) {
            condition.append(" AND consortium_id = :consortiumId");
            parameters.put("consortiumId", scope.consortiumId());
        }
        if (scope.municipality() != null) {
            condition.append(" AND municipality = :municipality");
            parameters.put("municipality", scope.municipality().value());
        }
        category.ifPresent(wanted -> {
            condition.append(" AND help_category = :category");
            parameters.put("category", wanted.name());
        });
        return condition.toString();
    }

    /** Place in the queue, 1 is next. */
    long position(Placement placement) {
        return 1
                + ((Number) getEntityManager()
                                .createNativeQuery("SELECT count(*) FROM placement WHERE state = 'WAITING'"
                                        + " AND consortium_id = ?1 AND help_category = ?2"
                                        + " AND (urgency, waiting_since, referral_id) < (?3, ?4, ?5)")
                                .setParameter(1, placement.consortiumId())
                                .setParameter(2, placement.helpCategory().name())
                                .setParameter(3, UrgencyColumn.rank(placement.urgency()))
                                .setParameter(4, placement.waitingSince())
                                .setParameter(5, placement.referralId())
                                .getSingleResult())
                        .longValue();
    }

    /** Reads what the database holds; the caller has flushed what matters and changed nothing that the condition reads. */
    private List<Placement> select(CareListId list, String condition, int count) {
        Query query = getEntityManager()
                .createNativeQuery(
                        "SELECT * FROM placement WHERE consortium_id = ?1 AND help_category = ?2 AND " + condition
                                + " LIMIT ?3",
                        Placement.class)
                .setParameter(1, list.consortiumId())
                .setParameter(2, list.helpCategory().name())
                .setParameter(3, count)
                .setFlushMode(FlushModeType.COMMIT);
        return placements(query);
    }

    private static List<Placement> placements(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Placement.class::cast).toList();
    }
}
