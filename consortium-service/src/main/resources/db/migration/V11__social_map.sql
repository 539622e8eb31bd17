-- Who else helps in the region, and under which identifiers other maps know them.
CREATE TABLE chain_partner (
    id          uuid PRIMARY KEY,
    name        text        NOT NULL,
    description text        NOT NULL,
    website     text,
    email       text,
    phone       text,
    street      text,
    postal_code text,
    city        text,
    changed_at  timestamptz NOT NULL,
    version     bigint      NOT NULL
);

CREATE TABLE chain_partner_service (
    partner_id  uuid NOT NULL REFERENCES chain_partner,
    service_id  uuid NOT NULL,
    name        text NOT NULL,
    description text,
    status      text NOT NULL CHECK (status IN ('ACTIVE', 'INACTIVE', 'DEFUNCT', 'TEMPORARILY_CLOSED')),
    eligibility text,
    minimum_age int,
    maximum_age int,
    PRIMARY KEY (partner_id, service_id)
);

CREATE TABLE chain_partner_identifier (
    partner_id uuid NOT NULL REFERENCES chain_partner,
    scheme     text NOT NULL,
    identifier text NOT NULL,
    url        text,
    PRIMARY KEY (partner_id, scheme),
    UNIQUE (scheme, identifier)
);
