-- What remains of deleted meetings and goals: sums of the whole programme.
CREATE TABLE kept_sum (
    programme_id BIGINT NOT NULL REFERENCES programme (id),
    what TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (programme_id, what)
);
