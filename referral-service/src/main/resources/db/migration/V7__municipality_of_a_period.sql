-- A former consortium keeps reading which municipality was responsible in its own period.
ALTER TABLE referral_former_consortium
    ADD COLUMN municipality        text,
    ADD COLUMN municipality_ground text,
    ADD COLUMN municipality_reason text;
UPDATE referral_former_consortium f
SET municipality = r.municipality, municipality_ground = r.municipality_ground, municipality_reason = r.municipality_reason
FROM referral r WHERE r.id = f.referral_id;
ALTER TABLE referral_former_consortium
    ALTER COLUMN municipality SET NOT NULL,
    ALTER COLUMN municipality_ground SET NOT NULL;
