package nl.jeugdhulp.school.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps what the counted help may still be used for, without changing what was published. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HelpPrivacy {
    private static final String LOOSEN_COMPONENTS = "WITH fresh AS MATERIALIZED (SELECT component_id,"
            + " gen_random_uuid() AS id FROM help_component WHERE trajectory_id = ?1),"
            + " ends AS (UPDATE help_component_end e SET component_id = f.id FROM fresh f"
            + " WHERE e.component_id = f.component_id)"
            + " UPDATE help_component c SET component_id = f.id, trajectory_id = ?2 FROM fresh f"
            + " WHERE c.component_id = f.component_id";

    private final EntityManager entities;

    HelpPrivacy(EntityManager entities) {
        this.entities = entities;
    }

    void careOf(UUID trajectoryId, UUID referralId) {
        entities.createNativeQuery("INSERT INTO care_of_referral VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, trajectoryId)
                .setParameter(2, referralId)
                .executeUpdate();
    }

    /** From the next day on the school's figures do without this care; what was counted until then stays as it was. */
    void consentWithdrawn(UUID referralId, LocalDate day) {
        entities.createNativeQuery("INSERT INTO consent_withdrawn VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .setParameter(1, referralId)
                .setParameter(2, day)
                .executeUpdate();
    }

    /** The counted help stays, under ids that lead nowhere. */
    void destroyed(UUID referralId) {
        List<?> trajectories = entities.createNativeQuery(
                        "SELECT trajectory_id FROM care_of_referral WHERE referral_id = ?1")
                .setParameter(1, referralId)
                .getResultList();
        UUID freshReferral = UUID.randomUUID();
        for (Object trajectory : trajectories) {
            UUID fresh = UUID.randomUUID();
            for (String statement : List.of(
                    LOOSEN_COMPONENTS,
                    "UPDATE trajectory_end SET trajectory_id = ?2 WHERE trajectory_id = ?1",
                    "UPDATE care_of_referral SET trajectory_id = ?2 WHERE trajectory_id = ?1")) {
                rename(statement, (UUID) trajectory, fresh);
            }
        }
        rename("UPDATE care_of_referral SET referral_id = ?2 WHERE referral_id = ?1", referralId, freshReferral);
        rename("UPDATE consent_withdrawn SET referral_id = ?2 WHERE referral_id = ?1", referralId, freshReferral);
    }

    private void rename(String statement, UUID before, UUID after) {
        entities.createNativeQuery(statement)
                .setParameter(1, before)
                .setParameter(2, after)
                .executeUpdate();
    }
}
