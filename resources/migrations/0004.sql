-- How the office's messages leave, a row a channel: its settings are sealed under a key of this counter, because mail leaves with nobody signed in.
CREATE TABLE channel (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL UNIQUE,
    sealed BLOB NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What became of a message at its last try, under the message's own pseudonym: what stood in the way, and the server's reply. Its words may name
-- the address, so they are sealed.
CREATE TABLE mail_answer (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    obstacle TEXT NOT NULL,
    reply INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
