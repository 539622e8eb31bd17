-- Those who give help for a provider of a consortium, as they are now and as they were.
CREATE TABLE practitioner (
    id             uuid PRIMARY KEY,
    consortium_id  uuid    NOT NULL REFERENCES consortium,
    provider_id    uuid    NOT NULL,
    name           text    NOT NULL,
    specialisms    text[]  NOT NULL,
    hours_per_week int     NOT NULL CHECK (hours_per_week >= 0),
    active_from    date    NOT NULL,
    active_until   date CHECK (active_until >= active_from),
    told           boolean NOT NULL,
    version        bigint  NOT NULL
);
COMMENT ON COLUMN practitioner.told IS 'whether the last event about the consortium counted the practitioner in';
CREATE INDEX practitioner_of_consortium ON practitioner (consortium_id, id);

-- What was laid down about a practitioner from a day until the next row's day.
CREATE TABLE practitioner_history (
    practitioner_id uuid  NOT NULL REFERENCES practitioner,
    valid_from      date  NOT NULL,
    state           jsonb NOT NULL,
    PRIMARY KEY (practitioner_id, valid_from)
);

-- What a match plan gives a school of a consortium's practitioners.
ALTER TABLE school_team
    ADD hours_per_week   int CHECK (hours_per_week >= 0),
    ADD practitioner_ids uuid[] NOT NULL DEFAULT '{}';

-- Collective deployments and special classes that school-service told about; either end of one may be told first.
CREATE TABLE school_agreement (
    id            uuid PRIMARY KEY,
    kind          text NOT NULL CHECK (kind IN ('DEPLOYMENT', 'ARRANGEMENT')),
    school_id     text NOT NULL,
    consortium_id uuid NOT NULL,
    valid_from    date,
    valid_until   date,
    dayparts      int,
    ended_on      date
);
CREATE INDEX school_agreement_of_consortium ON school_agreement (consortium_id, kind, id);

-- What budget-service told about a lump sum that is hardly used while people wait.
ALTER TABLE known_budget
    ADD underused_spent   bigint,
    ADD underused_waiting int;
