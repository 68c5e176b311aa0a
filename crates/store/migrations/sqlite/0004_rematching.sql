-- When a proposal was taken back before both had answered; nobody is asked twice.
ALTER TABLE proposal ADD COLUMN withdrawn_at INTEGER;

-- How many open proposals a scenario may dissolve; without a number, none.
ALTER TABLE scenario ADD COLUMN may_dissolve INTEGER;

-- Pairs that hold within the scenario only, until it is published.
ALTER TABLE scenario ADD COLUMN added TEXT NOT NULL DEFAULT '[]';

-- How many places of a mentor should be filled first, as the coordinator decided.
CREATE TABLE wanted_places (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    at_least INTEGER NOT NULL,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (programme_id, person_id)
) STRICT;
