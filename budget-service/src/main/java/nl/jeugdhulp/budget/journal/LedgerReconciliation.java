package nl.jeugdhulp.budget.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.jeugdhulp.budget.values.Row;
import nl.jeugdhulp.values.Money;

/** Recounts the whole ledger, and lays the registers of budgets, spendings and commitments beside it. */
@ApplicationScoped
@Transactional
class LedgerReconciliation {
    private static final String UNBALANCED_ENTRIES = """
            SELECT count(*) FROM (
                SELECT e.id FROM journal_entry e LEFT JOIN journal_line l ON l.entry_id = e.id
                 GROUP BY e.id, e.line_count
                HAVING sum(l.debit) IS DISTINCT FROM sum(l.credit) OR count(l.line) <> e.line_count) unbalanced""";
    private static final String WRONG_BALANCES = """
            SELECT count(*) FROM account_month kept FULL JOIN (
                SELECT e.book_id, l.account, date_trunc('month', e.booked_on)::date AS month,
                       sum(l.debit) AS debit, sum(l.credit) AS credit
                  FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id GROUP BY 1, 2, 3) summed
             USING (book_id, account, month)
             WHERE kept.debit IS DISTINCT FROM summed.debit OR kept.credit IS DISTINCT FROM summed.credit""";
    private static final String WRONG_HEADS = """
            SELECT count(*) FROM book b
             WHERE b.last_number <> (SELECT count(*) FROM journal_entry e WHERE e.book_id = b.id)
                OR b.last_number <> (SELECT coalesce(max(number), 0) FROM journal_entry e WHERE e.book_id = b.id)""";
    private static final String WRONG_SPENDINGS = """
            SELECT count(*) FROM spending s
             WHERE NOT EXISTS (
                   SELECT FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id
                    WHERE e.id = s.entry_id AND e.reference = s.id AND e.booked_on = s.booked_on
                      AND l.account LIKE '4%' AND l.debit = s.amount)
                OR (s.status = 'REVERSED') <> EXISTS (
                   SELECT FROM journal_entry e WHERE e.reverses = s.entry_id AND e.id = s.reversal_id)""";
    private static final String WRONG_COMMITMENTS = """
            SELECT count(*) FROM book b
             WHERE (SELECT coalesce(sum(remaining), 0) FROM commitment c WHERE c.budget_id = b.id)
                <> (SELECT coalesce(sum(debit) - sum(credit), 0) FROM account_month m
                     WHERE m.book_id = b.id AND m.account = '9000')""";
    private static final String WRONG_CONTRIBUTIONS = """
            SELECT count(*) FROM book b JOIN budget g ON g.id = b.id
             WHERE g.lump_sum <> (SELECT coalesce(sum(current), 0) FROM contribution c WHERE c.budget_id = b.id)
                OR g.lump_sum <> (SELECT coalesce(sum(credit) - sum(debit), 0) FROM account_month m
                                   WHERE m.book_id = b.id AND m.account = '2000')""";

    private final EntityManager entities;
    private final Clock clock;

    LedgerReconciliation(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Reconciliation check() {
        Row sums = new Row((Object[])
                entities.createNativeQuery("SELECT coalesce(sum(debit), 0), coalesce(sum(credit), 0) FROM journal_line")
                        .getSingleResult());
        Money debits = sums.money(0);
        Money credits = sums.money(1);
        long unbalanced = count(UNBALANCED_ENTRIES);
        long balances = count(WRONG_BALANCES);
        long heads = count(WRONG_HEADS);
        long spendings = count(WRONG_SPENDINGS);
        long commitments = count(WRONG_COMMITMENTS);
        long contributions = count(WRONG_CONTRIBUTIONS);
        return new Reconciliation(
                count("SELECT count(*) FROM book"),
                count("SELECT count(*) FROM journal_entry"),
                debits,
                credits,
                unbalanced,
                balances,
                heads,
                spendings,
                commitments,
                contributions,
                debits.equals(credits) && unbalanced + balances + heads + spendings + commitments + contributions == 0,
                clock.instant());
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
