-- Meetings of a tandem. Who moved one, called it off, or said that it took
-- place has no column, and neither has when that was said.
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY NOT NULL,
    tandem_id INTEGER NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
    -- Under which calendars know it, and which state of it is the newest.
    uid TEXT NOT NULL UNIQUE,
    sequence INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    state TEXT NOT NULL,
    -- Whether the two were nudged about it: that happens once.
    nudged INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_tandem ON meeting (tandem_id, starts_at);

-- Where a tandem meets: a place, or the address of an online room.
CREATE TABLE meeting_place (
    tandem_id INTEGER PRIMARY KEY NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
    place TEXT NOT NULL,
    link TEXT NOT NULL
) STRICT;

-- That the coordinator should get in touch with a tandem: since when, not why.
CREATE TABLE lull (
    tandem_id INTEGER PRIMARY KEY NOT NULL REFERENCES tandem (id) ON DELETE CASCADE,
    since_on INTEGER NOT NULL
) STRICT;

-- The address of somebody's own calendar, a secret, and when they are busy.
CREATE TABLE busy_address (
    person_id INTEGER PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    read_at INTEGER,
    problem TEXT
) STRICT;
CREATE TABLE busy_time (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, from_at, to_at)
) STRICT;

-- Links that go on working until they are withdrawn: the calendar feed of a
-- person, and the link of whoever books for them. Only their hash is kept.
CREATE TABLE calendar_link (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_on INTEGER NOT NULL,
    PRIMARY KEY (person_id, purpose)
) STRICT;

-- In which German state a site lies, for its public holidays.
CREATE TABLE site_land (
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    site TEXT NOT NULL,
    land TEXT NOT NULL,
    PRIMARY KEY (organisation_id, site)
) STRICT;

-- What only the reader of a letter may know, put in for {when} when it leaves,
-- and the calendar entry that it carries. Both are forgotten with the link.
ALTER TABLE letter ADD COLUMN details TEXT;
ALTER TABLE letter ADD COLUMN calendar TEXT;
