package nl.jeugdhulp.budget.ledger;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Walks along the chain of a book, entry by entry, and finds the first one that is not as it was written.
 *
 * <p>Who rewrites every hash up to the head leaves a chain that fits in itself. It no longer fits a hash that was written
 * down before, such as the one on a signed statement, and that is why the walk takes one.
 */
public final class ChainCheck {
    private final Known known;
    private byte[] previous;
    private long entries;
    private long firstBroken;

    /** The hash that an entry is known to have had. */
    public record Known(long number, byte[] hash) {}

    /** @param known what was written down elsewhere, or null */
    public ChainCheck(UUID bookId, Known known) {
        this.known = known;
        this.previous = HashChain.start(bookId);
    }

    public void next(JournalEntry entry) {
        entries++;
        boolean asWritten = entry.number() == entries
                && Arrays.equals(entry.previousHash(), previous)
                && Arrays.equals(entry.hash(), HashChain.hash(entry))
                && (known == null || known.number() != entries || Arrays.equals(known.hash(), entry.hash()));
        if (!asWritten && firstBroken == 0) {
            firstBroken = entry.number();
        }
        previous = entry.hash();
    }

    /** The number of the first entry that is not as it was written; empty when all are, up to the head of the book. */
    public OptionalLong firstBroken(long headNumber, byte[] headHash) {
        boolean atHead = headNumber == entries && Arrays.equals(headHash, previous);
        boolean reachedKnown = known == null || known.number() <= entries;
        if (firstBroken == 0 && !(atHead && reachedKnown)) {
            return OptionalLong.of(entries + 1);
        }
        return firstBroken == 0 ? OptionalLong.empty() : OptionalLong.of(firstBroken);
    }

    public long entries() {
        return entries;
    }
}
