-- What the partnership found when it looked back.
CREATE TABLE evaluation (
    id            uuid PRIMARY KEY,
    subject       text        NOT NULL CHECK (subject IN ('AGREEMENT', 'GOAL', 'CONTRACT_YEAR')),
    agreement_id  uuid REFERENCES agreement,
    goal_id       uuid REFERENCES transformation_goal,
    contract_year int,
    held_on       date        NOT NULL,
    participants  varchar[]   NOT NULL,
    findings      text        NOT NULL,
    conclusion    text        NOT NULL CHECK (conclusion IN ('CONTINUE', 'ADJUST', 'END')),
    decision      text        NOT NULL,
    recorded_by   text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    CHECK (num_nonnulls(agreement_id, goal_id, contract_year) = 1)
);
