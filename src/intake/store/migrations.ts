/**
 * What each version of the database adds to the one before; the first makes it. A migration that was
 * once released is never changed.
 */
export const migrations: readonly string[] = [
  `
  -- Written to find out whether anything can be.
  CREATE TABLE beats (count INTEGER NOT NULL) STRICT;
  INSERT INTO beats VALUES (0);

  CREATE TABLE secrets (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Every number ever given out, to an entry, a draft or a report.
  CREATE TABLE numbers (
    number TEXT NOT NULL PRIMARY KEY
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    receipt TEXT NOT NULL UNIQUE REFERENCES numbers,
    key_hash TEXT NOT NULL UNIQUE,
    edition TEXT NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    received_at TEXT NOT NULL,
    withdrawn_at TEXT,
    postmarked_on TEXT,
    version INTEGER NOT NULL,
    entry_id TEXT
  ) STRICT;
  CREATE UNIQUE INDEX entry_ids ON entries (edition, entry_id) WHERE entry_id IS NOT NULL;

  CREATE TABLE versions (
    entry INTEGER NOT NULL REFERENCES entries,
    number INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    content TEXT,
    PRIMARY KEY (entry, number)
  ) STRICT;

  CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE REFERENCES numbers,
    key_hash TEXT NOT NULL UNIQUE,
    edition TEXT NOT NULL,
    reason TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    base_version INTEGER,
    content TEXT NOT NULL
  ) STRICT;

  CREATE TABLE files (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size_bytes INTEGER NOT NULL,
    scan TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE version_files (
    entry INTEGER NOT NULL REFERENCES entries,
    version INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES files,
    PRIMARY KEY (entry, version, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX version_files_by_hash ON version_files (sha256);
  CREATE TABLE draft_files (
    draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE,
    sha256 TEXT NOT NULL REFERENCES files,
    PRIMARY KEY (draft, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX draft_files_by_hash ON draft_files (sha256);
  CREATE VIEW referred_files AS
    SELECT sha256 FROM version_files UNION SELECT sha256 FROM draft_files;

  CREATE TABLE exports (
    entry INTEGER NOT NULL PRIMARY KEY REFERENCES entries,
    version INTEGER NOT NULL,
    row_hash TEXT NOT NULL,
    state TEXT NOT NULL
  ) STRICT;

  CREATE TABLE adoptions (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE REFERENCES numbers,
    key_hash TEXT NOT NULL UNIQUE,
    edition TEXT NOT NULL,
    model_id TEXT NOT NULL,
    fields TEXT NOT NULL,
    reported_at TEXT NOT NULL,
    state TEXT NOT NULL
  ) STRICT;

  -- A letter that is sent keeps only its id and time.
  CREATE TABLE letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry INTEGER REFERENCES entries,
    recipient TEXT,
    subject TEXT,
    body TEXT,
    attempts INTEGER NOT NULL,
    next_attempt_at TEXT,
    sent_at TEXT
  ) STRICT;
  CREATE INDEX letters_waiting ON letters (id) WHERE sent_at IS NULL;

  CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  -- INSERT OR REPLACE deletes without a trigger of its own, therefore the order is held too.
  CREATE TRIGGER events_in_order BEFORE INSERT ON events
    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM events)
    BEGIN SELECT RAISE(ABORT, 'events are only added at the end'); END;
  CREATE TRIGGER events_stay BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;
  CREATE TRIGGER events_unchanged BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
  `,
];
