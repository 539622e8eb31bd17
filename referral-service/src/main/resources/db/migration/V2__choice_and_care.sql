ALTER TABLE known_consortium
    ADD COLUMN vision         text   NOT NULL DEFAULT '',
    ADD COLUMN way_of_working text   NOT NULL DEFAULT '',
    ADD COLUMN expertise      text[] NOT NULL DEFAULT '{}',
    ADD COLUMN locations      text[] NOT NULL DEFAULT '{}';

CREATE TABLE known_member (
    consortium_id   uuid   NOT NULL REFERENCES known_consortium (id) ON DELETE CASCADE,
    provider_id     uuid   NOT NULL,
    name            text   NOT NULL,
    help_categories text[] NOT NULL,
    member_from     date   NOT NULL,
    member_until    date
);
CREATE INDEX known_member_of ON known_member (consortium_id, provider_id);

CREATE TABLE known_availability (
    consortium_id           uuid        NOT NULL,
    help_category           text        NOT NULL,
    status                  text        NOT NULL,
    places_free             int         NOT NULL,
    expected_wait_days_low  int,
    expected_wait_days_high int,
    as_of                   timestamptz NOT NULL,
    PRIMARY KEY (consortium_id, help_category)
);

CREATE TABLE known_school (
    id           text PRIMARY KEY,
    name         text        NOT NULL,
    municipality text        NOT NULL,
    cjg_coach_id text,
    closed       boolean     NOT NULL,
    told_at      timestamptz NOT NULL
);

-- Every match that was ever adopted, so that the one of a given day is found whatever order the events came in.
CREATE TABLE known_school_match (
    school_id     text NOT NULL,
    match_plan_id uuid NOT NULL,
    consortium_id uuid NOT NULL,
    valid_from    date NOT NULL,
    PRIMARY KEY (school_id, match_plan_id)
);

-- What a family and its referrer were shown when they compared the consortia.
CREATE TABLE consortium_choice (
    id            uuid PRIMARY KEY,
    shown_to      text        NOT NULL,
    shown_at      timestamptz NOT NULL,
    help_category text        NOT NULL,
    municipality  text        NOT NULL,
    school_id     text,
    consortia     uuid[]      NOT NULL,
    shown         jsonb       NOT NULL
);

ALTER TABLE referral
    ADD COLUMN choice_id uuid REFERENCES consortium_choice (id);

CREATE TABLE trajectory (
    id               uuid PRIMARY KEY,
    referral_id      uuid        NOT NULL UNIQUE REFERENCES referral (id),
    youth_id         uuid        NOT NULL REFERENCES youth (id),
    referrer_id      text        NOT NULL,
    consortium_id    uuid        NOT NULL,
    municipality     text        NOT NULL,
    school_id        text,
    help_category    text        NOT NULL,
    start_date       date        NOT NULL,
    end_date         date,
    end_reason       text,
    goals_reached    int CHECK (goals_reached BETWEEN 0 AND 100),
    satisfaction     int CHECK (satisfaction BETWEEN 1 AND 10),
    able_to_go_on    text,
    changed_at       timestamptz NOT NULL,
    version          bigint      NOT NULL,
    CHECK (end_date >= start_date),
    CHECK ((end_date IS NULL) = (end_reason IS NULL))
);
CREATE INDEX trajectory_of_consortium ON trajectory (consortium_id, id);
CREATE INDEX trajectory_of_referrer ON trajectory (referrer_id, id);
CREATE INDEX trajectory_of_municipality ON trajectory (municipality, id);
CREATE INDEX trajectory_of_youth ON trajectory (youth_id);

CREATE TABLE help_component (
    trajectory_id uuid NOT NULL REFERENCES trajectory (id),
    position      int  NOT NULL,
    component_id  uuid NOT NULL UNIQUE,
    help_category text NOT NULL,
    provider_id   uuid NOT NULL,
    start_date    date NOT NULL,
    end_date      date,
    PRIMARY KEY (trajectory_id, position),
    CHECK (end_date >= start_date)
);

CREATE TABLE contact_person (
    trajectory_id uuid        NOT NULL REFERENCES trajectory (id),
    position      int         NOT NULL,
    name          text        NOT NULL,
    phone         text,
    email         text,
    since         timestamptz NOT NULL,
    reason        text,
    PRIMARY KEY (trajectory_id, position)
);
