import type { DatabaseSync } from 'node:sqlite';
import type { KeptFile, ScanState } from '../entry.ts';
import { getInteger, getOneOf, getText } from './row.ts';

/** From what says least of a file to what must not be lost. */
const scanStates: readonly ScanState[] = ['unasked', 'waiting', 'clean', 'infected'];

export type FileTable = {
  keepOfVersion(entry: number, version: number, files: readonly KeptFile[]): void;
  keepOfDraft(draft: number, files: readonly KeptFile[]): void;
  forgetOfEntry(entry: number): void;
  /** Forgets those of the files that nothing refers to, and returns them. */
  forgetUnreferred(hashes: Iterable<string>): string[];
  getScan: (sha256: string) => ScanState;
  /** Receipts of the entries that refer to a file. */
  listReceipts(sha256: string): string[];
  /** Tells whether that changed anything. */
  setScan(sha256: string, scan: ScanState): boolean;
  list(): Map<string, { sizeBytes: number; scan: ScanState }>;
};

/** Gives access to what is known of files, and to what refers to them. */
export function makeFileTable(database: DatabaseSync): FileTable {
  // A form may come back with an answer older than the one that is known here.
  const keep = database.prepare(`
    INSERT INTO files VALUES (:sha256, :sizeBytes, :scan) ON CONFLICT DO UPDATE SET scan = :scan
    WHERE instr('${scanStates.join()}', :scan) > instr('${scanStates.join()}', scan)`);
  const referOfVersion = database.prepare('INSERT OR IGNORE INTO version_files VALUES (?, ?, ?)');
  const referOfDraft = database.prepare('INSERT OR IGNORE INTO draft_files VALUES (?, ?)');
  const clearDraft = database.prepare('DELETE FROM draft_files WHERE draft = ?');
  const clearEntry = database.prepare('DELETE FROM version_files WHERE entry = ?');
  const forget = database.prepare(
    'DELETE FROM files WHERE sha256 = ? AND sha256 NOT IN (SELECT sha256 FROM referred_files)',
  );
  const selectReferred = database.prepare('SELECT 1 FROM referred_files WHERE sha256 = ?');
  const selectScan = database.prepare('SELECT scan FROM files WHERE sha256 = ?');
  const updateScan = database.prepare(
    'UPDATE files SET scan = :scan WHERE sha256 = :sha256 AND scan <> :scan',
  );
  const selectReceipts = database.prepare(`
    SELECT DISTINCT receipt FROM version_files JOIN entries ON entries.id = entry
    WHERE sha256 = ? ORDER BY entries.id`);
  const selectAll = database.prepare('SELECT * FROM files JOIN referred_files USING (sha256)');

  function keepAll(files: readonly KeptFile[], refer: (sha256: string) => void): void {
    for (const { sha256, sizeBytes, scan } of files) {
      keep.run({ sha256, sizeBytes, scan });
      refer(sha256);
    }
  }

  return {
    keepOfVersion: (entry, version, files) =>
      keepAll(files, (sha256) => referOfVersion.run(entry, version, sha256)),
    keepOfDraft(draft, files) {
      clearDraft.run(draft);
      keepAll(files, (sha256) => referOfDraft.run(draft, sha256));
    },
    forgetOfEntry: (entry) => void clearEntry.run(entry),
    forgetUnreferred(hashes) {
      const unreferred = [...new Set(hashes)].filter((sha256) => !selectReferred.get(sha256));
      for (const sha256 of unreferred) forget.run(sha256);
      return unreferred;
    },
    getScan(sha256) {
      const row = selectScan.get(sha256);
      return row === undefined ? 'unasked' : getOneOf(row, 'scan', scanStates);
    },
    listReceipts: (sha256) => selectReceipts.all(sha256).map((row) => getText(row, 'receipt')),
    setScan: (sha256, scan) => updateScan.run({ sha256, scan }).changes === 1,
    list: () =>
      new Map(
        selectAll
          .all()
          .map((row) => [
            getText(row, 'sha256'),
            { sizeBytes: getInteger(row, 'size_bytes'), scan: getOneOf(row, 'scan', scanStates) },
          ]),
      ),
  };
}
