-- The programme that a cohort goes on from, with its settings, its lessons and the memory of its tandems.
ALTER TABLE programme ADD COLUMN follows_id INTEGER REFERENCES programme (id);
