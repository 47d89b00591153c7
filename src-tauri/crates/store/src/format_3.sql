-- Format 3: what a case keeps beside its states, and what becomes of the case.

-- The key that addresses the bytes of files. It is not the vault's and stays when that one is rotated.
INSERT INTO meta (name, value) VALUES ('address_key', lower(hex(randomblob(32))));

-- The bytes of files, each file's once. The address is their keyed hash; none while they are being written.
CREATE TABLE content (
    row     INTEGER PRIMARY KEY,
    address BLOB UNIQUE,
    size    INTEGER NOT NULL
) STRICT;

CREATE TABLE chunk (
    content INTEGER NOT NULL REFERENCES content (row) ON DELETE CASCADE,
    n       INTEGER NOT NULL,
    bytes   BLOB NOT NULL,
    PRIMARY KEY (content, n)
) STRICT;

-- A file kept with a case: one that a person attached, or a paper as it went out. The log names each row's hash.
CREATE TABLE kept_file (
    file    BLOB PRIMARY KEY,
    record  BLOB NOT NULL REFERENCES record (record),
    content INTEGER NOT NULL REFERENCES content (row),
    sort    TEXT NOT NULL,
    about   TEXT NOT NULL,
    person  BLOB NOT NULL REFERENCES person,
    at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_file_of_record ON kept_file (record);
CREATE INDEX kept_file_of_content ON kept_file (content);

-- Names alone, with the prefixes that people type, so that the first letters of a name answer at once.
CREATE VIRTUAL TABLE search_name USING fts5 (
    names,
    content = '', contentless_delete = 1, prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);

-- The names of the cases that are there, taken from the index that has them folded already.
CREATE VIRTUAL TABLE search_terms USING fts5vocab(search, instance);
INSERT INTO search_name (rowid, names)
    SELECT doc, group_concat(term, ' ') FROM search_terms WHERE col = 'names' GROUP BY doc;
INSERT INTO search_name (rowid, names)
    SELECT id, '' FROM search_docsize WHERE id NOT IN (SELECT id FROM search_name_docsize);
DROP TABLE search_terms;

-- Where the case stands on its way to its end: days as they are written, moments as everywhere.
CREATE TABLE retention (
    record     BLOB PRIMARY KEY REFERENCES record (record),
    entered_as TEXT,
    entered_on TEXT,
    held_since INTEGER,
    held_for   TEXT
) STRICT, WITHOUT ROWID;

-- What is left of a purged case.
CREATE TABLE receipt (
    record BLOB PRIMARY KEY,
    at     INTEGER NOT NULL,
    person BLOB NOT NULL,
    body   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Copies of the vault that were made and checked.
CREATE TABLE backup (
    backup BLOB PRIMARY KEY,
    at     INTEGER NOT NULL,
    person BLOB NOT NULL,
    place  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Cases that left for another vault or came from one.
CREATE TABLE handed (
    bundle BLOB PRIMARY KEY,
    record BLOB NOT NULL,
    at     INTEGER NOT NULL,
    person BLOB NOT NULL,
    way    TEXT NOT NULL,
    whom   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX handed_of_record ON handed (record);

-- The keys of people elsewhere count for the states that came with them, once somebody here vouched for them.
DROP INDEX log_of_people;
CREATE INDEX log_of_people ON log (action)
    WHERE action IN ('created', 'person_added', 'person_suspended', 'recovery_renewed', 'recovered', 'received');
