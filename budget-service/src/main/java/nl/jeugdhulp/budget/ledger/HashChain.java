package nl.jeugdhulp.budget.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Each entry's SHA-256 covers the entry before it, so that whoever changes, removes or inserts one breaks every hash that
 * follows.
 */
final class HashChain {
    private HashChain() {}

    /** Where the chain of a book begins. */
    static byte[] start(UUID bookId) {
        return sha256("book " + bookId);
    }

    /** The hash that this entry must bear. */
    static byte[] hash(JournalEntry entry) {
        StringBuilder text = new StringBuilder(400);
        for (byte b : entry.previousHash()) {
            text.append(Character.forDigit((b >> 4) & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        text.append('|').append(entry.id());
        text.append('|').append(entry.bookId());
        text.append('|').append(entry.number());
        text.append('|').append(entry.bookedOn());
        text.append('|').append(entry.recordedAt());
        text.append('|').append(entry.recordedBy());
        text.append('|').append(entry.kind());
        text.append('|').append(entry.reference());
        text.append('|').append(entry.reverses());
        for (Posting posting : entry.postings()) {
            text.append('|').append(posting.account().code());
            text.append(' ').append(posting.debit().cents());
            text.append(' ').append(posting.credit().cents());
        }
        return sha256(text.toString());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
