-- Outcomes of a file that was destroyed count on, under keys that lead nowhere.
ALTER TABLE care_outcome ADD COLUMN referral_id uuid;
CREATE INDEX care_outcome_referral ON care_outcome (referral_id);
-- Ids of which nothing is kept any more, so that a rebuilt projection cuts the same outcomes loose again.
CREATE TABLE destroyed_referral (
    referral_id uuid PRIMARY KEY
);
