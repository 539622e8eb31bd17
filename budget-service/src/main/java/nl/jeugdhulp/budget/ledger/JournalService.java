package nl.jeugdhulp.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.platform.paging.Cursor;
import nl.jeugdhulp.platform.paging.Page;
import nl.jeugdhulp.platform.paging.PageRequest;
import nl.jeugdhulp.platform.problem.PlatformProblem;
import nl.jeugdhulp.platform.tenancy.Caller;
import nl.jeugdhulp.platform.tenancy.Role;
import nl.jeugdhulp.values.Money;

/** Shows the ledger to those who may see it, and checks it. */
@ApplicationScoped
@Transactional
class JournalService {
    private final EntityManager entities;
    private final JournalReader reader;
    private final Caller caller;
    private final Clock clock;

    JournalService(EntityManager entities, JournalReader reader, Caller caller, Clock clock) {
        this.entities = entities;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    Page<JournalEntryView> list(UUID bookId, PageRequest request) {
        head(bookId);
        long after =
                request.after().map(cursor -> cursor.part(0, Long::valueOf)).orElse(0L);
        Page<JournalEntryView> page = Page.of(
                        reader.after(bookId, after, request.limit() + 1), request, entry -> Cursor.of(entry.number()))
                .map(JournalEntryView::of);
        return request.count() ? page.withTotal(head(bookId).number()) : page;
    }

    JournalEntryView get(UUID id) {
        JournalEntry entry = reader.find(id);
        head(entry.bookId());
        return JournalEntryView.of(entry);
    }

    Verification verify(UUID bookId) {
        Head head = head(bookId);
        Verification.Walk walk = new Verification.Walk(bookId);
        reader.all(bookId, walk::next);
        return walk.end(bookId, head.number(), head.hash(), clock.instant());
    }

    Reconciliation reconcile() {
        Object[] sums = row("SELECT coalesce(sum(debit), 0), coalesce(sum(credit), 0) FROM journal_line");
        long unbalanced = count("""
                SELECT count(*) FROM (
                    SELECT e.id FROM journal_entry e LEFT JOIN journal_line l ON l.entry_id = e.id
                     GROUP BY e.id, e.line_count
                    HAVING sum(l.debit) IS DISTINCT FROM sum(l.credit) OR count(l.line) <> e.line_count) unbalanced""");
        long wrongBalances = count("""
                SELECT count(*) FROM account_month kept FULL JOIN (
                    SELECT e.book_id, l.account, date_trunc('month', e.booked_on)::date AS month,
                           sum(l.debit) AS debit, sum(l.credit) AS credit
                      FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id GROUP BY 1, 2, 3) summed
                 USING (book_id, account, month)
                 WHERE kept.debit IS DISTINCT FROM summed.debit OR kept.credit IS DISTINCT FROM summed.credit""");
        long wrongHeads = count("""
                SELECT count(*) FROM book b
                 WHERE b.last_number <> (SELECT count(*) FROM journal_entry e WHERE e.book_id = b.id)
                    OR b.last_number <> (SELECT coalesce(max(number), 0) FROM journal_entry e WHERE e.book_id = b.id)""");
        Money debits = Money.ofCents(((BigDecimal) sums[0]).longValueExact());
        Money credits = Money.ofCents(((BigDecimal) sums[1]).longValueExact());
        return new Reconciliation(
                count("SELECT count(*) FROM book"),
                count("SELECT count(*) FROM journal_entry"),
                debits,
                credits,
                unbalanced,
                wrongBalances,
                wrongHeads,
                debits.equals(credits) && unbalanced + wrongBalances + wrongHeads == 0,
                clock.instant());
    }

    /** The head of a book that the caller may see: a consortium its own, others all; else 404. */
    private Head head(UUID bookId) {
        List<?> found = entities.createNativeQuery(
                        "SELECT consortium_id, last_number, last_hash FROM book WHERE id = ?1")
                .setParameter(1, bookId)
                .getResultList();
        if (found.isEmpty()) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        Object[] row = (Object[]) found.getFirst();
        if (caller.is(Role.CONSORTIUM) && !caller.consortiumId().equals(row[0])) {
            throw PlatformProblem.NOT_FOUND.problem();
        }
        return new Head(((Number) row[1]).longValue(), (byte[]) row[2]);
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private Object[] row(String sql) {
        return (Object[]) entities.createNativeQuery(sql).getSingleResult();
    }

    private record Head(long number, byte[] hash) {}
}
