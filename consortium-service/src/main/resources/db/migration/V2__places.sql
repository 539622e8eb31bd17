-- Places, who holds them and who waits for them.

-- The one gate of a consortium in a help category: every change of a placement locks this row first. The rules that may
-- never be broken stand here as constraints, so that no code can commit an overbooking.
CREATE TABLE occupancy (
    consortium_id     uuid   NOT NULL,
    help_category     text   NOT NULL,
    places            int    NOT NULL DEFAULT 0 CHECK (places >= 0),
    reported_at       timestamptz,
    reserved          int    NOT NULL DEFAULT 0 CHECK (reserved >= 0),
    occupied          int    NOT NULL DEFAULT 0 CHECK (occupied >= 0),
    excess            int    NOT NULL DEFAULT 0,
    waiting           int    NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    published_status  text,
    published_free    int,
    published_waiting int,
    version           bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (consortium_id, help_category),
    CONSTRAINT never_overbooked CHECK (excess = greatest(0, reserved + occupied - places)),
    CONSTRAINT nobody_waits_who_could_be_placed CHECK (waiting = 0 OR reserved + occupied >= places)
);

CREATE TABLE placement (
    referral_id   uuid PRIMARY KEY,
    submitted     boolean NOT NULL,
    consortium_id uuid,
    help_category text,
    urgency       smallint,
    municipality  text,
    waiting_since date,
    state         text    NOT NULL CHECK (state IN ('WAITING', 'RESERVED', 'OCCUPIED', 'RELEASED')),
    excess        text,
    received_at   timestamptz NOT NULL,
    queued_at     timestamptz,
    reserved_at   timestamptz,
    occupied_on   date,
    released_at   timestamptz,
    version       bigint  NOT NULL,
    CHECK (state = 'RELEASED' OR (consortium_id IS NOT NULL AND help_category IS NOT NULL
                                  AND urgency IS NOT NULL AND waiting_since IS NOT NULL)),
    CHECK (excess IS NULL OR state IN ('RESERVED', 'OCCUPIED'))
);

-- The waiting list in its order: urgency, waiting date, referral id.
CREATE INDEX placement_queue ON placement (consortium_id, help_category, urgency, waiting_since, referral_id)
    WHERE state = 'WAITING';
CREATE INDEX placement_excess ON placement (consortium_id, help_category, reserved_at) WHERE excess IS NOT NULL;
CREATE INDEX placement_of_consortium ON placement (consortium_id, referral_id);
CREATE INDEX placement_of_municipality ON placement (municipality, referral_id);

-- What a consortium reported about its places, by location and period.
CREATE TABLE capacity (
    consortium_id uuid   NOT NULL,
    help_category text   NOT NULL,
    as_of         timestamptz NOT NULL,
    version       bigint NOT NULL,
    PRIMARY KEY (consortium_id, help_category)
);

CREATE TABLE capacity_line (
    consortium_id uuid NOT NULL,
    help_category text NOT NULL,
    location      text,
    places        int  NOT NULL CHECK (places >= 0),
    valid_from    date NOT NULL,
    valid_until   date CHECK (valid_until >= valid_from),
    FOREIGN KEY (consortium_id, help_category) REFERENCES capacity
);
CREATE INDEX capacity_line_owner ON capacity_line (consortium_id, help_category);
