package nl.jeugdhulp.budget.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commitment as it stands. */
@Schema(name = "Commitment", description = "Earmarked money (verplichting)")
public record CommitmentView(
        UUID id,
        UUID budgetId,
        UUID consortiumId,
        int year,
        SpendingCategory category,
        String project,
        String schoolId,
        Money amount,

        @Schema(description = "What is still earmarked (resterend)")
        Money remaining,

        LocalDate expiresOn,
        CommitmentStatus status,

        @Schema(description = "What it follows from at school-service, absent otherwise (herkomst)")
        UUID source,

        Instant changedAt,
        long version) {
    static CommitmentView of(Commitment commitment) {
        return new CommitmentView(
                commitment.id(),
                commitment.budgetId(),
                commitment.consortiumId(),
                commitment.year(),
                commitment.category(),
                commitment.project(),
                commitment.schoolId(),
                commitment.amount(),
                commitment.remaining(),
                commitment.expiresOn(),
                commitment.status(),
                commitment.source(),
                commitment.changedAt(),
                commitment.version());
    }
}
