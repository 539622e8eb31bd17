-- Which care follows from which referral, to find what a withdrawn consent or a destroyed file is about.
CREATE TABLE care_of_referral (
    trajectory_id uuid PRIMARY KEY,
    referral_id   uuid NOT NULL
);
CREATE INDEX care_of_referral_referral ON care_of_referral (referral_id);

CREATE TABLE consent_withdrawn (
    referral_id  uuid PRIMARY KEY,
    withdrawn_on date NOT NULL
);
