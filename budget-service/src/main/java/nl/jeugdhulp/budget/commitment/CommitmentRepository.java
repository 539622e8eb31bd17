package nl.jeugdhulp.budget.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {
    /** Open ones whose last day has passed. */
    List<Commitment> past(LocalDate today) {
        return list("status = ?1 and expiresOn < ?2", CommitmentStatus.OPEN, today);
    }

    List<Commitment> openOf(UUID budgetId) {
        return list("budgetId = ?1 and status = ?2", budgetId, CommitmentStatus.OPEN);
    }
}
