-- Plans for the region are ordered and computed in the background by whichever replica claims them.
ALTER TABLE exchange_plan
    ALTER computed_at DROP NOT NULL,
    ALTER plan DROP NOT NULL,
    ALTER plan TYPE text,
    ADD state           text        NOT NULL DEFAULT 'READY' CHECK (state IN ('REQUESTED', 'READY', 'FAILED')),
    ADD max_distance_km int         NOT NULL DEFAULT 30,
    ADD min_gain_days   int         NOT NULL DEFAULT 14,
    ADD requested_by    text        NOT NULL DEFAULT '',
    ADD requested_at    timestamptz NOT NULL DEFAULT now(),
    ADD lease_until     timestamptz NOT NULL DEFAULT '-infinity',
    ADD attempts        int         NOT NULL DEFAULT 0,
    ADD version         bigint      NOT NULL DEFAULT 0,
    ADD CHECK (state <> 'READY' OR (plan IS NOT NULL AND computed_at IS NOT NULL));
CREATE INDEX exchange_plan_requested ON exchange_plan (id) WHERE state = 'REQUESTED';
