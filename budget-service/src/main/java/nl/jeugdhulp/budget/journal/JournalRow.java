package nl.jeugdhulp.budget.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.EntryKind;

/** A line of a journal entry as a line of CSV. */
record JournalRow(
        long number,
        LocalDate bookedOn,
        Instant recordedAt,
        EntryKind kind,
        UUID reference,
        UUID reverses,
        String account,
        String accountName,
        String debit,
        String credit,
        String hash) {
    static List<JournalRow> of(JournalEntryView entry) {
        return entry.lines().stream()
                .map(line -> new JournalRow(
                        entry.number(),
                        entry.bookedOn(),
                        entry.recordedAt(),
                        entry.kind(),
                        entry.reference(),
                        entry.reverses(),
                        line.account(),
                        line.accountName(),
                        line.debit().amount(),
                        line.credit().amount(),
                        entry.hash()))
                .toList();
    }
}
