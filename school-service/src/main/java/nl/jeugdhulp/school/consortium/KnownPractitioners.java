package nl.jeugdhulp.school.consortium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent.Practitioner;
import nl.jeugdhulp.events.ConsortiumEvent.PractitionersChanged;

/** Who works for each consortium at schools, from the events of consortium-service; their names stay there. */
@ApplicationScoped
public class KnownPractitioners {
    private final EntityManager entities;
    private final ObjectMapper json;

    KnownPractitioners(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The practitioners of the consortium as it told last; none when it never told. */
    @Transactional
    public List<Practitioner> of(UUID consortiumId) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT practitioners FROM known_practitioners WHERE consortium_id = ?1")
                .setParameter(1, consortiumId)
                .getResultList();
        return rows.isEmpty() ? List.of() : read((String) rows.getFirst());
    }

    /** Takes over the practitioners as they are now; an older list never replaces a newer one. */
    void changed(PractitionersChanged changed, long sequence) {
        entities.createNativeQuery("INSERT INTO known_practitioners (consortium_id, practitioners, sequence)"
                        + " VALUES (?1, ?2, ?3) ON CONFLICT (consortium_id) DO UPDATE"
                        + " SET practitioners = excluded.practitioners, sequence = excluded.sequence"
                        + " WHERE known_practitioners.sequence <= excluded.sequence")
                .setParameter(1, changed.consortiumId())
                .setParameter(2, write(changed.practitioners()))
                .setParameter(3, sequence)
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM known_practitioners").executeUpdate();
    }

    private String write(List<Practitioner> practitioners) {
        try {
            return json.writeValueAsString(practitioners);
        } catch (JsonProcessingException ownMaking) {
            throw new IllegalStateException(ownMaking);
        }
    }

    private List<Practitioner> read(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Practitioner>>() {});
        } catch (JsonProcessingException ownMaking) {
            throw new IllegalStateException(ownMaking);
        }
    }
}
