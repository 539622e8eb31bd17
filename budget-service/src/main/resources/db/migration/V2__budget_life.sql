-- Dated revisions (begrotingswijzigingen) with their effect on each municipality.
CREATE TABLE budget_revision (
    id            uuid        PRIMARY KEY,
    budget_id     uuid        NOT NULL REFERENCES budget,
    effective_on  date        NOT NULL,
    reason        text        NOT NULL,
    change        bigint      NOT NULL CHECK (change <> 0),
    lump_sum      bigint      NOT NULL CHECK (lump_sum > 0),
    decided_by    text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    entry_id      uuid        NOT NULL REFERENCES journal_entry
);
CREATE INDEX budget_revision_budget ON budget_revision (budget_id, recorded_at);
CREATE TABLE revision_effect (
    revision_id  uuid   NOT NULL REFERENCES budget_revision,
    municipality text   NOT NULL,
    change       bigint NOT NULL,
    PRIMARY KEY (revision_id, municipality)
);

-- Instalments (termijnen): the schedule is a rule, only payments are kept.
ALTER TABLE budget ADD COLUMN instalments text NOT NULL DEFAULT 'MONTHLY';
ALTER TABLE budget ALTER COLUMN instalments DROP DEFAULT;
CREATE TABLE instalment_payment (
    budget_id    uuid   NOT NULL REFERENCES budget,
    number       int    NOT NULL CHECK (number >= 1),
    municipality text   NOT NULL,
    amount       bigint NOT NULL CHECK (amount >= 0),
    paid_on      date   NOT NULL,
    entry_id     uuid   REFERENCES journal_entry,
    PRIMARY KEY (budget_id, number, municipality)
);

-- Commitments (verplichtingen): money earmarked until it is realised, released or expired.
CREATE TABLE commitment (
    id            uuid        PRIMARY KEY,
    budget_id     uuid        NOT NULL REFERENCES budget,
    consortium_id uuid        NOT NULL,
    year          int         NOT NULL,
    category      text        NOT NULL,
    project       text,
    school_id     text,
    amount        bigint      NOT NULL CHECK (amount > 0),
    remaining     bigint      NOT NULL CHECK (remaining BETWEEN 0 AND amount),
    expires_on    date        NOT NULL,
    status        text        NOT NULL,
    source        uuid,
    recorded_at   timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    version       bigint      NOT NULL,
    CONSTRAINT commitment_source_once UNIQUE (source, year)
);
CREATE INDEX commitment_open ON commitment (expires_on) WHERE status = 'OPEN';
ALTER TABLE spending ADD COLUMN commitment_id uuid REFERENCES commitment;
ALTER TABLE spending ADD COLUMN realised bigint NOT NULL DEFAULT 0;
ALTER TABLE spending ALTER COLUMN realised DROP DEFAULT;

-- Settlement (afrekening) of a closed year.
CREATE TABLE settlement (
    budget_id   uuid        PRIMARY KEY REFERENCES budget,
    lump_sum    bigint      NOT NULL,
    spent       bigint      NOT NULL,
    rule        text        NOT NULL,
    settled_at  timestamptz NOT NULL,
    settled_by  text        NOT NULL,
    entry_id    uuid        REFERENCES journal_entry
);
CREATE TABLE settlement_part (
    budget_id    uuid   NOT NULL REFERENCES settlement,
    municipality text   NOT NULL,
    amount       bigint NOT NULL,
    PRIMARY KEY (budget_id, municipality)
);
