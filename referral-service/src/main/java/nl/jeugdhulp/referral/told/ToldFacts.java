package nl.jeugdhulp.referral.told;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import nl.jeugdhulp.events.ConsortiumEvent;
import nl.jeugdhulp.platform.event.ReceivedEvent;

/** What consortium-service told about each referral: places, waits, transfers. */
@ApplicationScoped
class ToldFacts {
    private final EntityManager entities;
    private final ObjectMapper json;

    ToldFacts(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Keeps it for as long as the referral is kept. */
    void keep(UUID referralId, ConsortiumEvent event, ReceivedEvent received) {
        keep(referralId, event, received, received.id().toString());
    }

    /** Keeps it in place of what was told of the same kind before. */
    void keepLast(UUID referralId, ConsortiumEvent event, ReceivedEvent received) {
        keep(referralId, event, received, event.getClass().getSimpleName());
    }

    private void keep(UUID referralId, ConsortiumEvent event, ReceivedEvent received, String fact) {
        entities.createNativeQuery("INSERT INTO told_fact (referral_id, fact, kind, told_at, facts)"
                        + " SELECT ?1, ?2, ?3, ?4, cast(?5 as jsonb) WHERE EXISTS (SELECT FROM referral WHERE id = ?1)"
                        + " OR EXISTS (SELECT FROM takeover WHERE id = ?1)"
                        + " ON CONFLICT (referral_id, fact) DO UPDATE SET told_at = excluded.told_at,"
                        + " facts = excluded.facts WHERE told_fact.told_at <= excluded.told_at")
                .setParameter(1, referralId)
                .setParameter(2, fact)
                .setParameter(3, event.getClass().getSimpleName())
                .setParameter(4, received.time())
                .setParameter(5, written(event))
                .executeUpdate();
    }

    void forgetAll() {
        entities.createNativeQuery("DELETE FROM told_fact").executeUpdate();
    }

    private String written(ConsortiumEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
