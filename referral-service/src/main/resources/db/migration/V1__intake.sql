CREATE TABLE youth (
    id            uuid PRIMARY KEY,
    bsn_hash      bytea  NOT NULL UNIQUE,
    bsn_encrypted text   NOT NULL,
    birth_date    date   NOT NULL,
    version       bigint NOT NULL
);

CREATE TABLE referral (
    id                   uuid PRIMARY KEY,
    youth_id             uuid        NOT NULL REFERENCES youth (id),
    referrer_id          text        NOT NULL,
    referrer_type        text        NOT NULL,
    referrer_agb         text,
    help_category        text        NOT NULL,
    urgency              text        NOT NULL,
    consortium_id        uuid        NOT NULL,
    choice_reason        text        NOT NULL,
    municipality         text        NOT NULL,
    school_id            text,
    legal_basis          text        NOT NULL,
    status               text        NOT NULL,
    waiting_since        date        NOT NULL,
    decline_ground       text,
    previous_referral_id uuid REFERENCES referral (id),
    submitted_at         timestamptz NOT NULL,
    changed_at           timestamptz NOT NULL,
    version              bigint      NOT NULL
);
-- One open referral per youth and need.
CREATE UNIQUE INDEX referral_open_need ON referral (youth_id, help_category)
    WHERE status IN ('SUBMITTED', 'WAITLISTED', 'ACCEPTED', 'IN_CARE');
CREATE INDEX referral_of_referrer ON referral (referrer_id, id);
CREATE INDEX referral_of_consortium ON referral (consortium_id, id);
CREATE INDEX referral_of_municipality ON referral (municipality, id);

CREATE TABLE referral_history (
    referral_id uuid        NOT NULL REFERENCES referral (id),
    position    int         NOT NULL,
    at          timestamptz NOT NULL,
    who         text        NOT NULL,
    what        text        NOT NULL,
    why         text,
    PRIMARY KEY (referral_id, position)
);

CREATE TABLE known_consortium (
    id             uuid PRIMARY KEY,
    name           text   NOT NULL,
    contract_from  date   NOT NULL,
    contract_until date,
    municipalities text[] NOT NULL,
    sequence       bigint NOT NULL
);
