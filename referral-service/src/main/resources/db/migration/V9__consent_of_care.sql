-- Whoever reads care sees that consent was taken back.
ALTER TABLE trajectory ADD COLUMN consent_withdrawn_at timestamptz;
UPDATE trajectory t SET consent_withdrawn_at = r.consent_withdrawn_at FROM referral r WHERE r.id = t.referral_id;
