import type { DatabaseSync } from 'node:sqlite';
import { formatCanonical, hashText } from './canonical.ts';
import { eventKinds, type EventRecord } from './records.ts';
import { getInteger, getOneOf, getText, type Row } from './row.ts';

/** The event before the first. */
const beginning = { sequence: 0, hash: '0'.repeat(64) };

export type NewEvent = Pick<EventRecord, 'at' | 'kind' | 'subject' | 'detail'>;

export type EventLog = {
  /** Adds an event at the end; only inside a transaction, where the end stays the end. */
  append(event: NewEvent): void;
  list(): EventRecord[];
};

/** Returns the SHA-256 over everything an event says, and over the event before. */
export function hashEvent(event: Omit<EventRecord, 'hash'>): string {
  const { sequence, at, kind, subject, detail, previousHash } = event;
  return hashText(formatCanonical({ sequence, at, kind, subject, detail, previousHash }));
}

/** Reads an event of the log. */
export function readEvent(row: Row): EventRecord {
  return {
    sequence: getInteger(row, 'sequence'),
    at: getText(row, 'at'),
    kind: getOneOf(row, 'kind', eventKinds),
    subject: getText(row, 'subject'),
    detail: JSON.parse(getText(row, 'detail')) as EventRecord['detail'],
    previousHash: getText(row, 'previous_hash'),
    hash: getText(row, 'hash'),
  };
}

/** Gives access to the log of events, in which each is chained to the one before. */
export function makeEventLog(database: DatabaseSync): EventLog {
  const selectAll = database.prepare('SELECT * FROM events ORDER BY sequence');
  const selectLast = database.prepare(
    'SELECT sequence, hash FROM events ORDER BY sequence DESC LIMIT 1',
  );
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');

  return {
    append({ at, kind, subject, detail }) {
      const last = selectLast.get() ?? beginning;
      const sequence = getInteger(last, 'sequence') + 1;
      const previousHash = getText(last, 'hash');
      const hash = hashEvent({ sequence, at, kind, subject, detail, previousHash });
      insert.run(sequence, at, kind, subject, formatCanonical(detail), previousHash, hash);
    },
    list: () => selectAll.all().map(readEvent),
  };
}
