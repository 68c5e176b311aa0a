-- The confidential space. Every column called "sealed" holds an age file that
-- only browsers can open. Days are counted since 1970; nothing is kept finer.

-- The key of somebody who can sign in. The public half is readable; both
-- secret halves lie in the locks, each of which opens in a browser only.
CREATE TABLE vault (
    account_id INTEGER NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
    recipient TEXT NOT NULL,
    made_on INTEGER NOT NULL,
    -- What the owner's browsers remember: whose keys they have seen, and what was compared.
    sealed_memory TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE vault_lock (
    id INTEGER PRIMARY KEY NOT NULL,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    -- Which passkey; nothing for the others.
    hint TEXT NOT NULL,
    sealed TEXT NOT NULL,
    made_on INTEGER NOT NULL
) STRICT;
CREATE INDEX vault_lock_account ON vault_lock (account_id);

-- One row a tandem, so that only one of two browsers can make its key.
CREATE TABLE tandem_space (
    tandem_id INTEGER NOT NULL UNIQUE REFERENCES tandem (id) ON DELETE CASCADE,
    begun_on INTEGER NOT NULL
) STRICT;

-- The tandem's key, sealed to the public key of each of the two.
CREATE TABLE tandem_share (
    tandem_id INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
    side TEXT NOT NULL,
    recipient TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (tandem_id, side)
) STRICT;

-- What was written. Who wrote it, what it is and at which hour is inside.
CREATE TABLE space_entry (
    id INTEGER PRIMARY KEY NOT NULL,
    tandem_id INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
    -- For a note that only its writer can read: whose. Nothing for what both read.
    owner TEXT,
    sealed TEXT NOT NULL,
    revision INTEGER NOT NULL,
    written_on INTEGER NOT NULL
) STRICT;
CREATE INDEX space_entry_tandem ON space_entry (tandem_id);

-- Somebody has not looked yet; gone once they did, or were told.
CREATE TABLE space_news (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    tandem_id INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
    due_on INTEGER NOT NULL,
    PRIMARY KEY (person_id, tandem_id)
) STRICT;

-- Who does not want to be told.
CREATE TABLE space_quiet (
    person_id INTEGER NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE
) STRICT;

-- The person of trust of a programme.
CREATE TABLE trusted (
    programme_id INTEGER NOT NULL UNIQUE REFERENCES programme (id),
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    contact TEXT NOT NULL,
    named_on INTEGER NOT NULL
) STRICT;

-- What people entrusted to them. Who wrote it has no column: their browser
-- keeps a random word, of which only the hash lies here, and fetches the answer by it.
CREATE TABLE concern (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    tag_hash TEXT NOT NULL UNIQUE,
    sealed TEXT NOT NULL,
    written_on INTEGER NOT NULL,
    sealed_answer TEXT,
    answered_on INTEGER
) STRICT;
CREATE INDEX concern_account ON concern (account_id);
