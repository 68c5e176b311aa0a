-- What coordinators say to each other about a run before it is published.
CREATE TABLE run_comment (
    id INTEGER PRIMARY KEY NOT NULL,
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    agreed INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX run_comment_run ON run_comment (run_id);

CREATE INDEX letter_person ON letter (person_id);
