-- Who keeps a copy of these lists asks for what changed since a moment.
ALTER TABLE consortium ADD changed_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE capacity ADD changed_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE transformation_goal ADD changed_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE agreement ADD changed_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE staff_exchange ADD changed_at timestamptz NOT NULL DEFAULT now();

-- A match holds from its first day, and the one before until then.
ALTER TABLE school_team DROP CONSTRAINT school_team_pkey, ADD PRIMARY KEY (school_id, matched_from);
