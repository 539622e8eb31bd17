-- A youth is known by a citizen service number or, without one, by the alternative set of the Youth Act.
ALTER TABLE youth
    ALTER COLUMN bsn_encrypted DROP NOT NULL,
    ADD COLUMN alternative_encrypted text,
    ADD COLUMN hold_reason           text,
    ADD COLUMN held_by               text,
    ADD CHECK (num_nonnulls(bsn_encrypted, alternative_encrypted) = 1);
CREATE INDEX youth_by_key ON youth (split_part(coalesce(bsn_encrypted, alternative_encrypted), ':', 1));

-- Every reading and writing of personal data, by the fields of the Dutch log of data processing (LDV).
CREATE TABLE access_log (
    id                     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    trace_id               text        NOT NULL,
    span_id                text        NOT NULL,
    status                 text        NOT NULL,
    name                   text        NOT NULL,
    start_time             timestamptz NOT NULL,
    end_time               timestamptz NOT NULL,
    processing_activity_id text        NOT NULL,
    data_subject_id        uuid        NOT NULL,
    data_subject_id_type   text        NOT NULL,
    caller                 text        NOT NULL,
    caller_roles           text        NOT NULL
);
CREATE INDEX access_log_of_subject ON access_log (data_subject_id, id);

CREATE FUNCTION access_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the access log is append-only';
END $$;
CREATE TRIGGER access_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION access_log_is_append_only();

-- What remains of a destroyed file: that it was there and who approved, and its counts.
CREATE TABLE destroyed_file (
    youth_id     uuid PRIMARY KEY,
    municipality text        NOT NULL,
    approved_by  text        NOT NULL,
    reason       text        NOT NULL,
    destroyed_at timestamptz NOT NULL
);
CREATE TABLE destroyed_count (
    year          int  NOT NULL,
    municipality  text NOT NULL,
    consortium_id uuid NOT NULL,
    help_category text NOT NULL,
    referrals     int  NOT NULL,
    trajectories  int  NOT NULL,
    PRIMARY KEY (year, municipality, consortium_id, help_category)
);
