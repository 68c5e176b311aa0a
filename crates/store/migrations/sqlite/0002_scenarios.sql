-- Rules that are tried out. Never changed, so that a run can name what it ran under.
CREATE TABLE scenario (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    rules TEXT NOT NULL,
    set_aside TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES account (id),
    UNIQUE (programme_id, number)
) STRICT;

-- What a run tries out; without, it ran under the rules in force.
ALTER TABLE run ADD COLUMN scenario_id INTEGER REFERENCES scenario (id);

-- Its figures, so that a list of runs need not read what they found.
ALTER TABLE run ADD COLUMN summary TEXT;
