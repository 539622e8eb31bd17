-- Days on which no member of a consortium offered a category.
CREATE TABLE coverage_gap (
    id            uuid PRIMARY KEY,
    consortium_id uuid   NOT NULL REFERENCES consortium,
    help_category text   NOT NULL,
    gap_from      date   NOT NULL,
    gap_until     date CHECK (gap_until >= gap_from),
    version       bigint NOT NULL
);
CREATE UNIQUE INDEX coverage_gap_open ON coverage_gap (consortium_id, help_category) WHERE gap_until IS NULL;

-- What budget-service told about the lump sums.
CREATE TABLE known_budget (
    consortium_id uuid    NOT NULL,
    year          int     NOT NULL,
    lump_sum      bigint,
    level_percent int,
    spent         bigint,
    sequence      bigint  NOT NULL,
    PRIMARY KEY (consortium_id, year)
);

-- What school-service told about the schools in an adopted match plan, for each of which a consortium keeps a team.
CREATE TABLE school_team (
    school_id     text PRIMARY KEY,
    consortium_id uuid        NOT NULL,
    match_plan_id uuid        NOT NULL,
    matched_from  date        NOT NULL,
    told_at       timestamptz NOT NULL
);
CREATE INDEX school_team_of_consortium ON school_team (consortium_id);
