-- Whether a family would go to another consortium at all, as it said when it was asked.
CREATE TABLE transfer_wish (
    referral_id    uuid PRIMARY KEY REFERENCES placement,
    willing        boolean     NOT NULL,
    max_kilometres int CHECK (max_kilometres >= 0),
    recorded_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    version        bigint      NOT NULL
);

-- Which agreement's rule started a proposal.
ALTER TABLE transfer_proposal ADD agreement_id uuid;
CREATE INDEX transfer_proposal_of_plan ON transfer_proposal (exchange_plan_id, id) WHERE exchange_plan_id IS NOT NULL;
CREATE INDEX transfer_proposal_of_agreement ON transfer_proposal (agreement_id, id) WHERE agreement_id IS NOT NULL;
CREATE INDEX transfer_proposal_open_to ON transfer_proposal (to_consortium_id, help_category) WHERE state = 'OPEN';

-- A rule of an agreement has its effect once for each youth, whichever edition and however many replicas look.
CREATE TABLE agreement_effect (
    series_id   uuid        NOT NULL,
    referral_id uuid        NOT NULL REFERENCES placement,
    proposal_id uuid        NOT NULL REFERENCES transfer_proposal,
    started_at  timestamptz NOT NULL,
    PRIMARY KEY (series_id, referral_id)
);
