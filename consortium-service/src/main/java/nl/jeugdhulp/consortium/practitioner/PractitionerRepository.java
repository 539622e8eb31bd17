package nl.jeugdhulp.consortium.practitioner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class PractitionerRepository implements PanacheRepositoryBase<Practitioner, UUID> {
    /** In the order of their ids. */
    List<Practitioner> of(UUID consortiumId) {
        return list("consortiumId = ?1 order by id", consortiumId);
    }

    /** The consortia of which somebody has begun or stopped since the others were last told. */
    List<UUID> consortiaWithNews(LocalDate day) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "SELECT DISTINCT consortium_id FROM practitioner"
                                + " WHERE told <> (active_from <= ?1 AND coalesce(active_until, ?1) >= ?1)",
                        UUID.class)
                .setParameter(1, day)
                .getResultList();
    }

    /** Keeps the state from that day on, in place of one already kept for the same day. */
    void keepHistory(UUID id, LocalDate from, String state) {
        getEntityManager()
                .createNativeQuery("INSERT INTO practitioner_history (practitioner_id, valid_from, state)"
                        + " VALUES (?1, ?2, CAST(?3 AS jsonb))"
                        + " ON CONFLICT (practitioner_id, valid_from) DO UPDATE SET state = excluded.state")
                .setParameter(1, id)
                .setParameter(2, from)
                .setParameter(3, state)
                .executeUpdate();
    }

    /** What held on that day of each practitioner of the consortium known by then, in the order of their ids. */
    List<String> statesOn(UUID consortiumId, LocalDate day) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT CAST(known.state AS text) FROM practitioner CROSS JOIN LATERAL (SELECT state"
                        + " FROM practitioner_history WHERE practitioner_id = practitioner.id AND valid_from <= ?2"
                        + " ORDER BY valid_from DESC LIMIT 1) known WHERE consortium_id = ?1 ORDER BY id")
                .setParameter(1, consortiumId)
                .setParameter(2, day)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
