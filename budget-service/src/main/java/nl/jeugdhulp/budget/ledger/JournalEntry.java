package nl.jeugdhulp.budget.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A journal entry as it was booked (<i>journaalpost</i>).
 *
 * @param number 1, 2, 3… in its book, without a gap
 * @param recordedAt to the microsecond, as the database keeps it
 * @param previousHash hash of the entry before it in its book
 * @param hash of everything above and of the lines
 */
public record JournalEntry(
        UUID id,
        UUID bookId,
        long number,
        LocalDate bookedOn,
        Instant recordedAt,
        String recordedBy,
        EntryKind kind,
        UUID reference,
        UUID reverses,
        List<Posting> postings,
        byte[] previousHash,
        byte[] hash) {

    /** The entry with its place in the chain, made from what is to be booked. */
    static JournalEntry sealed(
            UUID id,
            UUID bookId,
            long number,
            EntryDraft draft,
            Instant recordedAt,
            String recordedBy,
            byte[] previous) {
        JournalEntry open = new JournalEntry(
                id,
                bookId,
                number,
                draft.bookedOn(),
                recordedAt,
                recordedBy,
                draft.kind(),
                draft.reference(),
                draft.reverses(),
                draft.postings(),
                previous,
                new byte[0]);
        return open.withHash(HashChain.hash(open));
    }

    private JournalEntry withHash(byte[] computed) {
        return copy(postings, computed);
    }

    /** The same entry with its lines, as they are read after it. */
    JournalEntry with(List<Posting> lines) {
        return copy(List.copyOf(lines), hash);
    }

    private JournalEntry copy(List<Posting> lines, byte[] sealedBy) {
        return new JournalEntry(
                id,
                bookId,
                number,
                bookedOn,
                recordedAt,
                recordedBy,
                kind,
                reference,
                reverses,
                lines,
                previousHash,
                sealedBy);
    }
}
