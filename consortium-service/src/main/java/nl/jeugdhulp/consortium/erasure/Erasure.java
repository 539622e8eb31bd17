package nl.jeugdhulp.consortium.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Cuts what is counted loose from a referral whose file was destroyed (<i>vernietigd dossier</i>): whatever names the referral
 * goes, and its placement stays under an id that leads nowhere, so that waiting times of the past do not change.
 */
@ApplicationScoped
class Erasure {
    private final EntityManager entities;

    Erasure(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void destroyed(UUID referralId) {
        List<?> naming = entities.createNativeQuery("SELECT table_name FROM information_schema.columns"
                        + " WHERE table_schema = current_schema() AND column_name = 'referral_id'"
                        + " AND table_name <> 'placement'")
                .getResultList();
        naming.forEach(table -> entities.createNativeQuery("DELETE FROM \"" + table + "\" WHERE referral_id = ?1")
                .setParameter(1, referralId)
                .executeUpdate());
        entities.createNativeQuery("UPDATE placement SET referral_id = gen_random_uuid(), municipality = NULL,"
                        + " consent_withdrawn_at = NULL,"
                        + " destroyed = true WHERE referral_id = ?1 AND state = 'RELEASED'")
                .setParameter(1, referralId)
                .executeUpdate();
    }
}
