-- What becomes of a proposal that both accepted. Days are counted since 1970:
-- nothing about a tandem is kept finer than the day. Who of the two wanted a
-- rest or the end has no column.
CREATE TABLE tandem (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    proposal_id INTEGER NOT NULL UNIQUE REFERENCES proposal (id) ON DELETE CASCADE,
    mentor_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    mentee_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    stage TEXT NOT NULL,
    stage_since INTEGER NOT NULL,
    rests_until INTEGER,
    -- When both had signed; when both were asked how it begins.
    started_on INTEGER,
    check_in_asked_on INTEGER,
    created_on INTEGER NOT NULL
) STRICT;
CREATE INDEX tandem_programme ON tandem (programme_id);
CREATE INDEX tandem_mentor ON tandem (mentor_id);
CREATE INDEX tandem_mentee ON tandem (mentee_id);

-- The agreement of a programme: one row a version, never changed, so that
-- everybody can read what they signed.
CREATE TABLE agreement (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by INTEGER NOT NULL REFERENCES account (id),
    UNIQUE (programme_id, version)
) STRICT;

-- What each of the two did to prepare.
CREATE TABLE preparation (
    tandem_id INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
    side TEXT NOT NULL,
    briefed_on INTEGER,
    checked_on INTEGER,
    signed_on INTEGER,
    -- What was signed: a version of the programme's own words, or the product's.
    agreement_id INTEGER REFERENCES agreement (id),
    signed_lang TEXT,
    -- At the end: what they learned, in their own words; whether they want to go on with somebody else.
    learned TEXT,
    again TEXT,
    PRIMARY KEY (tandem_id, side)
) STRICT;

CREATE TABLE tandem_goal (
    id INTEGER PRIMARY KEY NOT NULL,
    tandem_id INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
    topic TEXT,
    words TEXT NOT NULL,
    today INTEGER,
    aimed INTEGER,
    half TEXT,
    close TEXT
) STRICT;
CREATE INDEX tandem_goal_tandem ON tandem_goal (tandem_id);

-- The start-check: identified, for the coordinator (round R1).
CREATE TABLE check_in (
    tandem_id INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
    side TEXT NOT NULL,
    answers TEXT NOT NULL,
    talk INTEGER NOT NULL,
    answered_on INTEGER NOT NULL,
    PRIMARY KEY (tandem_id, side)
) STRICT;

-- "Please get in touch with me": that somebody asked, never why.
CREATE TABLE talk_wish (
    id INTEGER PRIMARY KEY NOT NULL,
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    asked_on INTEGER NOT NULL,
    settled_on INTEGER
) STRICT;
CREATE INDEX talk_wish_programme ON talk_wish (programme_id);

INSERT INTO tandem (programme_id, proposal_id, mentor_id, mentee_id, stage, stage_since, created_on)
SELECT programme_id, id, mentor_id, mentee_id, 'beginning', created_at / 86400000000, created_at / 86400000000
FROM proposal WHERE mentor_answer = 'accepted' AND mentee_answer = 'accepted';
INSERT INTO preparation (tandem_id, side) SELECT id, 'mentor' FROM tandem;
INSERT INTO preparation (tandem_id, side) SELECT id, 'mentee' FROM tandem;
