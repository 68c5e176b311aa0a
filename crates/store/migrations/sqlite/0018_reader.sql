-- Who reads along without running the programme: its sponsor, the works council.
CREATE TABLE reader (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    named_on INTEGER NOT NULL,
    PRIMARY KEY (programme_id, account_id, kind)
) STRICT;
CREATE INDEX reader_account ON reader (account_id);
