-- Running care of the old contracts, and the files by which it came.
CREATE TABLE takeover_import (
    id           uuid PRIMARY KEY,
    municipality text        NOT NULL,
    imported_by  text        NOT NULL,
    received_at  timestamptz NOT NULL,
    finished_at  timestamptz,
    rows_read    int         NOT NULL,
    accepted     int         NOT NULL DEFAULT 0,
    unchanged    int         NOT NULL DEFAULT 0,
    rejected     int         NOT NULL DEFAULT 0,
    CHECK (accepted + unchanged + rejected <= rows_read)
);
CREATE INDEX takeover_import_of_municipality ON takeover_import (municipality, id);

-- The rows of a file that are still to be processed: sealed, because they hold citizen service numbers.
CREATE TABLE takeover_import_part (
    import_id uuid  NOT NULL REFERENCES takeover_import (id),
    first_row int   NOT NULL,
    sealed    text  NOT NULL,
    attempts  int   NOT NULL DEFAULT 0,
    PRIMARY KEY (import_id, first_row)
);

CREATE TABLE takeover (
    id            uuid PRIMARY KEY,
    import_id     uuid        NOT NULL REFERENCES takeover_import (id),
    youth_id      uuid        NOT NULL REFERENCES youth (id) ON DELETE CASCADE,
    municipality  text        NOT NULL,
    provider_agb  text        NOT NULL,
    provider_name text,
    help_category text        NOT NULL,
    school_id     text,
    start_date    date        NOT NULL,
    last_day      date,
    status        text        NOT NULL,
    end_reason    text,
    consortium_id uuid,
    choice_reason text,
    handed_over_on date,
    gap_days      int,
    changed_at    timestamptz NOT NULL,
    version       bigint      NOT NULL,
    CHECK (last_day >= start_date),
    CHECK ((status = 'HANDED_OVER') = (gap_days IS NOT NULL)),
    CHECK ((status = 'HANDED_OVER') = (handed_over_on IS NOT NULL)),
    CHECK (gap_days >= 0)
);
-- The natural key, by which the same file adds nothing.
CREATE UNIQUE INDEX takeover_once ON takeover (youth_id, provider_agb, help_category, start_date);
CREATE INDEX takeover_of_municipality ON takeover (municipality, id);
CREATE INDEX takeover_of_consortium ON takeover (consortium_id, id);

CREATE TABLE takeover_import_row (
    import_id   uuid NOT NULL REFERENCES takeover_import (id),
    row_number  int  NOT NULL,
    outcome     text NOT NULL,
    takeover_id uuid REFERENCES takeover (id) ON DELETE SET NULL,
    faults      text NOT NULL,
    PRIMARY KEY (import_id, row_number)
);
CREATE INDEX takeover_import_row_of_takeover ON takeover_import_row (takeover_id);

-- Care follows from a referral or continues what was taken over.
ALTER TABLE trajectory
    ALTER COLUMN referral_id DROP NOT NULL,
    ALTER COLUMN referrer_id DROP NOT NULL,
    ADD COLUMN takeover_id      uuid UNIQUE REFERENCES takeover (id),
    ADD COLUMN started_again_on date,
    ADD CHECK (num_nonnulls(referral_id, takeover_id) = 1);

ALTER TABLE help_component
    ADD COLUMN end_reason    text,
    ADD COLUMN goals_reached int CHECK (goals_reached BETWEEN 0 AND 100),
    ADD COLUMN satisfaction  int CHECK (satisfaction BETWEEN 1 AND 10),
    ADD COLUMN able_to_go_on text;
-- A component that ended with its care ended for the same reason.
UPDATE help_component c SET end_reason = t.end_reason
FROM trajectory t WHERE t.id = c.trajectory_id AND c.end_date = t.end_date;

-- Endings of care that was resumed within half a year; they no longer count, and are not forgotten.
CREATE TABLE care_ending (
    trajectory_id uuid NOT NULL REFERENCES trajectory (id) ON DELETE CASCADE,
    position      int  NOT NULL,
    end_date      date NOT NULL,
    end_reason    text NOT NULL,
    goals_reached int,
    satisfaction  int,
    able_to_go_on text,
    resumed_on    date NOT NULL,
    PRIMARY KEY (trajectory_id, position)
);

-- Consortia that had a referral until it was transferred, each of which keeps reading its own period.
CREATE TABLE referral_former_consortium (
    referral_id   uuid        NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
    position      int         NOT NULL,
    consortium_id uuid        NOT NULL,
    since         timestamptz NOT NULL,
    until_moment  timestamptz NOT NULL,
    status        text        NOT NULL,
    urgency       text        NOT NULL,
    PRIMARY KEY (referral_id, position)
);
