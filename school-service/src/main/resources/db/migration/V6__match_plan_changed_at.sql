-- When a match plan was last written, so that the list can be asked for what changed since a moment.
ALTER TABLE match_plan ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
