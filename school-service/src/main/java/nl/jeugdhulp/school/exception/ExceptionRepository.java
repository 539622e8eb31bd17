package nl.jeugdhulp.school.exception;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.jeugdhulp.values.SchoolId;

@ApplicationScoped
class ExceptionRepository implements PanacheRepositoryBase<ExceptionCase, UUID> {

    /** The exception of this pseudonym at this school that is not closed. */
    Optional<UUID> open(SchoolId school, String pseudonym) {
        return find(
                        "schoolId = ?1 and pseudonym = ?2 and status in ?3",
                        school.value(),
                        pseudonym,
                        EnumSet.of(ExceptionStatus.OPENED, ExceptionStatus.SUBMITTED, ExceptionStatus.GRANTED))
                .firstResultOptional()
                .map(ExceptionCase::id);
    }

    Optional<ExceptionCase> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> pastValidity(LocalDate today) {
        return getEntityManager()
                .createQuery("select e.id from ExceptionCase e where e.status = ?1 and e.validUntil < ?2", UUID.class)
                .setParameter(1, ExceptionStatus.GRANTED)
                .setParameter(2, today)
                .getResultList();
    }
}
