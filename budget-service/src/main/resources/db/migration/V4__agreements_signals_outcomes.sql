-- Agreements at schools (afspraken op school) of school-service, with what they take of each year's lump sum.
CREATE TABLE school_agreement (
    id            uuid        PRIMARY KEY,
    kind          text        NOT NULL,
    consortium_id uuid        NOT NULL,
    school_id     text        NOT NULL,
    last_day      date,
    ended_on      date,
    changed_at    timestamptz NOT NULL,
    version       bigint      NOT NULL
);
CREATE INDEX school_agreement_consortium ON school_agreement (consortium_id, id);

-- An earmark waits where there is no budget yet, or no room below the own ceiling.
CREATE TABLE agreed_earmark (
    agreement_id    uuid   NOT NULL REFERENCES school_agreement,
    year            int    NOT NULL,
    amount          bigint NOT NULL CHECK (amount > 0),
    status          text   NOT NULL,
    waits_for       text,
    commitment_id   uuid   REFERENCES commitment,
    above_available bigint NOT NULL CHECK (above_available BETWEEN 0 AND amount),
    PRIMARY KEY (agreement_id, year),
    CHECK ((status = 'EARMARKED') <= (commitment_id IS NOT NULL)),
    CHECK ((status = 'WAITING') = (waits_for IS NOT NULL))
);
CREATE INDEX agreed_earmark_waiting ON agreed_earmark (year) WHERE status = 'WAITING';

-- Signals (signalen): what a budget told, each once.
CREATE TABLE budget_signal (
    id            uuid        PRIMARY KEY,
    budget_id     uuid        NOT NULL REFERENCES budget,
    consortium_id uuid        NOT NULL,
    year          int         NOT NULL,
    kind          text        NOT NULL,
    level_percent int,
    lump_sum      bigint      NOT NULL,
    spent         bigint      NOT NULL,
    waiting       int         CHECK (waiting >= 5),
    agreement_id  uuid,
    amount        bigint,
    told_at       timestamptz NOT NULL
);
CREATE INDEX budget_signal_consortium ON budget_signal (consortium_id, id);
ALTER TABLE budget ADD COLUMN underused_told_at timestamptz;

-- How many wait (wachtenden), by events of consortium-service: the last count of each month.
CREATE TABLE waiting_count (
    consortium_id uuid        NOT NULL,
    help_category text        NOT NULL,
    month         date        NOT NULL CHECK (extract(day FROM month) = 1),
    waiting       int         NOT NULL CHECK (waiting >= 0),
    as_of         timestamptz NOT NULL,
    PRIMARY KEY (consortium_id, help_category, month)
);

-- Care that goes on within half a year is the same care: its earlier ending no longer counts.
ALTER TABLE care_outcome ADD COLUMN able_to_go_on text;
ALTER TABLE care_outcome ADD COLUMN resumed boolean NOT NULL DEFAULT false;
ALTER TABLE care_outcome ALTER COLUMN resumed DROP DEFAULT;
ALTER TABLE care_outcome ALTER COLUMN ended_on DROP NOT NULL;
ALTER TABLE care_outcome ALTER COLUMN reason DROP NOT NULL;
ALTER TABLE care_outcome ADD CHECK (resumed OR (ended_on IS NOT NULL AND reason IS NOT NULL));

-- A new start of help after an ending (nieuwe start na beëindiging).
CREATE TABLE help_started_again (
    trajectory_id    uuid NOT NULL,
    ended_on         date NOT NULL,
    started_again_on date NOT NULL,
    PRIMARY KEY (trajectory_id, ended_on)
);

CREATE INDEX journal_entry_recorded ON journal_entry (book_id, recorded_at);
CREATE INDEX commitment_consortium ON commitment (consortium_id, id);

-- A revision may lower a contribution below what was paid: then an instalment is paid back.
ALTER TABLE instalment_payment DROP CONSTRAINT instalment_payment_amount_check;
