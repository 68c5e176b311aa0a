-- Until when both are asked to answer, counted in days since 1970.
ALTER TABLE proposal ADD COLUMN answer_by INTEGER;
-- Whether it was taken back because that day was over.
ALTER TABLE proposal ADD COLUMN rested INTEGER NOT NULL DEFAULT 0;

-- Who was told of an event, and has it in their calendar.
CREATE TABLE event_told (
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, person_id)
) STRICT;
CREATE INDEX event_told_person ON event_told (person_id);
