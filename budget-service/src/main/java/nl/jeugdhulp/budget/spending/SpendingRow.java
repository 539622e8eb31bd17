package nl.jeugdhulp.budget.spending;

import java.time.LocalDate;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.SpendingCategory;

/** A spending as a line of CSV. */
record SpendingRow(
        UUID id,
        int year,
        String lineNumber,
        SpendingCategory category,
        UUID providerId,
        String project,
        String schoolId,
        LocalDate periodFrom,
        LocalDate periodUntil,
        LocalDate bookedOn,
        String amount,
        String ownRisk,
        UUID commitmentId,
        String status) {
    static SpendingRow of(SpendingView spending) {
        return new SpendingRow(
                spending.id(),
                spending.year(),
                spending.lineNumber(),
                spending.category(),
                spending.providerId(),
                spending.project(),
                spending.schoolId() == null ? null : spending.schoolId().value(),
                spending.period().from(),
                spending.period().until(),
                spending.bookedOn(),
                spending.amount().amount(),
                spending.ownRisk().amount(),
                spending.commitmentId(),
                spending.status());
    }
}
