-- When a proposal was taken back before both had answered; nobody is asked twice.
ALTER TABLE proposal ADD COLUMN withdrawn_at BIGINT;

-- How many open proposals a scenario may dissolve; without a number, none.
ALTER TABLE scenario ADD COLUMN may_dissolve BIGINT;

-- Pairs that hold within the scenario only, until it is published.
ALTER TABLE scenario ADD COLUMN added TEXT NOT NULL DEFAULT '[]';

-- How many places of a mentor should be filled first, as the coordinator decided.
CREATE TABLE wanted_places (
    programme_id BIGINT NOT NULL REFERENCES programme (id),
    person_id BIGINT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    at_least BIGINT NOT NULL,
    reason TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL REFERENCES account (id),
    PRIMARY KEY (programme_id, person_id)
);
