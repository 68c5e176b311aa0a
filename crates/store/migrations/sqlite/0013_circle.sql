-- The feedback circle of a programme too small for numbers: points that those
-- who take part write and change together. Who wrote one has no column.
CREATE TABLE circle_point (
    id INTEGER PRIMARY KEY NOT NULL,
    round_id INTEGER NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    -- Counts up with every change, so that two who write at once do not lose a word.
    revision INTEGER NOT NULL
) STRICT;
CREATE INDEX circle_point_round ON circle_point (round_id);

-- Who agrees that the points as they stand go to the coordinator. A change takes all of it back.
CREATE TABLE circle_yes (
    round_id INTEGER NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (round_id, person_id)
) STRICT;
