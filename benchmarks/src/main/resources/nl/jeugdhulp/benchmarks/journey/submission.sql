-- One referral submission for a youth not known before, in one transaction, statement by statement as referral-service
-- sends it, but for colons in texts, where pgbench would look for variables. Ids grow with time, as those of the service
-- do; the first answer brings them along.
\set consortium random(1, 4)
\set youth random(1, 1000000000000)
BEGIN;
SELECT id FROM known_consortium WHERE '0392' = ANY (municipalities) AND contract_from <= current_date
    AND (contract_until IS NULL OR contract_until >= current_date);
SELECT EXISTS (SELECT FROM consortium_choice WHERE id = (:choice)::uuid AND shown_to = 'demo-cjg-haarlem'
    AND ('c0000000-0000-4000-8000-00000000000' || :consortium)::uuid = ANY (consortia)) AS shown,
    uuidv7() AS youth_id, uuidv7() AS referral_id \gset
SELECT id FROM youth WHERE bsn_hash = sha256((:youth)::text::bytea) FOR NO KEY UPDATE;
INSERT INTO youth (id, bsn_hash, bsn_encrypted, alternative_encrypted, birth_date, key_name, version)
    VALUES ((:youth_id)::uuid, sha256((:youth)::text::bytea),
        'k1.MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5', NULL, '2014-05-01', 'k1', 0)
    ON CONFLICT (bsn_hash) DO NOTHING;
SELECT id FROM referral WHERE youth_id = (:youth_id)::uuid AND help_category = 'AMBULATORY'
    AND status IN ('SUBMITTED', 'WAITLISTED', 'ACCEPTED', 'IN_CARE');
INSERT INTO referral (id, youth_id, referrer_id, referrer_type, referrer_agb, referrer_name, help_category, urgency,
        consortium_id, choice_reason, choice_id, municipality, municipality_ground, municipality_reason, school_id,
        legal_basis, consent_withdrawn_at, age_ground, status, waiting_since, decline_ground, previous_referral_id,
        help_question_id, exception_id, chosen_by, submitted_at, response_due_at, overdue_told_at, changed_at, version)
    VALUES ((:referral_id)::uuid, (:youth_id)::uuid, 'demo-cjg-haarlem', '01', NULL, NULL, 'AMBULATORY', 'REGULAR',
        ('c0000000-0000-4000-8000-00000000000' || :consortium)::uuid, 'dicht bij huis', (:choice)::uuid, '0392',
        'HOME_ADDRESS', NULL, NULL, 'CONSENT', NULL, NULL, 'SUBMITTED', current_date, NULL, NULL, NULL, NULL, 'FAMILY', now(),
        now() + interval '7 days', NULL, now(), 0);
INSERT INTO referral_history (referral_id, position, at, who, what, why)
    VALUES ((:referral_id)::uuid, 0, now(), 'demo-cjg-haarlem', 'SUBMITTED', NULL);
INSERT INTO outbox (topic, key, payload)
    VALUES ('referral-events', (:referral_id)::text, decode(repeat('7b226964223a22', 110), 'hex'));
INSERT INTO access_log (trace_id, span_id, status, name, start_time, end_time, processing_activity_id,
        data_subject_id, data_subject_id_type, caller, caller_roles)
    SELECT '4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7', 'OK', 'POST submitReferral', now(), now(),
        'urn.jeugdhulp.processing.referrals', youth, 'urn.jeugdhulp.youth', 'demo-cjg-haarlem', 'referrer'
    FROM unnest(ARRAY[(:youth_id)::uuid]) youth;
COMMIT;
