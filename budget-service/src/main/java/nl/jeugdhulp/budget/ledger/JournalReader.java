package nl.jeugdhulp.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.budget.values.Row;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.values.Money;
import org.hibernate.Session;

/** Reads journal entries back as they were booked. */
@ApplicationScoped
public class JournalReader {
    private static final int FETCH_ROWS = 2_000;
    private static final String SELECT = """
            SELECT e.id, e.book_id, e.number, e.booked_on, e.recorded_at, e.recorded_by, e.kind, e.reference,
                   e.reverses, e.previous_hash, e.hash, l.account, l.debit, l.credit
              FROM journal_entry e LEFT JOIN journal_line l ON l.entry_id = e.id
            """;

    private final EntityManager entities;

    /** Where the chain of a book stands: the number and hash of its last entry. */
    public record Head(UUID consortiumId, long number, byte[] hash) {}

    JournalReader(EntityManager entities) {
        this.entities = entities;
    }

    /** The entry of this id; refuses with 404 when there is none. */
    @Transactional
    public JournalEntry find(UUID id) {
        List<JournalEntry> found = new ArrayList<>();
        read(SELECT + "WHERE e.id = ? ORDER BY l.line", found::add, id);
        if (found.isEmpty()) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return found.getFirst();
    }

    @Transactional
    boolean isReversed(UUID id) {
        return (Boolean) entities.createNativeQuery("SELECT EXISTS (SELECT FROM journal_entry WHERE reverses = ?1)")
                .setParameter(1, id)
                .getSingleResult();
    }

    /** The head of a book's chain; empty when there is no such book. */
    @Transactional
    public Optional<Head> head(UUID bookId) {
        List<?> found = entities.createNativeQuery(
                        "SELECT consortium_id, last_number, last_hash FROM book WHERE id = ?1")
                .setParameter(1, bookId)
                .getResultList();
        return Row.map(found, row -> new Head(row.uuid(0), row.number(1), (byte[]) row.columns()[2])).stream()
                .findFirst();
    }

    /** Entries of a book with a higher number than this that were recorded since, in their order. */
    @Transactional
    public List<JournalEntry> after(UUID bookId, long number, Instant since, int limit) {
        List<JournalEntry> found = new ArrayList<>();
        read(SELECT + """
                        WHERE e.id IN (SELECT id FROM journal_entry WHERE book_id = ? AND number > ? AND recorded_at >= ?
                                        ORDER BY number LIMIT ?)
                        ORDER BY e.number, l.line""", found::add, bookId, number, since.atOffset(ZoneOffset.UTC), limit);
        return found;
    }

    /** How many entries of a book were recorded since. */
    @Transactional
    public long count(UUID bookId, Instant since) {
        return ((Number) entities.createNativeQuery(
                                "SELECT count(*) FROM journal_entry WHERE book_id = ?1 AND recorded_at >= ?2")
                        .setParameter(1, bookId)
                        .setParameter(2, since)
                        .getSingleResult())
                .longValue();
    }

    /** Hands each entry of a book to the consumer, in their order, without holding them all. */
    @Transactional
    public void all(UUID bookId, Consumer<JournalEntry> consumer) {
        read(SELECT + "WHERE e.book_id = ? ORDER BY e.number, l.line", consumer, bookId);
    }

    private void read(String sql, Consumer<JournalEntry> consumer, Object... parameters) {
        entities.unwrap(Session.class).doWork(connection -> read(connection, sql, consumer, parameters));
    }

    private static void read(Connection connection, String sql, Consumer<JournalEntry> consumer, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            select.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = select.executeQuery()) {
                JournalEntry open = null;
                List<Posting> postings = new ArrayList<>();
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    if (open != null && !open.id().equals(id)) {
                        consumer.accept(open.with(postings));
                        postings = new ArrayList<>();
                        open = null;
                    }
                    if (open == null) {
                        open = entry(rows);
                    }
                    if (rows.getString(12) != null) {
                        postings.add(new Posting(
                                new Account(rows.getString(12)),
                                Money.ofCents(rows.getLong(13)),
                                Money.ofCents(rows.getLong(14))));
                    }
                }
                if (open != null) {
                    consumer.accept(open.with(postings));
                }
            }
        }
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                EntryKind.valueOf(row.getString(7)),
                row.getObject(8, UUID.class),
                row.getObject(9, UUID.class),
                List.of(),
                row.getBytes(10),
                row.getBytes(11));
    }
}
