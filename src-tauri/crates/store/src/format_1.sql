-- Format 1 of a vault. Ids are the 16 bytes of a UUID, moments are microseconds since 1970 in UTC.

PRAGMA application_id = 0x53616e64;

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    person    BLOB PRIMARY KEY,
    name      TEXT NOT NULL,
    role      TEXT NOT NULL,
    standing  TEXT NOT NULL,
    recipient TEXT NOT NULL,
    since     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE signing_key (
    key_id BLOB PRIMARY KEY,
    person BLOB NOT NULL REFERENCES person,
    public BLOB NOT NULL,
    since  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A writer is a person in one copy of the vault.
CREATE TABLE writer (
    writer BLOB PRIMARY KEY,
    person BLOB NOT NULL REFERENCES person,
    copy   BLOB NOT NULL,
    since  INTEGER NOT NULL,
    UNIQUE (person, copy)
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    row     INTEGER PRIMARY KEY,
    record  BLOB NOT NULL UNIQUE,
    kind    TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

-- The hash covers every column but itself and the signature; parents are their ids, sorted and joined.
CREATE TABLE revision (
    id      BLOB PRIMARY KEY,
    record  BLOB NOT NULL REFERENCES record (record),
    parents BLOB NOT NULL,
    writer  BLOB NOT NULL REFERENCES writer,
    seq     INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    format  INTEGER NOT NULL,
    key_id  BLOB NOT NULL REFERENCES signing_key,
    body    TEXT NOT NULL,
    hash    BLOB NOT NULL,
    sig     BLOB NOT NULL,
    UNIQUE (writer, seq)
) STRICT;

CREATE INDEX revision_of_record ON revision (record);

CREATE TABLE head (
    record   BLOB NOT NULL REFERENCES record (record),
    revision BLOB NOT NULL REFERENCES revision (id),
    PRIMARY KEY (record, revision)
) STRICT, WITHOUT ROWID;

-- What makes a repeated command save once.
CREATE TABLE command (
    command  BLOB PRIMARY KEY,
    record   BLOB NOT NULL,
    revision BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE summary (
    record   BLOB PRIMARY KEY REFERENCES record (record),
    body     TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    record  BLOB NOT NULL REFERENCES record (record),
    person  BLOB NOT NULL REFERENCES person,
    base    BLOB REFERENCES revision (id),
    seq     INTEGER NOT NULL,
    summary TEXT NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (record, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_entry (
    record BLOB NOT NULL,
    person BLOB NOT NULL,
    path   TEXT NOT NULL,
    text   TEXT NOT NULL,
    state  TEXT NOT NULL,
    parsed TEXT,
    error  TEXT,
    at     INTEGER NOT NULL,
    PRIMARY KEY (record, person, path),
    FOREIGN KEY (record, person) REFERENCES draft (record, person) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Rows carry ids, never names. The hash covers every column but itself and the signature.
CREATE TABLE log (
    writer   BLOB NOT NULL REFERENCES writer,
    seq      INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    action   TEXT NOT NULL,
    record   BLOB,
    revision BLOB,
    detail   TEXT NOT NULL,
    key_id   BLOB NOT NULL REFERENCES signing_key,
    prev     BLOB NOT NULL,
    hash     BLOB NOT NULL,
    sig      BLOB NOT NULL,
    PRIMARY KEY (writer, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX log_in_time ON log (at);

-- Fed with folded text only; its rowid is the record's row.
CREATE VIRTUAL TABLE search USING fts5 (
    names, numbers, places, narrative,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0'
);
