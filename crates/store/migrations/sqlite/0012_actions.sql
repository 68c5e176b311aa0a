-- What follows from a round: finding, action, who, by when. The owner is a name
-- that the coordinator writes down.
CREATE TABLE feedback_action (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    round_id INTEGER NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
    finding TEXT NOT NULL,
    action TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on INTEGER NOT NULL,
    done_on INTEGER,
    -- Whether the next cohort begins with it.
    lesson INTEGER NOT NULL
) STRICT;
CREATE INDEX feedback_action_programme ON feedback_action (programme_id);
