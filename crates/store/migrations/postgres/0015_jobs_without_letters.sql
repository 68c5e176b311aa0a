-- Without a mail server letters stay in the queue for good, and the worker passes over them each time it looks for
-- something to do.
CREATE INDEX job_no_letter ON job (run_at, id) WHERE kind <> 'send_letter';
