-- What remains of deleted meetings and goals: sums of the whole programme.
CREATE TABLE kept_sum (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    what TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (programme_id, what)
) STRICT;
