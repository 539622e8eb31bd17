package nl.jeugdhulp.consortium.staffexchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StaffExchangeRepository implements PanacheRepositoryBase<StaffExchange, UUID> {
    List<StaffExchange> page(Instant changedSince, UUID after, int count) {
        return find("id > ?1 and changedAt >= ?2 order by id", after, changedSince)
                .range(0, count - 1)
                .list();
    }

    void add(Experience experience) {
        getEntityManager().persist(experience);
    }

    List<Experience> experiencesOf(UUID exchangeId) {
        return getEntityManager()
                .createQuery("from Experience where exchangeId = ?1 order by id", Experience.class)
                .setParameter(1, exchangeId)
                .getResultList();
    }
}
