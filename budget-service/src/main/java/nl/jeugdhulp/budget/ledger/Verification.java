package nl.jeugdhulp.budget.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the chain of a book is as it was written. */
@Schema(name = "Verification", description = "Check of the hash chain (controle op wijziging achteraf)")
public record Verification(
        UUID budgetId,

        @Schema(description = "Whether nothing was changed, removed or inserted afterwards (ongeschonden)")
        boolean intact,

        @Schema(description = "Entries that were checked (aantal journaalposten)")
        long entries,

        @Schema(description = "Number of the first entry that is not as it was written, absent when intact")
        Long firstBroken,

        Instant asOf) {

    /** Walks along a chain, entry by entry. */
    static final class Walk {
        private byte[] previous;
        private long entries;
        private Long firstBroken;

        Walk(UUID bookId) {
            this.previous = HashChain.start(bookId);
        }

        void next(JournalEntry entry) {
            entries++;
            boolean asWritten = entry.number() == entries
                    && Arrays.equals(entry.previousHash(), previous)
                    && Arrays.equals(entry.hash(), HashChain.hash(entry));
            if (!asWritten && firstBroken == null) {
                firstBroken = entry.number();
            }
            previous = entry.hash();
        }

        /** The outcome, with the head that the book must be at. */
        Verification end(UUID bookId, long headNumber, byte[] headHash, Instant asOf) {
            if (firstBroken == null && (headNumber != entries || !Arrays.equals(headHash, previous))) {
                firstBroken = entries + 1;
            }
            return new Verification(bookId, firstBroken == null, entries, firstBroken, asOf);
        }
    }
}
