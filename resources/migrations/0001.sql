-- The first schema. Every table is STRICT; rows that can change carry last_log and last_seq: the leaf that speaks of their present state.

-- The log: one Merkle tree a writer. `log` is the writer's number (first four bytes of the hash of its first public key).
CREATE TABLE audit_entry (
    log INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    leaf BLOB NOT NULL,
    PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_tile (
    log INTEGER NOT NULL,
    level INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (log, level, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_head (
    log INTEGER NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    frontier BLOB NOT NULL,
    note BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_checkpoint (
    log INTEGER NOT NULL,
    size INTEGER NOT NULL,
    kind TEXT NOT NULL,
    note BLOB NOT NULL,
    PRIMARY KEY (log, size, kind)
) STRICT, WITHOUT ROWID;

-- Derived from the leaf in the same transaction; serves every filter.
CREATE TABLE audit_index (
    log INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    t INTEGER NOT NULL,
    s TEXT,
    c TEXT,
    a TEXT NOT NULL,
    o TEXT NOT NULL,
    r TEXT,
    e TEXT,
    PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_index_t ON audit_index (t, log, seq);
CREATE INDEX audit_index_s ON audit_index (s, t) WHERE s IS NOT NULL;
CREATE INDEX audit_index_c ON audit_index (c, t) WHERE c IS NOT NULL;
CREATE INDEX audit_index_a ON audit_index (a, t);
CREATE INDEX audit_index_r ON audit_index (r, t) WHERE r IS NOT NULL;
CREATE INDEX audit_index_e ON audit_index (e, t) WHERE e IS NOT NULL;

-- Openings of a leaf's commitments, sealed under the subject's own data key.
CREATE TABLE audit_personal (
    log INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    field TEXT NOT NULL,
    blob BLOB NOT NULL,
    PRIMARY KEY (log, seq, field)
) STRICT, WITHOUT ROWID;

-- Row MACs of a bulk import, whose one leaf carries their tree's root.
CREATE TABLE audit_batch (
    log INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    i INTEGER NOT NULL,
    mac BLOB NOT NULL,
    PRIMARY KEY (log, seq, i)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_entry_keeps BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_index_keeps BEFORE UPDATE ON audit_index BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_index_stays BEFORE DELETE ON audit_index BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_personal_keeps BEFORE UPDATE ON audit_personal BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_personal_stays BEFORE DELETE ON audit_personal BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_checkpoint_keeps BEFORE UPDATE ON audit_checkpoint BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_checkpoint_stays BEFORE DELETE ON audit_checkpoint BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_batch_keeps BEFORE UPDATE ON audit_batch BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_batch_stays BEFORE DELETE ON audit_batch BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TABLE office (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    domain TEXT NOT NULL,
    counter TEXT NOT NULL,
    demonstration INTEGER NOT NULL CHECK (demonstration IN (0, 1)),
    policy_hash TEXT,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    salt BLOB,
    memory_kib INTEGER,
    passes INTEGER,
    lanes INTEGER,
    verifier BLOB,
    wrap BLOB,
    idx_identifier BLOB,
    data_key BLOB,
    sealed BLOB,
    created INTEGER NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The master key under each printed recovery code.
CREATE TABLE recovery (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    wrap BLOB NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    idx_identifier BLOB NOT NULL UNIQUE,
    idx_email BLOB,
    idx_mobile BLOB,
    state TEXT NOT NULL,
    data_key BLOB NOT NULL,
    sealed BLOB NOT NULL,
    email_changed INTEGER,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_email ON person (idx_email) WHERE idx_email IS NOT NULL;
CREATE INDEX person_mobile ON person (idx_mobile) WHERE idx_mobile IS NOT NULL;

CREATE TABLE visit (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    log INTEGER NOT NULL,
    folio INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (pseudonym),
    clerk TEXT NOT NULL REFERENCES staff (pseudonym),
    state TEXT NOT NULL,
    screen TEXT NOT NULL,
    opened INTEGER NOT NULL,
    ended INTEGER,
    reason TEXT,
    evidence BLOB,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    UNIQUE (log, folio)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_person ON visit (person, opened);
CREATE INDEX visit_opened ON visit (log, opened);
CREATE INDEX visit_state ON visit (state) WHERE state IN ('open', 'validated');

-- The address a visit has prepared; one a visit. Its pseudonym is the visit's.
CREATE TABLE staged_email (
    pseudonym TEXT NOT NULL PRIMARY KEY REFERENCES visit (pseudonym),
    person TEXT NOT NULL REFERENCES person (pseudonym),
    state TEXT NOT NULL,
    idx_email BLOB NOT NULL,
    sealed BLOB NOT NULL,
    code_mac BLOB NOT NULL,
    sent INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX staged_email_address ON staged_email (idx_email) WHERE state IN ('waiting', 'proved');

CREATE TABLE outbox (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    visit TEXT NOT NULL REFERENCES visit (pseudonym),
    person TEXT NOT NULL REFERENCES person (pseudonym),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    queued INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    next INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    last_log INTEGER NOT NULL,
    last_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_waiting ON outbox (next) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_visit ON outbox (visit);
