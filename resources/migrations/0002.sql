-- What a person enrols besides the address, how a person arrived, and keys that change.

-- A security image, the ways of recovering, or the answer to one question. One active row a person, kind and item; earlier ones stay as revoked.
CREATE TABLE enrolment (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (pseudonym),
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    state TEXT NOT NULL,
    enrolled INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX enrolment_active ON enrolment (person, kind, item) WHERE state = 'active';

-- The same, prepared in a visit and not yet true.
CREATE TABLE staged_enrolment (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    visit TEXT NOT NULL REFERENCES visit (pseudonym),
    person TEXT NOT NULL REFERENCES person (pseudonym),
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    state TEXT NOT NULL,
    sealed BLOB NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX staged_enrolment_visit ON staged_enrolment (visit, kind, item) WHERE state = 'staged';

-- How the person of a visit came: ticket of the queue (sealed) or group served first. Its pseudonym is the visit's.
CREATE TABLE arrival (
    pseudonym TEXT NOT NULL PRIMARY KEY REFERENCES visit (pseudonym),
    priority TEXT,
    turno BLOB,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Visits that wait to be continued.
CREATE INDEX visit_waiting ON visit (person, opened) WHERE state IN ('pending', 'parked');

-- One row a change of the master key: what of the earlier key is still needed, sealed under the later one.
CREATE TABLE key_generation (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL,
    sealed BLOB NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
