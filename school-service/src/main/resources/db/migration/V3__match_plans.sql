-- A plan that gives each school in scope to exactly one consortium.
CREATE TABLE match_plan (
    id           uuid PRIMARY KEY,
    name         text        NOT NULL,
    status       varchar(16) NOT NULL,
    draft        text        NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    score        bigint,
    bound        bigint,
    cut_by_clock boolean     NOT NULL DEFAULT false,
    conflicts    text        NOT NULL DEFAULT '[]',
    adopted_at   timestamptz,
    hand_over    date,
    version      bigint      NOT NULL,
    CHECK (bound <= score),
    CHECK ((status = 'ADOPTED') = (hand_over IS NOT NULL))
);

-- The solving of a plan: who holds it until when, and how far it is. A lease that ran out is taken over.
CREATE TABLE match_plan_run (
    plan_id          uuid PRIMARY KEY REFERENCES match_plan (id),
    lease_until      timestamptz NOT NULL DEFAULT '-infinity',
    cancel_requested boolean     NOT NULL DEFAULT false,
    score            bigint,
    bound            bigint,
    elapsed_millis   bigint      NOT NULL DEFAULT 0
);

-- Each school of a plan with its one consortium: the key makes two impossible.
CREATE TABLE match_plan_school (
    plan_id       uuid       NOT NULL REFERENCES match_plan (id),
    school_id     varchar(6) NOT NULL REFERENCES school (id),
    consortium_id uuid       NOT NULL,
    hours         int        NOT NULL CHECK (hours > 0),
    points        bigint     NOT NULL,
    explanation   text       NOT NULL,
    PRIMARY KEY (plan_id, school_id)
);
CREATE INDEX match_plan_school_consortium ON match_plan_school (plan_id, consortium_id);

-- With whom a school works by the plan that was adopted last.
ALTER TABLE school
    ADD COLUMN consortium_id uuid,
    ADD COLUMN match_plan_id uuid REFERENCES match_plan (id),
    ADD COLUMN matched_from  date,
    ADD CHECK ((consortium_id IS NULL) = (matched_from IS NULL)),
    ADD CHECK ((consortium_id IS NULL) = (match_plan_id IS NULL));

-- Every match a school ever had.
CREATE TABLE school_match (
    school_id     varchar(6) NOT NULL REFERENCES school (id),
    match_plan_id uuid       NOT NULL REFERENCES match_plan (id),
    consortium_id uuid       NOT NULL,
    matched_from  date       NOT NULL,
    PRIMARY KEY (school_id, match_plan_id)
);
