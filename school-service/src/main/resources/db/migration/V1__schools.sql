-- The establishments of schools, each by BRIN and establishment number.
CREATE TABLE school (
    id                    varchar(6) PRIMARY KEY CHECK (id ~ '^\d{2}[A-Z]{2}\d{2}$'),
    name                  text        NOT NULL,
    kind                  varchar(32) NOT NULL,
    kind_by_people        boolean     NOT NULL DEFAULT false,
    cluster               int CHECK (cluster BETWEEN 1 AND 4),
    municipality          varchar(4)  NOT NULL CHECK (municipality ~ '^\d{4}$'),
    board                 text,
    education_partnership text,
    street                text,
    house_number          text,
    postcode              text,
    place                 text,
    latitude              double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude             double precision CHECK (longitude BETWEEN -180 AND 180),
    cjg_coach_id          text,
    preferred_consortia   uuid[]      NOT NULL DEFAULT '{}',
    unwanted_consortia    uuid[]      NOT NULL DEFAULT '{}',
    closed_on             date,
    successor_id          varchar(6) REFERENCES school (id),
    changed_at            timestamptz NOT NULL,
    version               bigint      NOT NULL,
    CHECK (successor_id IS NULL OR closed_on IS NOT NULL),
    CHECK (successor_id <> id)
);
CREATE INDEX school_municipality ON school (municipality, id);
CREATE INDEX school_changed_at ON school (changed_at);

-- The people with whom a school works: its core team, in the order in which the school names them.
CREATE TABLE school_core_team (
    school_id varchar(6) NOT NULL REFERENCES school (id),
    position  int        NOT NULL,
    role      text       NOT NULL,
    name      text       NOT NULL,
    PRIMARY KEY (school_id, position)
);

-- Pupils at the count of 1 October; fewer than five are published by DUO as '<5' and have no number here.
CREATE TABLE school_pupils (
    school_id  varchar(6) NOT NULL REFERENCES school (id),
    start_year int        NOT NULL,
    pupils     int CHECK (pupils >= 0),
    PRIMARY KEY (school_id, start_year)
);

-- What each import did, row by row.
CREATE TABLE school_import (
    id          uuid PRIMARY KEY,
    imported_at timestamptz NOT NULL,
    imported_by text        NOT NULL,
    encoding    text        NOT NULL,
    separator   text        NOT NULL,
    rows_read   int         NOT NULL,
    version     bigint      NOT NULL
);
CREATE TABLE school_import_row (
    import_id uuid        NOT NULL REFERENCES school_import (id),
    line      int         NOT NULL,
    school_id text,
    outcome   varchar(16) NOT NULL,
    remarks   text[]      NOT NULL,
    PRIMARY KEY (import_id, line)
);
