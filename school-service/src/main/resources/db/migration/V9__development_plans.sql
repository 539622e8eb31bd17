-- What the region wants to reach in its four pillars, and what was measured of it.
CREATE TABLE development_plan (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL,
    from_date  date        NOT NULL,
    until_date date        NOT NULL,
    status     varchar(16) NOT NULL,
    adopted_on date,
    changed_at timestamptz NOT NULL,
    version    bigint      NOT NULL,
    CHECK (from_date <= until_date)
);
CREATE TABLE development_goal (
    plan_id   uuid        NOT NULL REFERENCES development_plan (id),
    position  int         NOT NULL,
    goal_id   uuid        NOT NULL,
    pillar    varchar(32) NOT NULL,
    title     text        NOT NULL,
    owner     text        NOT NULL,
    starts_on date        NOT NULL,
    due_on    date        NOT NULL,
    indicator varchar(40) NOT NULL,
    baseline  numeric(12, 1),
    target    numeric(12, 1) NOT NULL,
    PRIMARY KEY (plan_id, position)
);
CREATE TABLE development_measurement (
    plan_id     uuid           NOT NULL REFERENCES development_plan (id),
    position    int            NOT NULL,
    goal_id     uuid           NOT NULL,
    measured_on date           NOT NULL,
    value       numeric(12, 1) NOT NULL,
    recorded_by text           NOT NULL,
    PRIMARY KEY (plan_id, position)
);
