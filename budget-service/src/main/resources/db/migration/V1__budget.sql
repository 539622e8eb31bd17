-- The ledger (grootboek): one book for each annual budget.

-- The head of a book's chain; its row lock makes postings to one book follow each other.
CREATE TABLE book (
    id            uuid   PRIMARY KEY,
    consortium_id uuid   NOT NULL,
    year          int    NOT NULL,
    last_number   bigint NOT NULL DEFAULT 0 CHECK (last_number >= 0),
    last_hash     bytea  NOT NULL
);

CREATE TABLE journal_entry (
    id            uuid        PRIMARY KEY,
    book_id       uuid        NOT NULL REFERENCES book,
    number        bigint      NOT NULL,
    booked_on     date        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    kind          text        NOT NULL,
    reference     uuid        NOT NULL,
    reverses      uuid        UNIQUE REFERENCES journal_entry,
    line_count    smallint    NOT NULL CHECK (line_count >= 2),
    previous_hash bytea       NOT NULL,
    hash          bytea       NOT NULL,
    UNIQUE (book_id, number)
);
CREATE INDEX journal_entry_booked_on ON journal_entry (book_id, booked_on);

-- Amounts in whole cents; each line is either a debit or a credit.
CREATE TABLE journal_line (
    entry_id uuid     NOT NULL REFERENCES journal_entry,
    line     smallint NOT NULL,
    account  text     NOT NULL,
    debit    bigint   NOT NULL CHECK (debit >= 0),
    credit   bigint   NOT NULL CHECK (credit >= 0),
    PRIMARY KEY (entry_id, line),
    CHECK ((debit = 0) <> (credit = 0))
);

-- Turnover per account and month, kept by the database with each line, so that a balance costs the same at any size.
CREATE TABLE account_month (
    book_id uuid   NOT NULL REFERENCES book,
    account text   NOT NULL,
    month   date   NOT NULL CHECK (extract(day FROM month) = 1),
    debit   bigint NOT NULL,
    credit  bigint NOT NULL,
    PRIMARY KEY (book_id, account, month)
);

CREATE TABLE closed_month (
    book_id   uuid        NOT NULL REFERENCES book,
    month     date        NOT NULL CHECK (extract(day FROM month) = 1),
    closed_at timestamptz NOT NULL,
    closed_by text        NOT NULL,
    PRIMARY KEY (book_id, month)
);

-- Append-only: what is written stays as it is, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % on % refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE ON journal_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_entry_no_truncate BEFORE TRUNCATE ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_line_append_only BEFORE UPDATE OR DELETE ON journal_line
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_line_no_truncate BEFORE TRUNCATE ON journal_line
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The lines of an entry come in one statement and must balance when it ends; the same statement moves the balances.
CREATE FUNCTION check_and_add_up_lines() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    unbalanced uuid;
BEGIN
    SELECT e.id INTO unbalanced
      FROM (SELECT entry_id, sum(debit) AS debit, sum(credit) AS credit, count(*) AS lines
              FROM journal_line WHERE entry_id IN (SELECT entry_id FROM new_lines) GROUP BY entry_id) total
      JOIN journal_entry e ON e.id = total.entry_id
     WHERE total.debit <> total.credit OR total.lines <> e.line_count
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
CREATE TRIGGER journal_line_balances AFTER INSERT ON journal_line
    REFERENCING NEW TABLE AS new_lines FOR EACH STATEMENT EXECUTE FUNCTION check_and_add_up_lines();

-- An entry without its lines cannot be committed, and none is booked in a closed month; settling comes after closing.
CREATE FUNCTION check_entry_has_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM journal_line WHERE entry_id = NEW.id) <> NEW.line_count THEN
        RAISE EXCEPTION 'journal entry % has not all its lines', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_has_lines';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_entry_has_lines AFTER INSERT ON journal_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_has_lines();

CREATE FUNCTION refuse_closed_month() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind <> 'SETTLEMENT' AND EXISTS (
        SELECT FROM closed_month
         WHERE book_id = NEW.book_id AND month = date_trunc('month', NEW.booked_on)::date) THEN
        RAISE EXCEPTION '% is in a closed month', NEW.booked_on
            USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_month_open';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER journal_entry_month_open BEFORE INSERT ON journal_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_closed_month();

-- Annual budgets (jaarbudgetten).
CREATE TABLE budget (
    id              uuid        PRIMARY KEY,
    consortium_id   uuid        NOT NULL,
    year            int         NOT NULL CHECK (year BETWEEN 2023 AND 2100),
    status          text        NOT NULL,
    lump_sum        bigint      NOT NULL CHECK (lump_sum > 0),
    allocation_key  text        NOT NULL,
    settlement_rule text        NOT NULL,
    own_ceiling     boolean     NOT NULL DEFAULT false,
    approvals       int         NOT NULL DEFAULT 0,
    level_passed    int         NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL,
    adopted_at      timestamptz,
    changed_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT budget_once UNIQUE (consortium_id, year)
);

CREATE TABLE contribution (
    budget_id    uuid   NOT NULL REFERENCES budget,
    municipality text   NOT NULL,
    weight       bigint NOT NULL CHECK (weight >= 0),
    adopted      bigint NOT NULL CHECK (adopted >= 0),
    current      bigint NOT NULL CHECK (current >= 0),
    approved_at  timestamptz,
    approved_by  text,
    PRIMARY KEY (budget_id, municipality)
);

-- Spendings (bestedingen): no tariff, no hours, no youth; each has its journal entry.
CREATE TABLE spending (
    id            uuid        PRIMARY KEY,
    budget_id     uuid        NOT NULL REFERENCES budget,
    consortium_id uuid        NOT NULL,
    year          int         NOT NULL,
    line_number   text        NOT NULL,
    category      text        NOT NULL,
    provider_id   uuid,
    project       text,
    school_id     text,
    period_from   date        NOT NULL,
    period_until  date        NOT NULL CHECK (period_until >= period_from),
    booked_on     date        NOT NULL,
    amount        bigint      NOT NULL CHECK (amount > 0),
    own_risk      bigint      NOT NULL CHECK (own_risk BETWEEN 0 AND amount),
    entry_id      uuid        NOT NULL REFERENCES journal_entry,
    reversal_id   uuid        REFERENCES journal_entry,
    status        text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    changed_at    timestamptz NOT NULL,
    version       bigint      NOT NULL,
    CONSTRAINT spending_line_once UNIQUE (consortium_id, year, line_number)
);
CREATE INDEX spending_budget ON spending (budget_id, id);
CREATE INDEX spending_changed ON spending (consortium_id, changed_at);

-- Outcomes of care (uitkomsten), by events of referral-service.
CREATE TABLE care_outcome (
    trajectory_id uuid   PRIMARY KEY,
    consortium_id uuid   NOT NULL,
    municipality  text   NOT NULL,
    year          int    NOT NULL,
    started_on    date   NOT NULL,
    ended_on      date   NOT NULL,
    reason        text   NOT NULL,
    goals_reached int,
    satisfaction  int,
    sequence      bigint NOT NULL
);
CREATE INDEX care_outcome_consortium ON care_outcome (consortium_id, year);
