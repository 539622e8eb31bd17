package nl.jeugdhulp.consortium.socialmap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PartnerRepository implements PanacheRepositoryBase<ChainPartner, UUID> {
    List<ChainPartner> page(Instant changedSince, UUID after, int count) {
        return find("id > ?1 and changedAt >= ?2 order by id", after, changedSince)
                .range(0, count - 1)
                .list();
    }

    List<ChainPartner> all() {
        return list("order by id");
    }

    /** Who bears this identifier of another map. */
    Optional<ChainPartner> identifiedBy(String scheme, String identifier) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "SELECT partner_id FROM chain_partner_identifier WHERE scheme = ?1 AND identifier = ?2")
                .setParameter(1, scheme)
                .setParameter(2, identifier)
                .getResultList();
        return found.stream().map(UUID.class::cast).map(this::findById).findFirst();
    }
}
