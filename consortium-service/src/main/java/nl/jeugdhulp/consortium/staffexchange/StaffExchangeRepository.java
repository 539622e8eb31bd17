package nl.jeugdhulp.consortium.staffexchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StaffExchangeRepository implements PanacheRepositoryBase<StaffExchange, UUID> {
    List<StaffExchange> page(UUID after, int count) {
        return find("id > ?1 order by id", after).range(0, count - 1).list();
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
