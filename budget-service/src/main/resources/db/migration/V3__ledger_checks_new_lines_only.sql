-- The same rule from the new lines alone, so that a posting costs the same at any size: an entry's lines come in one
-- statement, numbered from 1 to their count, and balance. A later line would bear a number that is taken or too high.
CREATE OR REPLACE FUNCTION check_and_add_up_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    unbalanced uuid;
BEGIN
    SELECT e.id INTO unbalanced
      FROM (SELECT entry_id, sum(debit) AS debit, sum(credit) AS credit, count(*) AS lines,
                   min(line) AS first, max(line) AS last
              FROM new_lines GROUP BY entry_id) total
      JOIN journal_entry e ON e.id = total.entry_id
     WHERE total.debit <> total.credit OR total.lines <> e.line_count OR total.first <> 1 OR total.last <> e.line_count
     LIMIT 1;
    IF unbalanced IS NOT NULL THEN
        RAISE EXCEPTION 'journal entry % does not balance', unbalanced
            USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_balances';
    END IF;
    INSERT INTO account_month AS kept (book_id, account, month, debit, credit)
    SELECT e.book_id, l.account, date_trunc('month', e.booked_on)::date, sum(l.debit), sum(l.credit)
      FROM new_lines l JOIN journal_entry e ON e.id = l.entry_id
     GROUP BY 1, 2, 3
     ORDER BY 1, 2, 3
    ON CONFLICT (book_id, account, month)
    DO UPDATE SET debit = kept.debit + excluded.debit, credit = kept.credit + excluded.credit;
    RETURN NULL;
END $$;

-- A plan that was made while the tables were small is kept by a connection while they grow: only index lookups will do.
ALTER FUNCTION check_and_add_up_lines() SET enable_seqscan = off;
ALTER FUNCTION check_and_add_up_lines() SET enable_hashjoin = off;
ALTER FUNCTION check_and_add_up_lines() SET enable_mergejoin = off;
ALTER FUNCTION check_entry_has_lines() SET enable_seqscan = off;
