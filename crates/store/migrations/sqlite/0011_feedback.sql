-- Feedback rounds of a programme: half-time, closing, echo. Days are counted since 1970.
CREATE TABLE feedback_round (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    opens_on INTEGER NOT NULL,
    closes_on INTEGER NOT NULL,
    -- Since it opened: from how many tandems, and what its key is made of besides the secret of the host.
    tandems INTEGER NOT NULL,
    salt TEXT,
    key_id TEXT,
    UNIQUE (programme_id, kind)
) STRICT;

-- What is asked, with breakdown and least number of answers: one row a version, never changed.
CREATE TABLE feedback_questionnaire (
    id INTEGER PRIMARY KEY NOT NULL,
    round_id INTEGER NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    approved INTEGER NOT NULL,
    saved_on INTEGER NOT NULL,
    UNIQUE (round_id, version)
) STRICT;

-- Who is asked, and whether they answered: a mark without a time. What was
-- answered lies in feedback_ballot, and no column leads from one to the other.
CREATE TABLE feedback_turnout (
    round_id INTEGER NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    side TEXT NOT NULL,
    answered INTEGER NOT NULL,
    PRIMARY KEY (round_id, person_id)
) STRICT;

-- Sealed sheets of one size under random ids. All of a round are sealed anew
-- and written anew, in the order of their ids, whenever one is added: neither
-- their place in the file nor a comparison of two copies says which came last.
CREATE TABLE feedback_ballot (
    round_id INTEGER NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (round_id, id)
) STRICT, WITHOUT ROWID;

-- What a round says, once and for all. Its ballots are deleted in the same transaction.
CREATE TABLE feedback_release (
    round_id INTEGER PRIMARY KEY NOT NULL REFERENCES feedback_round (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    released_on INTEGER NOT NULL
) STRICT;
