package nl.jeugdhulp.budget.annual;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class BudgetRepository implements PanacheRepositoryBase<Budget, UUID> {
    /** The budget, held against every other change until the end of the transaction. */
    Optional<Budget> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Budget> locked(UUID consortiumId, int year) {
        return find("consortiumId = ?1 and year = ?2", consortiumId, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Adopted budgets whose year has begun by this day. */
    List<Budget> waitingToBegin(LocalDate today) {
        return find("status = ?1 and year <= ?2", BudgetStatus.ADOPTED, today.getYear())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
