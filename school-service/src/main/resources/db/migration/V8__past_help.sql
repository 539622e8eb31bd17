-- Help of school years before it was counted from care, as files gave it: a number, 'fewer than five', or a gap.
CREATE TABLE past_help (
    school_id     varchar(6)  NOT NULL REFERENCES school (id),
    start_year    int         NOT NULL,
    help_category varchar(32),
    consortium_id uuid,
    known         varchar(8)  NOT NULL CHECK (known IN ('NUMBER', 'FEW', 'GAP')),
    helps         int CHECK (helps >= 0),
    organisations int CHECK (organisations >= 0),
    practitioners int CHECK (practitioners >= 0),
    UNIQUE NULLS NOT DISTINCT (start_year, school_id, help_category, consortium_id),
    CHECK ((known = 'NUMBER') = (helps IS NOT NULL)),
    CHECK (help_category IS NULL OR consortium_id IS NULL)
);
CREATE TABLE help_import (
    id          uuid PRIMARY KEY,
    imported_at timestamptz NOT NULL,
    imported_by text        NOT NULL,
    rows_read   int         NOT NULL,
    version     bigint      NOT NULL
);
CREATE TABLE help_import_row (
    import_id uuid        NOT NULL REFERENCES help_import (id),
    line      int         NOT NULL,
    school_id text,
    outcome   varchar(16) NOT NULL,
    remarks   text[]      NOT NULL,
    PRIMARY KEY (import_id, line)
);
