-- The key under which a youth is both sealed and found; none for those kept before, which are sealed again by rotation.
ALTER TABLE youth ADD COLUMN key_name text;
DROP INDEX youth_by_key;
CREATE INDEX youth_by_key ON youth (key_name);

-- Exceptions for pupils who live outside the region, as school-service told of them.
CREATE TABLE known_exception (
    id           uuid PRIMARY KEY,
    school_id    text NOT NULL,
    municipality text NOT NULL,
    valid_from   date,
    valid_until  date,
    closed_on    date
);

ALTER TABLE referral
    ADD COLUMN exception_id uuid,
    ADD COLUMN chosen_by    text;

ALTER TABLE help_question ADD COLUMN changed_at timestamptz;
UPDATE help_question SET changed_at = greatest(asked_at, answered_at, overdue_told_at);
ALTER TABLE help_question ALTER COLUMN changed_at SET NOT NULL;

-- What consortium-service told about a referral, so that an export on a youth holds it too.
CREATE TABLE told_fact (
    referral_id uuid        NOT NULL,
    fact        text        NOT NULL,
    kind        text        NOT NULL,
    told_at     timestamptz NOT NULL,
    facts       jsonb       NOT NULL,
    PRIMARY KEY (referral_id, fact)
);
COMMENT ON COLUMN told_fact.fact IS 'the event''s id, or its kind where only the last one counts';
