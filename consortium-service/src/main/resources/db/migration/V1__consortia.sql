-- The consortia as they are now, and as they were on any day.

CREATE TABLE consortium (
    id             uuid PRIMARY KEY,
    name           text   NOT NULL,
    lot            int    NOT NULL CHECK (lot > 0),
    vision         text   NOT NULL,
    way_of_working text   NOT NULL,
    expertise      text[] NOT NULL,
    locations      text[] NOT NULL,
    municipalities text[] NOT NULL,
    contract_from  date   NOT NULL,
    contract_until date CHECK (contract_until >= contract_from),
    version        bigint NOT NULL
);

CREATE TABLE consortium_member (
    consortium_id   uuid    NOT NULL REFERENCES consortium,
    provider_id     uuid    NOT NULL,
    name            text    NOT NULL,
    lead            boolean NOT NULL,
    help_categories text[]  NOT NULL,
    member_from     date    NOT NULL,
    member_until    date CHECK (member_until >= member_from),
    PRIMARY KEY (consortium_id, provider_id)
);

-- The whole of a consortium from a day until the next row's day; the last state of each day on which it changed.
CREATE TABLE consortium_history (
    consortium_id uuid  NOT NULL REFERENCES consortium,
    valid_from    date  NOT NULL,
    state         jsonb NOT NULL,
    PRIMARY KEY (consortium_id, valid_from)
);
