-- Practitioners of a consortium at a school for so many dayparts of a school year; never a pupil.
CREATE TABLE collective_deployment (
    id             uuid PRIMARY KEY,
    school_id      varchar(6)  NOT NULL REFERENCES school (id),
    consortium_id  uuid        NOT NULL,
    start_year     int         NOT NULL,
    from_date      date        NOT NULL,
    until_date     date        NOT NULL,
    dayparts       int         NOT NULL CHECK (dayparts > 0),
    status         varchar(16) NOT NULL,
    agreed_at      timestamptz NOT NULL,
    agreed_by      text        NOT NULL,
    ended_how      varchar(16),
    ended_on       date CHECK (ended_on <= until_date),
    end_reason     text,
    dayparts_given int CHECK (dayparts_given BETWEEN 0 AND dayparts),
    changed_at     timestamptz NOT NULL,
    version        bigint      NOT NULL,
    CHECK (from_date <= until_date),
    CHECK ((status = 'ENDED') = (ended_on IS NOT NULL))
);
CREATE INDEX collective_deployment_school ON collective_deployment (school_id, start_year);
CREATE INDEX collective_deployment_consortium ON collective_deployment (consortium_id, id);
CREATE INDEX collective_deployment_running ON collective_deployment (until_date) WHERE status = 'AGREED';
CREATE TABLE collective_deployment_earmark (
    deployment_id uuid   NOT NULL REFERENCES collective_deployment (id),
    year          int    NOT NULL,
    amount        bigint NOT NULL CHECK (amount > 0),
    PRIMARY KEY (deployment_id, year)
);

-- The region's cap on dayparts per school in a school year, by the number of pupils.
CREATE TABLE deployment_cap (
    start_year int PRIMARY KEY,
    revision   int    NOT NULL,
    version    bigint NOT NULL
);
CREATE TABLE deployment_cap_step (
    start_year  int NOT NULL REFERENCES deployment_cap (start_year),
    pupils_from int NOT NULL CHECK (pupils_from >= 0),
    dayparts    int NOT NULL CHECK (dayparts >= 0),
    PRIMARY KEY (start_year, pupils_from)
);
CREATE TABLE deployment_cap_override (
    id            uuid PRIMARY KEY,
    school_id     varchar(6)  NOT NULL REFERENCES school (id),
    consortium_id uuid,
    start_year    int         NOT NULL,
    dayparts      int         NOT NULL CHECK (dayparts >= 0),
    reason        text        NOT NULL,
    until_date    date        NOT NULL,
    made_by       text        NOT NULL,
    made_at       timestamptz NOT NULL,
    version       bigint      NOT NULL
);
CREATE INDEX deployment_cap_override_school ON deployment_cap_override (school_id, start_year);

-- A special class in a regular school; its group is a number, nobody in it is known here.
CREATE TABLE care_arrangement (
    id                 uuid PRIMARY KEY,
    school_id          varchar(6)  NOT NULL REFERENCES school (id),
    consortium_id      uuid        NOT NULL,
    room               text        NOT NULL,
    group_size         int         NOT NULL CHECK (group_size BETWEEN 3 AND 6),
    status             varchar(16) NOT NULL,
    from_date          date,
    until_date         date,
    evaluation_due_on  date,
    ended_on           date,
    end_reason         text,
    outcome            varchar(40),
    proposed_at        timestamptz NOT NULL,
    proposed_by        text        NOT NULL,
    changed_at         timestamptz NOT NULL,
    version            bigint      NOT NULL,
    CHECK (status IN ('PROPOSED', 'WITHDRAWN') = (from_date IS NULL)),
    CHECK ((status = 'EVALUATED') = (outcome IS NOT NULL))
);
CREATE INDEX care_arrangement_school ON care_arrangement (school_id, id);
CREATE INDEX care_arrangement_consortium ON care_arrangement (consortium_id, id);
CREATE TABLE care_arrangement_partner (
    arrangement_id uuid        NOT NULL REFERENCES care_arrangement (id),
    position       int         NOT NULL,
    kind           varchar(32) NOT NULL,
    name           text        NOT NULL,
    PRIMARY KEY (arrangement_id, position)
);
CREATE TABLE care_arrangement_earmark (
    arrangement_id uuid   NOT NULL REFERENCES care_arrangement (id),
    year           int    NOT NULL,
    amount         bigint NOT NULL CHECK (amount > 0),
    PRIMARY KEY (arrangement_id, year)
);
CREATE TABLE care_arrangement_evaluation (
    arrangement_id uuid NOT NULL REFERENCES care_arrangement (id),
    position       int  NOT NULL,
    evaluated_on   date NOT NULL,
    evaluated_by   text NOT NULL,
    findings       text NOT NULL,
    outcome        varchar(40),
    PRIMARY KEY (arrangement_id, position)
);

-- Somebody who goes to school here and lives outside the region: a pseudonym, and who decides by when.
CREATE TABLE exception_case (
    id                       uuid PRIMARY KEY,
    school_id                varchar(6)  NOT NULL REFERENCES school (id),
    pseudonym                text        NOT NULL,
    responsible_municipality varchar(4)  NOT NULL,
    status                   varchar(16) NOT NULL,
    decided_on               date,
    decided_by               text,
    recorded_by              text,
    valid_from               date,
    valid_until              date,
    settled_on               date,
    settled_amount           bigint,
    closed_on                date,
    opened_at                timestamptz NOT NULL,
    opened_by                text        NOT NULL,
    changed_at               timestamptz NOT NULL,
    version                  bigint      NOT NULL,
    CHECK ((valid_from IS NULL) = (valid_until IS NULL)),
    CHECK ((settled_on IS NULL) = (settled_amount IS NULL))
);
CREATE INDEX exception_case_school ON exception_case (school_id, id);
CREATE INDEX exception_case_municipality ON exception_case (responsible_municipality, id);
-- One exception at a time for a pupil at a school.
CREATE UNIQUE INDEX exception_case_once ON exception_case (school_id, pseudonym)
    WHERE status IN ('OPENED', 'SUBMITTED', 'GRANTED');
CREATE TABLE exception_step (
    exception_id uuid        NOT NULL REFERENCES exception_case (id),
    position     int         NOT NULL,
    step         varchar(32) NOT NULL,
    owner        varchar(40) NOT NULL,
    began_on     date        NOT NULL,
    due_on       date        NOT NULL,
    done_on      date,
    done_by      text,
    PRIMARY KEY (exception_id, position)
);
