-- Until when both are asked to answer, counted in days since 1970.
ALTER TABLE proposal ADD COLUMN answer_by BIGINT;
-- Whether it was taken back because that day was over.
ALTER TABLE proposal ADD COLUMN rested BIGINT NOT NULL DEFAULT 0;

-- Who was told of an event, and has it in their calendar.
CREATE TABLE event_told (
    event_id BIGINT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    person_id BIGINT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, person_id)
);
CREATE INDEX event_told_person ON event_told (person_id);
