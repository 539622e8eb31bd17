-- Proposals to move somebody who waits to a consortium that has room.
CREATE TABLE transfer_proposal (
    id                 uuid PRIMARY KEY,
    referral_id        uuid        NOT NULL REFERENCES placement,
    from_consortium_id uuid        NOT NULL,
    to_consortium_id   uuid        NOT NULL CHECK (to_consortium_id <> from_consortium_id),
    help_category      text        NOT NULL,
    municipality       text,
    state              text        NOT NULL
        CHECK (state IN ('OPEN', 'AGREED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'SUPERSEDED')),
    family_consents    boolean,
    from_accepts       boolean     NOT NULL,
    to_accepts         boolean     NOT NULL,
    exchange_plan_id   uuid,
    proposed_by        text        NOT NULL,
    proposed_at        timestamptz NOT NULL,
    closed_at          timestamptz,
    version            bigint      NOT NULL
);
CREATE UNIQUE INDEX transfer_proposal_open ON transfer_proposal (referral_id, to_consortium_id) WHERE state = 'OPEN';
CREATE INDEX transfer_proposal_of_referral ON transfer_proposal (referral_id);
CREATE INDEX transfer_proposal_parties ON transfer_proposal (from_consortium_id, to_consortium_id, id);

-- Plans for the region as they were computed, so that people accept exactly what they saw.
CREATE TABLE exchange_plan (
    id          uuid PRIMARY KEY,
    computed_at timestamptz NOT NULL,
    plan        jsonb       NOT NULL
);
