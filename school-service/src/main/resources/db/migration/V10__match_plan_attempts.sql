-- How often the solving of a plan was begun: a plan that fails each time ends, and does not keep others waiting.
ALTER TABLE match_plan_run ADD COLUMN attempts int NOT NULL DEFAULT 0;

-- Whether the school leaves its present consortium, so that plans are listed without reading all explanations.
ALTER TABLE match_plan_school ADD COLUMN moves boolean NOT NULL DEFAULT false;
UPDATE match_plan_school SET moves = explanation::jsonb -> 'movesFrom' IS NOT NULL;
