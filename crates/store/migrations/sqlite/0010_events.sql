-- Events of a programme: kick-off, half-time, closing, and others.
CREATE TABLE event (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    kind TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    -- Counts up with every change, for calendars.
    sequence INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX event_programme ON event (programme_id);

-- Who said they come. The coordinator sees numbers.
CREATE TABLE event_answer (
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    comes INTEGER NOT NULL,
    PRIMARY KEY (event_id, person_id)
) STRICT;
