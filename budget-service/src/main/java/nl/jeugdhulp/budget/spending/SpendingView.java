package nl.jeugdhulp.budget.spending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.SpendingCategory;
import nl.jeugdhulp.values.Money;
import nl.jeugdhulp.values.Period;
import nl.jeugdhulp.values.SchoolId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A spending as it was recorded. */
@Schema(name = "Spending", description = "A spending of the lump sum (besteding)")
public record SpendingView(
        UUID id,
        UUID budgetId,
        UUID consortiumId,
        int year,

        @Schema(description = "The consortium's own number (regelnummer)")
        String lineNumber,

        SpendingCategory category,
        UUID providerId,
        String project,
        SchoolId schoolId,
        Period period,

        @Schema(description = "Date on which it counts (boekdatum)")
        LocalDate bookedOn,

        Money amount,

        @Schema(description = "The part above the lump sum (eigen risico)")
        Money ownRisk,

        @Schema(description = "Commitment that it realises, absent otherwise (verplichting)")
        UUID commitmentId,

        @Schema(description = "RECORDED or REVERSED (status)")
        String status,

        @Schema(description = "Its journal entry (journaalpost)")
        UUID journalEntryId,

        @Schema(description = "The entry that undid it, absent before (terugdraaiing)")
        UUID reversalEntryId,

        Instant recordedAt,
        Instant changedAt,
        long version) {
    static SpendingView of(Spending spending) {
        return new SpendingView(
                spending.id(),
                spending.budgetId(),
                spending.consortiumId(),
                spending.year(),
                spending.lineNumber(),
                spending.category(),
                spending.providerId(),
                spending.project(),
                spending.schoolId(),
                spending.period(),
                spending.bookedOn(),
                spending.amount(),
                spending.ownRisk(),
                spending.commitmentId(),
                spending.status().name(),
                spending.entryId(),
                spending.reversalId(),
                spending.recordedAt(),
                spending.changedAt(),
                spending.version());
    }
}
