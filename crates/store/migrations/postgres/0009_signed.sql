-- What somebody signed, word for word: the product's own text may read
-- differently after an update, and the frame of a programme may change.
ALTER TABLE preparation ADD COLUMN signed_text TEXT;
ALTER TABLE preparation ADD COLUMN signed_conduct TEXT;
