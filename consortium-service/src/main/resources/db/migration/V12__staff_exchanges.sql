-- Practitioners of one consortium who work for another for a while.
CREATE TABLE staff_exchange (
    id                 uuid PRIMARY KEY,
    home_consortium_id uuid        NOT NULL,
    host_consortium_id uuid        NOT NULL CHECK (host_consortium_id <> home_consortium_id),
    profession         text        NOT NULL,
    purpose            text        NOT NULL,
    exchange_from      date        NOT NULL,
    exchange_until     date CHECK (exchange_until >= exchange_from),
    hours_per_week     int         NOT NULL CHECK (hours_per_week > 0),
    state              text        NOT NULL CHECK (state IN ('PROPOSED', 'AGREED', 'CANCELLED')),
    proposed_at        timestamptz NOT NULL,
    agreed_at          timestamptz,
    version            bigint      NOT NULL
);

CREATE TABLE staff_exchange_experience (
    id            uuid PRIMARY KEY,
    exchange_id   uuid        NOT NULL REFERENCES staff_exchange,
    consortium_id uuid        NOT NULL,
    rating        int         NOT NULL CHECK (rating BETWEEN 1 AND 5),
    learned       text        NOT NULL,
    told_at       timestamptz NOT NULL
);
CREATE INDEX staff_exchange_experience_of ON staff_exchange_experience (exchange_id, id);
