-- What a wait needs: pauses, the order as counts, the flow of each list, norms.

ALTER TABLE occupancy
    ADD paused              int NOT NULL DEFAULT 0 CHECK (paused >= 0),
    ADD published_wait_low  int,
    ADD published_wait_high int;

ALTER TABLE placement
    DROP CONSTRAINT placement_state_check,
    ADD CONSTRAINT placement_state_check
        CHECK (state IN ('WAITING', 'PAUSED', 'RESERVED', 'OCCUPIED', 'RELEASED')),
    ADD pause_reason          text CHECK (pause_reason IN ('FAMILY_ASKED', 'OFFER_LAPSED')),
    ADD bridging_from         date,
    ADD bridging_until        date CHECK (bridging_until >= bridging_from),
    ADD confirmed_on          date,
    ADD intake_on             date,
    ADD expected_start        date,
    ADD intake_breached_since date,
    ADD start_breached_since  date;

CREATE INDEX placement_on_list ON placement (consortium_id, help_category, urgency, waiting_since, referral_id)
    WHERE state IN ('WAITING', 'PAUSED');
CREATE INDEX placement_reserved ON placement (reserved_at) WHERE state = 'RESERVED';

-- The longest acceptable waits where they differ from the configured ones.
CREATE TABLE waiting_norm (
    urgency       smallint NOT NULL,
    help_category text     NOT NULL,
    intake_days   int      NOT NULL CHECK (intake_days >= 0),
    start_days    int      NOT NULL CHECK (start_days >= 0),
    version       bigint   NOT NULL,
    PRIMARY KEY (urgency, help_category)
);

-- Why somebody stands where they stand: each change of a wait by a person, with its reason.
CREATE TABLE wait_change (
    id          uuid PRIMARY KEY,
    referral_id uuid        NOT NULL REFERENCES placement,
    at          timestamptz NOT NULL,
    kind        text        NOT NULL,
    detail      text,
    changed_by  text        NOT NULL
);
CREATE INDEX wait_change_of_referral ON wait_change (referral_id, id);

-- Where everybody stands, as counts beside the entries (see PositionIndex).
CREATE TABLE waiting_order (
    list_id      text COLLATE "C" NOT NULL,
    urgency      smallint         NOT NULL,
    waiting_date date             NOT NULL,
    entry_id     uuid             NOT NULL,
    PRIMARY KEY (list_id, urgency, waiting_date, entry_id)
);
CREATE TABLE waiting_count (
    list_id text COLLATE "C" NOT NULL,
    level   smallint         NOT NULL,
    urgency smallint         NOT NULL,
    bucket  text COLLATE "C" NOT NULL,
    people  integer          NOT NULL CHECK (people >= 0),
    PRIMARY KEY (list_id, level, urgency, bucket)
) WITH (fillfactor = 70);
COMMENT ON COLUMN waiting_count.level IS '0 urgency, 1 year, 2 month, 3 day, 4 slice of a day by id';

-- Those who waited before this version.
INSERT INTO waiting_order (list_id, urgency, waiting_date, entry_id)
SELECT consortium_id || '/' || help_category, urgency, waiting_since, referral_id FROM placement WHERE state = 'WAITING';
INSERT INTO waiting_count (list_id, level, urgency, bucket, people)
SELECT list_id, level, urgency, bucket, count(*)
FROM waiting_order
CROSS JOIN LATERAL (VALUES
    (0, ''),
    (1, to_char(waiting_date, 'YYYY')),
    (2, to_char(waiting_date, 'YYYY-MM')),
    (3, to_char(waiting_date, 'YYYY-MM-DD')),
    (4, to_char(waiting_date, 'YYYY-MM-DD') || '/' || left(entry_id::text, 2))) buckets (level, bucket)
GROUP BY list_id, level, urgency, bucket;

-- How each list flowed on each day on which something happened: what a forecast is made from.
CREATE TABLE queue_day (
    consortium_id  uuid NOT NULL,
    help_category  text NOT NULL,
    day            date NOT NULL,
    waiting_before int  NOT NULL,
    started        int  NOT NULL,
    left_list      int  NOT NULL,
    joined_crisis  int  NOT NULL,
    joined_urgent  int  NOT NULL,
    joined_regular int  NOT NULL,
    PRIMARY KEY (consortium_id, help_category, day)
);
