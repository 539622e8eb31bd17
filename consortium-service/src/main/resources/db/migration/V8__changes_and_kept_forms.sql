-- When a placement changed last, for those who fetch only what changed.
ALTER TABLE placement ADD changed_at timestamptz NOT NULL DEFAULT now();
UPDATE placement SET changed_at = greatest(received_at, reserved_at, released_at);
CREATE INDEX placement_changed ON placement (consortium_id, changed_at);

-- Realised waits are counted by the day on which care began.
CREATE INDEX placement_started ON placement (occupied_on) WHERE occupied_on IS NOT NULL;

-- Each consortium's quarterly form as it last was in that quarter.
CREATE TABLE quarterly_form (
    consortium_id uuid  NOT NULL,
    quarter       text  NOT NULL,
    form          jsonb NOT NULL,
    PRIMARY KEY (consortium_id, quarter)
);
