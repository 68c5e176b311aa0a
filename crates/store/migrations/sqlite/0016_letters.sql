-- A line that the coordinator adds to a kind of letter, one for each language ("de", "en").
CREATE TABLE letter_line (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    kind TEXT NOT NULL,
    lang TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (programme_id, kind, lang)
) STRICT;

-- When a letter is handed to the mail server again that it did not take.
ALTER TABLE letter ADD COLUMN retry_at INTEGER;

-- Up to which message a mailbox was read; what it was read for is written in the same transaction.
CREATE TABLE mailbox (
    address TEXT PRIMARY KEY NOT NULL,
    -- The server's word that its numbers are still the same ones.
    validity INTEGER NOT NULL,
    read_to INTEGER NOT NULL,
    read_at INTEGER NOT NULL
) STRICT;

-- Whose calendar accepted a meeting as it stands. Never who declined: then all of its rows go.
CREATE TABLE meeting_acceptance (
    meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
) STRICT;
CREATE INDEX meeting_acceptance_person ON meeting_acceptance (person_id);

-- The state of a meeting that does not suit, as a calendar said: not whose.
ALTER TABLE meeting ADD COLUMN unsuited INTEGER;
