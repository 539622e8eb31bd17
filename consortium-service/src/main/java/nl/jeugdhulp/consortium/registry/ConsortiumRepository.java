package nl.jeugdhulp.consortium.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class ConsortiumRepository implements PanacheRepositoryBase<Consortium, UUID> {
    /** Keeps the state from that day on, in place of one already kept for the same day. */
    void keepHistory(UUID id, LocalDate from, String state) {
        getEntityManager()
                .createNativeQuery("INSERT INTO consortium_history (consortium_id, valid_from, state)"
                        + " VALUES (?1, ?2, CAST(?3 AS jsonb))"
                        + " ON CONFLICT (consortium_id, valid_from) DO UPDATE SET state = excluded.state")
                .setParameter(1, id)
                .setParameter(2, from)
                .setParameter(3, state)
                .executeUpdate();
    }

    /** The state that held on that day; empty before the contract. */
    Optional<String> stateOn(UUID id, LocalDate day) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT CAST(state AS text) FROM consortium_history"
                        + " WHERE consortium_id = ?1 AND valid_from <= ?2 ORDER BY valid_from DESC LIMIT 1")
                .setParameter(1, id)
                .setParameter(2, day)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }
}
