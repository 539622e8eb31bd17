package nl.jeugdhulp.budget.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.jeugdhulp.platform.Ids;

/**
 * Appends entries to a book: however many there are, in four statements. The lock on the book's head makes postings to
 * one book follow each other; books do not wait for each other.
 */
public final class JournalWriter {
    private JournalWriter() {}

    /** Opens an empty book for a consortium's year. */
    public static void open(Connection connection, UUID bookId, UUID consortiumId, int year) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO book (id, consortium_id, year, last_hash) VALUES (?, ?, ?, ?)")) {
            insert.setObject(1, bookId);
            insert.setObject(2, consortiumId);
            insert.setInt(3, year);
            insert.setBytes(4, HashChain.start(bookId));
            insert.executeUpdate();
        }
    }

    /**
     * Books the drafts in their order, in the connection's transaction.
     *
     * @param recordedBy who caused it: an id of a client, never a person's name
     * @return the ids of the entries
     */
    public static List<UUID> post(
            Connection connection, UUID bookId, List<EntryDraft> drafts, Instant recordedAt, String recordedBy)
            throws SQLException {
        Head head = lock(connection, bookId);
        Instant toTheMicrosecond = recordedAt.truncatedTo(ChronoUnit.MICROS);
        List<JournalEntry> entries = new ArrayList<>(drafts.size());
        long number = head.number();
        byte[] hash = head.hash();
        for (EntryDraft draft : drafts) {
            JournalEntry entry =
                    JournalEntry.sealed(Ids.next(), bookId, ++number, draft, toTheMicrosecond, recordedBy, hash);
            hash = entry.hash();
            entries.add(entry);
        }
        insertEntries(connection, entries);
        insertLines(connection, entries);
        moveHead(connection, bookId, number, hash);
        return entries.stream().map(JournalEntry::id).toList();
    }

    private static Head lock(Connection connection, UUID bookId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT last_number, last_hash FROM book WHERE id = ? FOR UPDATE")) {
            select.setObject(1, bookId);
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    throw new IllegalStateException("there is no book " + bookId);
                }
                return new Head(result.getLong(1), result.getBytes(2));
            }
        }
    }

    private static void insertEntries(Connection connection, List<JournalEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO journal_entry (id, book_id, number, booked_on, recorded_at, recorded_by, kind, reference,
                                           reverses, line_count, previous_hash, hash)
                SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::date[], ?::timestamptz[], ?::text[],
                                     ?::text[], ?::uuid[], ?::uuid[], ?::smallint[], ?::bytea[], ?::bytea[])""")) {
            array(insert, 1, "uuid", entries, JournalEntry::id);
            array(insert, 2, "uuid", entries, JournalEntry::bookId);
            array(insert, 3, "bigint", entries, JournalEntry::number);
            array(insert, 4, "date", entries, entry -> entry.bookedOn().toString());
            array(insert, 5, "timestamptz", entries, entry -> entry.recordedAt().toString());
            array(insert, 6, "text", entries, JournalEntry::recordedBy);
            array(insert, 7, "text", entries, entry -> entry.kind().name());
            array(insert, 8, "uuid", entries, JournalEntry::reference);
            array(insert, 9, "uuid", entries, JournalEntry::reverses);
            array(insert, 10, "int2", entries, entry -> (short) entry.postings().size());
            byteArrays(insert, 11, entries, JournalEntry::previousHash);
            byteArrays(insert, 12, entries, JournalEntry::hash);
            insert.executeUpdate();
        }
    }

    private static void insertLines(Connection connection, List<JournalEntry> entries) throws SQLException {
        List<Line> lines = new ArrayList<>();
        for (JournalEntry entry : entries) {
            short line = 0;
            for (Posting posting : entry.postings()) {
                lines.add(new Line(entry.id(), ++line, posting));
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO journal_line (entry_id, line, account, debit, credit)
                SELECT * FROM unnest(?::uuid[], ?::smallint[], ?::text[], ?::bigint[], ?::bigint[])""")) {
            array(insert, 1, "uuid", lines, Line::entryId);
            array(insert, 2, "int2", lines, Line::number);
            array(insert, 3, "text", lines, line -> line.posting().account().code());
            array(insert, 4, "bigint", lines, line -> line.posting().debit().cents());
            array(insert, 5, "bigint", lines, line -> line.posting().credit().cents());
            insert.executeUpdate();
        }
    }

    private static void moveHead(Connection connection, UUID bookId, long number, byte[] hash) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE book SET last_number = ?, last_hash = ? WHERE id = ?")) {
            update.setLong(1, number);
            update.setBytes(2, hash);
            update.setObject(3, bookId);
            update.executeUpdate();
        }
    }

    private static <T> void array(
            PreparedStatement statement, int index, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        Object[] values = rows.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private static void byteArrays(
            PreparedStatement statement, int index, List<JournalEntry> rows, Function<JournalEntry, byte[]> column)
            throws SQLException {
        byte[][] values = rows.stream().map(column).toArray(byte[][]::new);
        statement.setArray(index, statement.getConnection().createArrayOf("bytea", values));
    }

    private record Head(long number, byte[] hash) {}

    private record Line(UUID entryId, short number, Posting posting) {}
}
