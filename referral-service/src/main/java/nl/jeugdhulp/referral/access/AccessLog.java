package nl.jeugdhulp.referral.access;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;

/**
 * The log of every reading and writing of personal data (<i>logboek dataverwerkingen</i>): append-only, without sampling, a
 * row for each youth.
 */
@ApplicationScoped
public class AccessLog {
    /** What each processing activity's URI begins with. */
    static final String ACTIVITIES = "urn:jeugdhulp:processing:";

    private static final List<String> ROLES =
            List.of(Role.REFERRER, Role.SCHOOL, Role.CONSORTIUM, Role.MUNICIPALITY, Role.REGION, Role.OPERATOR);
    private static final String PSEUDONYM = "urn:jeugdhulp:youth";

    private final EntityManager entities;

    AccessLog(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What was done.
     *
     * @param name the operation
     * @param activity URI of the processing activity in the register (<i>register van verwerkingen</i>)
     */
    public record Processing(String name, String activity, String caller, String roles, Instant start, Instant end) {
        /** A change by another service's event, behind which no caller stands. */
        public static Processing byEvent(String name, String service, Instant now) {
            return new Processing("EVENT " + name, ACTIVITIES + "referrals", service, "service", now, now);
        }
    }

    static String roles(Caller caller) {
        return ROLES.stream().filter(caller::is).collect(Collectors.joining(" "));
    }

    /** The processing activity of an address: its collection. */
    public static String activity(String path) {
        return ACTIVITIES + path.replaceFirst("^/?v1/", "").replaceFirst("/.*", "");
    }

    @Transactional
    public void note(Processing processing, Collection<UUID> youths) {
        var span = Span.current().getSpanContext();
        entities.createNativeQuery("INSERT INTO access_log (trace_id, span_id, status, name, start_time, end_time,"
                        + " processing_activity_id, data_subject_id, data_subject_id_type, caller, caller_roles)"
                        + " SELECT ?1, ?2, 'OK', ?3, ?4, ?5, ?6, youth, ?7, ?8, ?9 FROM unnest(?10) youth")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, span.getTraceId())
                .setParameter(2, span.getSpanId())
                .setParameter(3, processing.name())
                .setParameter(4, processing.start())
                .setParameter(5, processing.end())
                .setParameter(6, processing.activity())
                .setParameter(7, PSEUDONYM)
                .setParameter(8, processing.caller())
                .setParameter(9, processing.roles())
                .setParameter(10, youths.stream().distinct().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Who saw or changed this youth's data, oldest first. */
    @Transactional
    public Page<AccessView> about(UUID youthId, PageRequest page) {
        List<?> rows = entities.createNativeQuery("SELECT id, trace_id, span_id, status, name,"
                        + " cast(start_time as text), cast(end_time as text), processing_activity_id, data_subject_id,"
                        + " data_subject_id_type, caller, caller_roles"
                        + " FROM access_log WHERE data_subject_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3")
                .setParameter(1, youthId)
                .setParameter(
                        2,
                        page.after()
                                .map(cursor -> cursor.part(0, Long::valueOf))
                                .orElse(0L))
                .setParameter(3, page.limit() + 1)
                .getResultList();
        List<AccessView> found =
                rows.stream().map(row -> AccessView.of((Object[]) row)).toList();
        Page<AccessView> accesses = Page.of(found, page, access -> Cursor.of(access.number()));
        return page.count() ? accesses.withTotal(count(youthId)) : accesses;
    }

    private long count(UUID youthId) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM access_log WHERE data_subject_id = ?1")
                        .setParameter(1, youthId)
                        .getSingleResult())
                .longValue();
    }
}
