package nl.jeugdhulp.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.jeugdhulp.budget.values.Row;
import nl.jeugdhulp.values.Money;

/** The door of the ledger for those who write it out: accounts, totals and every entry in order. */
@ApplicationScoped
public class JournalExport {
    private final EntityManager entities;
    private final JournalReader reader;

    JournalExport(EntityManager entities, JournalReader reader) {
        this.entities = entities;
        this.reader = reader;
    }

    /** Sums over all lines of a book. */
    public record Totals(long lines, Money debits, Money credits) {}

    /**
     * A journal entry as it is written out.
     *
     * @param signedDebits its lines in order; a credit is negative
     */
    public record Entry(
            long number,
            LocalDate bookedOn,
            EntryKind kind,
            UUID reference,
            List<Map.Entry<Account, Money>> signedDebits) {}

    @Transactional
    public List<Account> accounts(UUID bookId) {
        List<?> codes = entities.createNativeQuery(
                        "SELECT DISTINCT account FROM account_month WHERE book_id = ?1 ORDER BY account", String.class)
                .setParameter(1, bookId)
                .getResultList();
        return codes.stream().map(code -> new Account((String) code)).toList();
    }

    @Transactional
    public Totals totals(UUID bookId) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT count(*), coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0) FROM journal_line l"
                                + " JOIN journal_entry e ON e.id = l.entry_id WHERE e.book_id = ?1")
                .setParameter(1, bookId)
                .getResultList();
        return Row.map(rows, row -> new Totals(row.number(0), row.money(1), row.money(2)))
                .getFirst();
    }

    /** Hands over each entry of a book in its order, without holding them all. */
    public void each(UUID bookId, Consumer<Entry> consumer) {
        reader.all(
                bookId,
                entry -> consumer.accept(new Entry(
                        entry.number(),
                        entry.bookedOn(),
                        entry.kind(),
                        entry.reference(),
                        entry.postings().stream()
                                .map(posting -> Map.entry(
                                        posting.account(), posting.debit().minus(posting.credit())))
                                .toList())));
    }
}
