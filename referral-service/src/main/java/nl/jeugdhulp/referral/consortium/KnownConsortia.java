package nl.jeugdhulp.referral.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.ConsortiumChanged;
import nl.jeugdhulp.values.MunicipalityCode;

/** What referral-service knows of the consortia. */
@ApplicationScoped
public class KnownConsortia {
    private final EntityManager entities;

    KnownConsortia(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the consortium's contract is valid on that day for that municipality. */
    @Transactional
    public boolean isContracted(UUID consortiumId, MunicipalityCode municipality, LocalDate day) {
        return (Boolean) entities.createNativeQuery("SELECT EXISTS (SELECT FROM known_consortium WHERE id = ?1"
                        + " AND ?2 = ANY (municipalities) AND contract_from <= ?3"
                        + " AND (contract_until IS NULL OR contract_until >= ?3))")
                .setParameter(1, consortiumId)
                .setParameter(2, municipality.value())
                .setParameter(3, day)
                .getSingleResult();
    }

    /** Takes over the consortium as it is now; an older state never replaces a newer one. */
    void changed(ConsortiumChanged consortium, long sequence) {
        entities.createNativeQuery("INSERT INTO known_consortium"
                        + " (id, name, contract_from, contract_until, municipalities, sequence)"
                        + " VALUES (?1, ?2, ?3, cast(?4 as date), ?5, ?6)"
                        + " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                        + " contract_from = excluded.contract_from, contract_until = excluded.contract_until,"
                        + " municipalities = excluded.municipalities, sequence = excluded.sequence"
                        + " WHERE known_consortium.sequence <= excluded.sequence")
                .setParameter(1, consortium.consortiumId())
                .setParameter(2, consortium.name())
                .setParameter(3, consortium.contract().from())
                .setParameter(4, consortium.contract().until())
                .setParameter(
                        5,
                        consortium.municipalities().stream()
                                .map(MunicipalityCode::value)
                                .toArray(String[]::new))
                .setParameter(6, sequence)
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM known_consortium").executeUpdate();
    }
}
