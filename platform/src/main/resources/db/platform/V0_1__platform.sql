-- What every service needs beside its own tables.

-- Events written in the transaction of the change and removed once Kafka has acknowledged them; the identity column
-- orders the events of one aggregate, since two changes of one aggregate can never be under way at once.
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic      text        NOT NULL,
    key        text        NOT NULL,
    payload    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- One row for each event that had its effect, written in the transaction of the effect.
CREATE TABLE inbox (
    consumer    text        NOT NULL,
    event_id    uuid        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_received_at ON inbox (received_at);

-- A new generation makes every replica of a consumer begin again at the start of its topic.
CREATE TABLE consumer_state (
    consumer   text PRIMARY KEY,
    generation int NOT NULL
);

-- Messages that could not be processed, until the operator replays or discards them.
CREATE TABLE dead_letter (
    id          uuid PRIMARY KEY,
    consumer    text        NOT NULL,
    topic       text        NOT NULL,
    key         text,
    event_id    uuid,
    event_type  text,
    payload     bytea       NOT NULL,
    reason      text        NOT NULL,
    failed_at   timestamptz NOT NULL,
    status      text        NOT NULL,
    resolved_at timestamptz,
    resolved_by text,
    version     bigint      NOT NULL
);
CREATE INDEX dead_letter_open ON dead_letter (failed_at, id) WHERE status = 'OPEN';

-- The first answer to each Idempotency-Key, kept with the change it answers.
CREATE TABLE idempotent_answer (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       int         NOT NULL,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
);
CREATE INDEX idempotent_answer_created_at ON idempotent_answer (created_at);
