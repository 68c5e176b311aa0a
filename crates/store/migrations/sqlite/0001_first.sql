-- Times are microseconds since 1970 in UTC; yes and no are 1 and 0.
-- No column for age, birth date, entry date, gender or the like, ever.

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY NOT NULL,
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    personnel_number TEXT,
    email TEXT,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    company TEXT NOT NULL,
    site TEXT NOT NULL,
    department TEXT NOT NULL,
    team TEXT NOT NULL,
    position TEXT NOT NULL,
    level INTEGER,
    status TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (organisation_id, personnel_number),
    UNIQUE (organisation_id, email)
) STRICT;

CREATE TABLE reporting_line (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    supervisor_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    PRIMARY KEY (person_id, supervisor_id, kind)
) STRICT;
CREATE INDEX reporting_line_supervisor ON reporting_line (supervisor_id);

CREATE TABLE account (
    id INTEGER PRIMARY KEY NOT NULL,
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    person_id INTEGER UNIQUE REFERENCES person (id) ON DELETE CASCADE,
    email TEXT UNIQUE,
    name TEXT NOT NULL,
    coordinator INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- Sign-in links, set-up links: only their hash is kept.
CREATE TABLE token (
    hash TEXT PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL,
    account_id INTEGER REFERENCES account (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE TABLE session (
    hash TEXT PRIMARY KEY NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE programme (
    id INTEGER PRIMARY KEY NOT NULL,
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL,
    tone TEXT NOT NULL,
    goals TEXT NOT NULL,
    frame TEXT,
    topics TEXT,
    created_at INTEGER NOT NULL
) STRICT;

-- One row a version; never changed, so that a run can name what it ran under.
CREATE TABLE rules (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES account (id),
    UNIQUE (programme_id, version)
) STRICT;

CREATE TABLE participant (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    answers TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (programme_id, person_id)
) STRICT;
CREATE INDEX participant_person ON participant (person_id);

-- Whom a person must not be matched with. Only the matcher reads it.
CREATE TABLE exclusion (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (programme_id, person_id, other_id)
) STRICT;

CREATE TABLE pair_override (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    mentor_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    mentee_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (programme_id, mentor_id, mentee_id)
) STRICT;

CREATE TABLE run (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    number INTEGER NOT NULL,
    rules_id INTEGER NOT NULL REFERENCES rules (id),
    input_hash TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES account (id),
    published_at INTEGER,
    UNIQUE (programme_id, number)
) STRICT;

CREATE TABLE proposal (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    run_id INTEGER NOT NULL REFERENCES run (id),
    mentor_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    mentee_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    mentor_answer TEXT NOT NULL,
    mentee_answer TEXT NOT NULL,
    mentor_token TEXT NOT NULL UNIQUE,
    mentee_token TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (programme_id, mentor_id, mentee_id)
) STRICT;
CREATE INDEX proposal_mentor ON proposal (mentor_id);
CREATE INDEX proposal_mentee ON proposal (mentee_id);

-- Column mappings, remembered per organisation.
CREATE TABLE import_mapping (
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (organisation_id, kind)
) STRICT;

-- A table that was read (forbidden columns already gone) and waits for a word.
-- No id comes twice: a page left open must not confirm another draft.
CREATE TABLE import_draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE TABLE letter (
    id INTEGER PRIMARY KEY NOT NULL,
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    programme_id INTEGER REFERENCES programme (id),
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    -- The proposal that the letter asks about, if it does.
    proposal_id INTEGER REFERENCES proposal (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    email TEXT,
    lang TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    -- The personal link; gone once the letter is on its way.
    link TEXT,
    state TEXT NOT NULL,
    problem TEXT,
    created_at INTEGER NOT NULL,
    sent_at INTEGER
) STRICT;
CREATE INDEX letter_programme ON letter (programme_id);
CREATE INDEX letter_proposal ON letter (proposal_id);

CREATE TABLE job (
    id INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    lease TEXT,
    leased_until INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX job_run_at ON job (run_at);

-- Facts, never contents; nothing here is changed or deleted.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    organisation_id INTEGER REFERENCES organisation (id),
    programme_id INTEGER REFERENCES programme (id),
    account_id INTEGER,
    event TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX audit_programme ON audit (programme_id, id);
