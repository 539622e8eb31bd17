package nl.jeugdhulp.budget.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.values.Filters;

@ApplicationScoped
class SchoolAgreementRepository implements PanacheRepositoryBase<SchoolAgreement, UUID> {
    private static final String WAITING = "select a.id from SchoolAgreement a join a.earmarks e where e.status = ?1";

    /** Ids of agreements for which money is still to be set apart. */
    List<UUID> waiting() {
        return getEntityManager()
                .createQuery(WAITING + " order by a.id", UUID.class)
                .setParameter(1, EarmarkStatus.WAITING)
                .getResultList();
    }

    /** The same of one consortium and year, those that were made first coming first. */
    List<SchoolAgreement> waiting(UUID consortiumId, int year) {
        return list("consortiumId = ?1 order by id", consortiumId).stream()
                .filter(agreement -> agreement.isWaiting(year))
                .toList();
    }

    List<SchoolAgreement> after(Filters filters, UUID last, int limit) {
        filters.and("id > :after", "after", last);
        return find(filters.query() + " order by id", filters.parameters())
                .page(0, limit)
                .list();
    }
}
