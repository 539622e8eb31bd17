package nl.jeugdhulp.school.arrangement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.values.Period;

@ApplicationScoped
class ArrangementRepository implements PanacheRepositoryBase<Arrangement, UUID> {

    /** Another class in the same room of the same school on one of these days. */
    Optional<UUID> inTheRoom(Arrangement wanted, Period days) {
        return find(
                        "schoolId = ?1 and lower(room) = lower(?2) and id <> ?3 and fromDate <= ?4"
                                + " and coalesce(endedOn, untilDate) >= ?5 order by fromDate",
                        wanted.schoolId(),
                        wanted.room(),
                        wanted.id(),
                        days.until(),
                        days.from())
                .firstResultOptional()
                .map(Arrangement::id);
    }

    Optional<Arrangement> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> pastLastDay(LocalDate today) {
        return getEntityManager()
                .createQuery("select a.id from Arrangement a where a.status = ?1 and a.untilDate < ?2", UUID.class)
                .setParameter(1, ArrangementStatus.OPEN)
                .setParameter(2, today)
                .getResultList();
    }
}
