-- When a proposal was last written, so that the list can be asked for what changed since a moment.
ALTER TABLE transfer_proposal ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
