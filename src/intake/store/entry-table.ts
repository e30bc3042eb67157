import type { DatabaseSync } from 'node:sqlite';
import { noContent, parseContent, type StoredContent } from './content.ts';
import type { FileTable } from './file-table.ts';
import type { EntryRecord, EntrySource, EntryState, VersionRecord } from './records.ts';
import { getInteger, getOneOf, getText, getTextOrNull, type Row } from './row.ts';

const states: readonly EntryState[] = ['received', 'withdrawn', 'set-aside', 'erased'];
const sources: readonly EntrySource[] = ['web', 'paper', 'late-draft'];

/** An entry with the number of its row. */
export type EntryRow = { id: number; keyHash: string; record: EntryRecord };

export type EntryTable = {
  findByKeyHash(keyHash: string): EntryRow | null;
  findByReceipt(receipt: string): EntryRow | null;
  list(edition: string): EntryRecord[];
  /** Adds an entry without versions. */
  add(entry: Omit<EntryRecord, 'version' | 'entryId'>, keyHash: string): EntryRow;
  /** Adds a version, which becomes the current one. */
  addVersion(entry: EntryRow, receivedAt: string, content: StoredContent): EntryRow;
  setState(entry: EntryRow, state: EntryState, withdrawnAt: string | null): EntryRecord;
  setEntryId(entry: EntryRow, entryId: string): void;
  /** Removes what the versions hold; returns how many there are. */
  clearVersions(entry: EntryRow): number;
  getVersion(id: number, number: number): VersionRecord | null;
  getContentHash(entry: EntryRow): string;
  listVersions(entry: EntryRow): VersionRecord[];
};

/** Reads a row of entries. */
export function readEntry(row: Row): EntryRow {
  return {
    id: getInteger(row, 'id'),
    keyHash: getText(row, 'key_hash'),
    record: {
      receipt: getText(row, 'receipt'),
      edition: getText(row, 'edition'),
      state: getOneOf(row, 'state', states),
      source: getOneOf(row, 'source', sources),
      receivedAt: getText(row, 'received_at'),
      withdrawnAt: getTextOrNull(row, 'withdrawn_at'),
      postmarkedOn: getTextOrNull(row, 'postmarked_on'),
      version: getInteger(row, 'version'),
      entryId: getTextOrNull(row, 'entry_id'),
    },
  };
}

/** Gives access to entries and their versions. */
export function makeEntryTable(database: DatabaseSync, files: FileTable): EntryTable {
  const selectByKey = database.prepare('SELECT * FROM entries WHERE key_hash = ?');
  const selectByReceipt = database.prepare('SELECT * FROM entries WHERE receipt = ?');
  const selectAll = database.prepare(
    `SELECT * FROM entries WHERE edition = ? ORDER BY unixepoch(received_at, 'subsec'), id`,
  );
  const insert = database.prepare(`
    INSERT INTO entries
      (receipt, key_hash, edition, state, source, received_at, withdrawn_at, postmarked_on, version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0) RETURNING *`);
  const insertVersion = database.prepare('INSERT INTO versions VALUES (?, ?, ?, ?, ?)');
  const updateVersion = database.prepare('UPDATE entries SET version = ? WHERE id = ?');
  const updateState = database.prepare(
    'UPDATE entries SET state = ?, withdrawn_at = ? WHERE id = ?',
  );
  const updateEntryId = database.prepare(
    'UPDATE entries SET entry_id = ? WHERE id = ? AND entry_id IS NULL',
  );
  const clear = database.prepare('UPDATE versions SET content = NULL WHERE entry = ?');
  const selectVersion = database.prepare('SELECT * FROM versions WHERE entry = ? AND number = ?');
  const selectVersions = database.prepare('SELECT * FROM versions WHERE entry = ? ORDER BY number');
  const selectHash = database.prepare(
    'SELECT content_hash FROM versions WHERE entry = ? AND number = ?',
  );

  function readVersion(row: Row): VersionRecord {
    const content = getTextOrNull(row, 'content');
    return {
      number: getInteger(row, 'number'),
      receivedAt: getText(row, 'received_at'),
      content: content === null ? noContent : parseContent(content, files.getScan),
    };
  }

  function readOptional(row: Row | undefined): EntryRow | null {
    return row === undefined ? null : readEntry(row);
  }

  return {
    findByKeyHash: (keyHash) => readOptional(selectByKey.get(keyHash)),
    findByReceipt: (receipt) => readOptional(selectByReceipt.get(receipt)),
    list: (edition) => selectAll.all(edition).map((row) => readEntry(row).record),
    add({ receipt, edition, state, source, receivedAt, withdrawnAt, postmarkedOn }, keyHash) {
      const row = insert.get(
        receipt,
        keyHash,
        edition,
        state,
        source,
        receivedAt,
        withdrawnAt,
        postmarkedOn,
      );
      return readEntry(row ?? {});
    },
    addVersion({ id, keyHash, record }, receivedAt, { hash, text, files: kept }) {
      const version = record.version + 1;
      insertVersion.run(id, version, receivedAt, hash, text);
      updateVersion.run(version, id);
      files.keepOfVersion(id, version, kept);
      return { id, keyHash, record: { ...record, version } };
    },
    setState({ id, record }, state, withdrawnAt) {
      updateState.run(state, withdrawnAt, id);
      return { ...record, state, withdrawnAt };
    },
    setEntryId: ({ id }, entryId) => void updateEntryId.run(entryId, id),
    clearVersions: ({ id }) => Number(clear.run(id).changes),
    getVersion(id, number) {
      const row = selectVersion.get(id, number);
      return row === undefined ? null : readVersion(row);
    },
    getContentHash: ({ id, record }) =>
      getText(selectHash.get(id, record.version) ?? {}, 'content_hash'),
    listVersions: ({ id }) => selectVersions.all(id).map(readVersion),
  };
}
