package nl.jeugdhulp.consortium.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.consortium.placement.PlacementConfig;
import nl.jeugdhulp.consortium.placement.PlacementScope;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.values.HelpCategory;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reads the waiting lists in SQL, because their order is that of an index. */
@ApplicationScoped
class WaitingRows {
    private static final String ON_LIST = "state IN ('WAITING', 'PAUSED')";

    private final EntityManager entities;
    private final PlacementConfig config;
    private final Clock clock;

    WaitingRows(EntityManager entities, PlacementConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** Of a caller's scope, in the order of consortium, category and queue. */
    List<WaitingRow> page(PlacementScope scope, WaitingFilter filter, Optional<Cursor> after, int count) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = "SELECT " + WaitingRow.COLUMNS + " FROM placement WHERE " + condition(scope, filter, parameters);
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
        return rows(sql, parameters);
    }

    long count(PlacementScope scope, WaitingFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        var query = entities.createNativeQuery(
                "SELECT count(*) FROM placement WHERE " + condition(scope, filter, parameters));
        parameters.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    Optional<WaitingRow> find(PlacementScope scope, UUID referralId) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = "SELECT " + WaitingRow.COLUMNS + " FROM placement WHERE referral_id = :referralId AND "
                + condition(scope, WaitingFilter.none(), parameters);
        parameters.put("referralId", referralId);
        return rows(sql, parameters).stream().findFirst();
    }

    private List<WaitingRow> rows(String sql, Map<String, Object> parameters) {
        NativeQuery<Object[]> query = entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
        String[] columns = WaitingRow.COLUMNS.split(", ?", -1);
        for (int column = 0; column < columns.length; column++) {
            query.addScalar(columns[column], WaitingRow.TYPES.get(column));
        }
        parameters.forEach(query::setParameter);
        return query.getResultStream().map(WaitingRow::of).toList();
    }

    private String condition(PlacementScope scope, WaitingFilter filter, Map<String, Object> parameters) {
        StringBuilder condition = new StringBuilder(ON_LIST);
        if (scope.consortiumId() != null) {
            condition.append(" AND consortium_id = :consortiumId");
            parameters.put("consortiumId", scope.consortiumId());
        }
        if (scope.municipality() != null) {
            condition.append(" AND municipality = :municipality");
            parameters.put("municipality", scope.municipality().value());
        }
        LocalDate lastWordBefore =
                LocalDate.now(clock).minusDays(config.stillWantedAfter().toDays());
        condition.append(filter.condition(lastWordBefore, parameters));
        return condition.toString();
    }
}
