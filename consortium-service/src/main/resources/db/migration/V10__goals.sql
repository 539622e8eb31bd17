-- What the region and the consortia want to change together.
CREATE TABLE transformation_goal (
    id           uuid PRIMARY KEY,
    theme        text   NOT NULL CHECK (theme IN ('AUTISM', 'SEPARATION_CONFLICTS', 'ADMINISTRATIVE_BURDEN', 'OTHER')),
    title        text   NOT NULL,
    description  text   NOT NULL,
    agreement_id uuid,
    version      bigint NOT NULL
);

CREATE TABLE goal_indicator (
    id      uuid PRIMARY KEY,
    goal_id uuid   NOT NULL REFERENCES transformation_goal,
    name    text   NOT NULL,
    unit    text   NOT NULL,
    version bigint NOT NULL
);
CREATE INDEX goal_indicator_of_goal ON goal_indicator (goal_id, id);

-- Every figure as it was recorded: a correction is a further revision with its reason. Slot is the year of a measured
-- value, 0 for the baseline and the target.
CREATE TABLE goal_figure (
    indicator_id uuid           NOT NULL REFERENCES goal_indicator,
    kind         text           NOT NULL CHECK (kind IN ('BASELINE', 'TARGET', 'MEASURED')),
    slot         int            NOT NULL,
    revision     int            NOT NULL CHECK (revision > 0),
    year         int            NOT NULL,
    value        numeric(14, 2) NOT NULL,
    source       text           NOT NULL,
    reason       text,
    recorded_by  text           NOT NULL,
    recorded_at  timestamptz    NOT NULL,
    PRIMARY KEY (indicator_id, kind, slot, revision),
    CHECK (revision = 1 OR reason IS NOT NULL)
);

CREATE FUNCTION goal_figure_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'figures are corrected by a further revision, never changed';
END $$;
CREATE TRIGGER goal_figure_append_only BEFORE UPDATE OR DELETE ON goal_figure
    FOR EACH ROW EXECUTE FUNCTION goal_figure_is_append_only();

-- The three with which the partnership starts; the region adds indicators with their figures.
INSERT INTO transformation_goal (id, theme, title, description, version) VALUES
    ('90000000-0000-4000-8000-000000000001', 'AUTISM', 'Passende hulp bij autisme, dichtbij en op tijd',
     'Jeugdigen met autisme krijgen eerder hulp die bij hen past, thuis en op school, bij één consortium.', 0),
    ('90000000-0000-4000-8000-000000000002', 'SEPARATION_CONFLICTS', 'Minder schade door strijd bij scheiding',
     'Ouders die uit elkaar gaan krijgen vroeg hulp, zodat minder kinderen klem komen te zitten.', 0),
    ('90000000-0000-4000-8000-000000000003', 'ADMINISTRATIVE_BURDEN', 'Minder administratie, meer tijd voor gezinnen',
     'Wie hulp geeft legt minder vast: alleen wat nodig is, één keer.', 0);
