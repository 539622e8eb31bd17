package nl.jeugdhulp.budget.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.ledger.EntryKind;
import nl.jeugdhulp.budget.ledger.JournalEntry;
import nl.jeugdhulp.budget.ledger.Posting;
import nl.jeugdhulp.values.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A journal entry as the consortium, the region and the accountant see it. */
@Schema(name = "JournalEntry", description = "A journal entry (journaalpost)")
public record JournalEntryView(
        UUID id,
        UUID budgetId,

        @Schema(description = "1, 2, 3… in its book, without a gap (volgnummer)")
        long number,

        @Schema(description = "Date on which it counts (boekdatum)")
        LocalDate bookedOn,

        Instant recordedAt,

        @Schema(description = "Client that caused it") String recordedBy,
        EntryKind kind,

        @Schema(description = "Id of what it is about: a budget, a spending, a commitment")
        UUID reference,

        @Schema(description = "Id of the entry that this one undoes, absent when it undoes none")
        UUID reverses,

        List<LineView> lines,

        @Schema(description = "SHA-256 of the entry before it")
        String previousHash,

        @Schema(description = "SHA-256 over this entry and the hash before it")
        String hash) {
    /** A line of it. */
    @Schema(name = "JournalLine", description = "A line of a journal entry (boekingsregel)")
    public record LineView(String account, String accountName, Money debit, Money credit) {
        static LineView of(Posting posting) {
            return new LineView(posting.account().code(), posting.account().dutch(), posting.debit(), posting.credit());
        }
    }

    static JournalEntryView of(JournalEntry entry) {
        return new JournalEntryView(
                entry.id(),
                entry.bookId(),
                entry.number(),
                entry.bookedOn(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.kind(),
                entry.reference(),
                entry.reverses(),
                entry.postings().stream().map(LineView::of).toList(),
                HexFormat.of().formatHex(entry.previousHash()),
                HexFormat.of().formatHex(entry.hash()));
    }
}
