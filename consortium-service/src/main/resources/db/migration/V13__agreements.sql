-- What the parties of the partnership agree, edition by edition.
CREATE TABLE agreement (
    id             uuid PRIMARY KEY,
    series_id      uuid        NOT NULL,
    edition        int         NOT NULL CHECK (edition > 0),
    replaces_id    uuid REFERENCES agreement,
    title          text        NOT NULL,
    text           text        NOT NULL,
    term_from      date        NOT NULL,
    term_until     date CHECK (term_until >= term_from),
    state          text        NOT NULL CHECK (state IN ('DRAFT', 'SIGNED', 'IN_FORCE', 'EVALUATED', 'ENDED')),
    drafted_at     timestamptz NOT NULL,
    in_force_since date,
    ended_on       date,
    end_reason     text,
    version        bigint      NOT NULL
);
-- One draft of a next edition at a time; one that was dropped may be followed by another.
CREATE UNIQUE INDEX agreement_edition ON agreement (series_id, edition) WHERE state <> 'ENDED';

CREATE TABLE agreement_party (
    agreement_id uuid    NOT NULL REFERENCES agreement,
    party        text    NOT NULL,
    signed       boolean NOT NULL,
    signed_at    timestamptz,
    signed_by    text,
    PRIMARY KEY (agreement_id, party),
    CHECK (signed = (signed_at IS NOT NULL))
);
CREATE INDEX agreement_party_of ON agreement_party (party, agreement_id);

CREATE TABLE agreement_rule (
    agreement_id  uuid NOT NULL REFERENCES agreement,
    position      int  NOT NULL,
    kind          text NOT NULL,
    weeks         int  NOT NULL CHECK (weeks >= 0),
    help_category text,
    PRIMARY KEY (agreement_id, position)
);
