-- What was decided about a referral after it was submitted, which may be told before the referral itself.
CREATE TABLE referral_decision (
    referral_id           uuid PRIMARY KEY,
    municipality          text,
    municipality_sequence bigint NOT NULL,
    consent_withdrawn_at  timestamptz,
    version               bigint NOT NULL
);

ALTER TABLE placement ADD consent_withdrawn_at timestamptz;

-- A proposal is read by the municipality that is responsible for the youth now, as its placement knows it.
ALTER TABLE transfer_proposal DROP municipality;
