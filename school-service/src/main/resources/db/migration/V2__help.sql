-- Each help component that referral-service told of, once; the ends stand apart so that events may come in any order.
CREATE TABLE help_component (
    component_id  uuid PRIMARY KEY,
    trajectory_id uuid        NOT NULL,
    consortium_id uuid        NOT NULL,
    provider_id   uuid        NOT NULL,
    school_id     varchar(6),
    municipality  varchar(4)  NOT NULL,
    help_category varchar(32) NOT NULL,
    start_date    date        NOT NULL
);
CREATE INDEX help_component_school ON help_component (school_id, start_date);
CREATE INDEX help_component_trajectory ON help_component (trajectory_id);
CREATE TABLE help_component_end (
    component_id uuid PRIMARY KEY,
    end_date     date NOT NULL
);
CREATE TABLE trajectory_end (
    trajectory_id uuid PRIMARY KEY,
    end_date      date NOT NULL
);

-- What this service knows of the consortia.
CREATE TABLE known_consortium (
    id             uuid PRIMARY KEY,
    name           text      NOT NULL,
    expertise      text[]    NOT NULL,
    contract_from  date      NOT NULL,
    contract_until date,
    municipalities varchar[] NOT NULL,
    providers      int       NOT NULL,
    sequence       bigint    NOT NULL
);
