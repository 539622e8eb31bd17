package nl.jeugdhulp.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.jeugdhulp.values.Money;
import org.hibernate.Session;

/** The door of the ledger for the other features: open a book, book entries, undo one, ask how the accounts stand. */
@ApplicationScoped
public class Ledger {
    private final EntityManager entities;
    private final JournalReader reader;
    private final Clock clock;

    Ledger(EntityManager entities, JournalReader reader, Clock clock) {
        this.entities = entities;
        this.reader = reader;
        this.clock = clock;
    }

    /** Opens the book of a budget, which bears the budget's id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID bookId, UUID consortiumId, int year) {
        session().doWork(connection -> JournalWriter.open(connection, bookId, consortiumId, year));
    }

    /** Books one entry and gives its id; refuses a date in a closed month. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID post(UUID bookId, EntryDraft draft, String recordedBy) {
        return post(bookId, List.of(draft), recordedBy).getFirst();
    }

    /** Books entries in their order and gives their ids; refuses a date in a closed month. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> post(UUID bookId, List<EntryDraft> drafts, String recordedBy) {
        Set<YearMonth> closed = closedMonths(bookId);
        for (EntryDraft draft : drafts) {
            if (draft.kind() != EntryKind.SETTLEMENT && closed.contains(YearMonth.from(draft.bookedOn()))) {
                throw LedgerProblem.PERIOD_CLOSED.problem("bookedOn", draft.bookedOn());
            }
        }
        return session()
                .doReturningWork(
                        connection -> JournalWriter.post(connection, bookId, drafts, clock.instant(), recordedBy));
    }

    /** Undoes an entry by one that is its mirror image; refuses to do so twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID reverse(UUID entryId, LocalDate bookedOn, String recordedBy) {
        JournalEntry undone = reader.find(entryId);
        if (undone.reverses() != null || reader.isReversed(entryId)) {
            throw LedgerProblem.ENTRY_ALREADY_REVERSED.problem("entry", undone.number());
        }
        List<Posting> mirrored =
                undone.postings().stream().map(Posting::reversed).toList();
        EntryDraft draft = new EntryDraft(bookedOn, undone.kind(), undone.reference(), entryId, mirrored);
        return post(undone.bookId(), draft, recordedBy);
    }

    /** How the accounts of a book stand now; costs the same however many entries there are. */
    @Transactional
    public Balances balances(UUID bookId) {
        return balances(
                Map.of(1, bookId),
                "SELECT account, sum(debit) - sum(credit) FROM account_month" + " WHERE book_id = ?1 GROUP BY account");
    }

    /** How the accounts stood on a day, by what had been recorded until the end of another day. */
    @Transactional
    public Balances balances(UUID bookId, LocalDate bookedUntil, LocalDate recordedUntil) {
        return balances(
                Map.of(1, bookId, 2, bookedUntil, 3, endOf(recordedUntil)),
                "SELECT l.account, sum(l.debit) - sum(l.credit) FROM journal_line l"
                        + " JOIN journal_entry e ON e.id = l.entry_id"
                        + " WHERE e.book_id = ?1 AND e.booked_on <= ?2 AND e.recorded_at < ?3 GROUP BY l.account");
    }

    /**
     * What each municipality was to pay on a day, by what had been recorded until the end of another day: contributions
     * and their revisions, whatever was paid since.
     */
    @Transactional
    public Balances contributions(UUID bookId, LocalDate bookedUntil, LocalDate recordedUntil) {
        return balances(
                Map.of(1, bookId, 2, bookedUntil, 3, endOf(recordedUntil)),
                "SELECT l.account, sum(l.debit) - sum(l.credit) FROM journal_line l"
                        + " JOIN journal_entry e ON e.id = l.entry_id"
                        + " WHERE e.book_id = ?1 AND e.booked_on <= ?2 AND e.recorded_at < ?3"
                        + " AND e.kind IN ('CONTRIBUTION', 'REVISION') GROUP BY l.account");
    }

    /** Closes a month for good: nothing can be booked in it any more, but the settlement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(UUID bookId, YearMonth month, String by) {
        session();
        entities.createNativeQuery("INSERT INTO closed_month (book_id, month, closed_at, closed_by)"
                        + " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                .setParameter(1, bookId)
                .setParameter(2, month.atDay(1))
                .setParameter(3, clock.instant())
                .setParameter(4, by)
                .executeUpdate();
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private Balances balances(Map<Integer, Object> parameters, String sql) {
        var query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        Map<Account, Money> balances = new TreeMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            balances.put(
                    new Account((String) columns[0]),
                    Money.ofCents(((java.math.BigDecimal) columns[1]).longValueExact()));
        }
        return new Balances(balances);
    }

    /** The months in which nothing can be booked any more. */
    @Transactional
    public Set<YearMonth> closedMonths(UUID bookId) {
        List<?> months = entities.createNativeQuery(
                        "SELECT month FROM closed_month WHERE book_id = ?1", LocalDate.class)
                .setParameter(1, bookId)
                .getResultList();
        return months.stream().map(month -> YearMonth.from((LocalDate) month)).collect(Collectors.toSet());
    }

    private Session session() {
        entities.flush();
        return entities.unwrap(Session.class);
    }
}
