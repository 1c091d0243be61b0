-- The office's own mail, about nobody: a checkpoint of the log for each address that the policy names.
CREATE TABLE office_mail (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    state TEXT NOT NULL,
    queued INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    next INTEGER NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX office_mail_waiting ON office_mail (next) WHERE state IN ('queued', 'sending');
