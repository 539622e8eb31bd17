ALTER TABLE referral
    ADD COLUMN referrer_name        text,
    ADD COLUMN municipality_ground  text        NOT NULL DEFAULT 'HOME_ADDRESS',
    ADD COLUMN municipality_reason  text,
    ADD COLUMN age_ground           text,
    ADD COLUMN consent_withdrawn_at timestamptz,
    ADD COLUMN response_due_at      timestamptz,
    ADD COLUMN overdue_told_at      timestamptz,
    ADD COLUMN help_question_id     uuid;
-- A referral is followed at most once, so that a chain stays a chain.
CREATE UNIQUE INDEX referral_followed_once ON referral (previous_referral_id)
    WHERE previous_referral_id IS NOT NULL AND status <> 'ENTERED_IN_ERROR';
CREATE INDEX referral_of_youth ON referral (youth_id);
CREATE INDEX referral_unanswered ON referral (response_due_at) WHERE status = 'SUBMITTED' AND overdue_told_at IS NULL;

CREATE TABLE help_question (
    id               uuid PRIMARY KEY,
    school_id        text        NOT NULL,
    cjg_coach_id     text        NOT NULL,
    asked_by         text        NOT NULL,
    asked_at         timestamptz NOT NULL,
    due_on           date        NOT NULL,
    subject          text        NOT NULL,
    question         text        NOT NULL,
    school_reference text,
    status           text        NOT NULL,
    answer           text,
    explanation      text,
    referral_id      uuid REFERENCES referral (id),
    answered_at      timestamptz,
    overdue_told_at  timestamptz,
    version          bigint      NOT NULL,
    CHECK ((status = 'ANSWERED') = (answer IS NOT NULL)),
    CHECK ((answer = 'REFERRAL') = (referral_id IS NOT NULL))
);
CREATE INDEX help_question_of_school ON help_question (school_id, id);
CREATE INDEX help_question_of_coach ON help_question (cjg_coach_id, id);
CREATE INDEX help_question_unanswered ON help_question (due_on) WHERE status = 'ASKED' AND overdue_told_at IS NULL;
