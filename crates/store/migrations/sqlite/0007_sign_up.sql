-- How a programme lets people sign up: one row for each that does.
CREATE TABLE sign_up (
    programme_id INTEGER PRIMARY KEY NOT NULL REFERENCES programme (id),
    -- The address of the open call. It is published, so it is kept as it is.
    address TEXT NOT NULL UNIQUE,
    call_open INTEGER NOT NULL,
    -- The last day, counted since 1970.
    closes_on INTEGER,
    call_words TEXT NOT NULL,
    letter_words TEXT NOT NULL
) STRICT;

-- Who was invited, or came by the open call.
CREATE TABLE invitation (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reminders INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (programme_id, person_id)
) STRICT;
CREATE INDEX invitation_person ON invitation (person_id);

-- Personal links and the short codes of letters on paper: only their hash.
CREATE TABLE invitation_link (
    hash TEXT PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX invitation_link_person ON invitation_link (person_id, programme_id);

-- Answers on their way. They belong to their person; exclusions are not among them.
CREATE TABLE sign_up_draft (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    answers TEXT NOT NULL,
    reached INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (programme_id, person_id)
) STRICT;
CREATE INDEX sign_up_draft_person ON sign_up_draft (person_id);

-- Whether the answers were given in the product, not read from a file.
ALTER TABLE participant ADD COLUMN own INTEGER NOT NULL DEFAULT 0;

-- What somebody agreed to, in the words they read.
CREATE TABLE consent (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    version INTEGER NOT NULL,
    words TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX consent_person ON consent (person_id, programme_id);

-- Login cards of people without a mailbox: one each, only its hash.
CREATE TABLE login_card (
    person_id INTEGER PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

-- People whom nobody knows yet and who answered the open call.
CREATE TABLE sign_up_request (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    name TEXT NOT NULL,
    contact TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (programme_id, contact)
) STRICT;

-- Who was told that there is no partner yet, why, and until when we answer.
CREATE TABLE waiting (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    until_day INTEGER NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (programme_id, person_id)
) STRICT;
CREATE INDEX waiting_person ON waiting (person_id);
