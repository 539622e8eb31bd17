-- The statements of one referral submission, in one transaction, as referral-service sends them.
\set consortium random(1, 4)
\set youth random(1, 1000000000000)
BEGIN;
SELECT EXISTS (SELECT FROM known_consortium WHERE '0392' = ANY (municipalities) AND contract_from <= current_date
    AND (contract_until IS NULL OR contract_until >= current_date));
SELECT EXISTS (SELECT FROM known_consortium WHERE id = ('c0000000-0000-4000-8000-00000000000' || :consortium)::uuid
    AND '0392' = ANY (municipalities) AND contract_from <= current_date
    AND (contract_until IS NULL OR contract_until >= current_date));
SELECT id, bsn_hash, bsn_encrypted, birth_date, version FROM youth WHERE bsn_hash = decode(md5((:youth)::text), 'hex')
    FOR NO KEY UPDATE;
INSERT INTO youth (id, bsn_hash, bsn_encrypted, birth_date, key_name, version)
    VALUES (md5((:youth)::text)::uuid, decode(md5((:youth)::text), 'hex'),
        'k1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5', '2014-05-01', 'k1', 0)
    ON CONFLICT (bsn_hash) DO NOTHING;
SELECT id FROM referral WHERE youth_id = md5((:youth)::text)::uuid AND help_category = 'AMBULATORY'
    AND status IN ('SUBMITTED', 'WAITLISTED', 'ACCEPTED', 'IN_CARE');
INSERT INTO referral (id, youth_id, referrer_id, referrer_type, help_category, urgency, consortium_id, choice_reason,
        municipality, legal_basis, status, waiting_since, submitted_at, changed_at, version)
    VALUES (md5((:youth)::text || 'r')::uuid, md5((:youth)::text)::uuid, 'demo-cjg-haarlem', '01', 'AMBULATORY',
        'REGULAR', ('c0000000-0000-4000-8000-00000000000' || :consortium)::uuid, 'dicht bij huis', '0392', 'CONSENT',
        'SUBMITTED', current_date, now(), now(), 0);
INSERT INTO referral_history (referral_id, position, at, who, what)
    VALUES (md5((:youth)::text || 'r')::uuid, 0, now(), 'demo-cjg-haarlem', 'SUBMITTED');
INSERT INTO outbox (topic, key, payload)
    VALUES ('referral-events', md5((:youth)::text || 'r'), decode(repeat('7b226964223a22', 90), 'hex'));
COMMIT;
