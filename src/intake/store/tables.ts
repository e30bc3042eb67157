import type { DatabaseSync } from 'node:sqlite';
import { makeDraftTable, type DraftTable } from './draft-table.ts';
import { makeEntryTable, type EntryTable } from './entry-table.ts';
import { makeEventLog, type EventLog } from './event-log.ts';
import { makeFileTable, type FileTable } from './file-table.ts';
import { makeLetterTable, type LetterTable } from './letter-table.ts';
import { makeNumberTable } from './number-table.ts';

/** What entries are kept in. */
export type Tables = {
  entries: EntryTable;
  drafts: DraftTable;
  files: FileTable;
  letters: LetterTable;
  events: EventLog;
  takeNumber: () => string;
};

/** Prepares every statement on entries once. */
export function makeTables(database: DatabaseSync, makeNumber: () => string): Tables {
  const files = makeFileTable(database);
  return {
    entries: makeEntryTable(database, files),
    drafts: makeDraftTable(database, files),
    files,
    letters: makeLetterTable(database),
    events: makeEventLog(database),
    takeNumber: makeNumberTable(database, makeNumber),
  };
}
