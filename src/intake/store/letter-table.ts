import type { DatabaseSync } from 'node:sqlite';
import type { MailRecord, OutgoingMail } from './records.ts';
import { getInteger, getText } from './row.ts';

export type LetterTable = {
  /** `entry` is the row of the entry that the letter is about. */
  queue(letter: OutgoingMail, at: string, entry: number | null): void;
  listDue(now: string, limit: number): MailRecord[];
  markSent(id: number, sentAt: string): void;
  postpone(id: number, nextAttemptAt: string): void;
  /** Removes the letters about an entry, and those about none to one of these addresses. */
  removeOf(entry: number, addresses: Iterable<string>): void;
};

/** Gives access to the outbox. */
export function makeLetterTable(database: DatabaseSync): LetterTable {
  const insert = database.prepare(`
    INSERT INTO letters (entry, recipient, subject, body, attempts, next_attempt_at)
    VALUES (?, ?, ?, ?, 0, ?)`);
  const selectDue = database.prepare(`
    SELECT * FROM letters
    WHERE sent_at IS NULL AND unixepoch(next_attempt_at, 'subsec') <= unixepoch(?, 'subsec')
    ORDER BY unixepoch(next_attempt_at, 'subsec'), id LIMIT ?`);
  const updateSent = database.prepare(`
    UPDATE letters SET sent_at = ?, attempts = attempts + 1,
      recipient = NULL, subject = NULL, body = NULL, next_attempt_at = NULL
    WHERE id = ? AND sent_at IS NULL`);
  const updateNext = database.prepare(
    'UPDATE letters SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ? AND sent_at IS NULL',
  );
  const deleteOfEntry = database.prepare('DELETE FROM letters WHERE entry = ?');
  const deleteTo = database.prepare(
    'DELETE FROM letters WHERE entry IS NULL AND lower(recipient) = lower(?)',
  );

  return {
    queue: ({ to, subject, text }, at, entry) => void insert.run(entry, to, subject, text, at),
    listDue: (now, limit) =>
      selectDue.all(now, limit).map((row) => ({
        id: getInteger(row, 'id'),
        to: getText(row, 'recipient'),
        subject: getText(row, 'subject'),
        text: getText(row, 'body'),
        attempts: getInteger(row, 'attempts'),
        nextAttemptAt: getText(row, 'next_attempt_at'),
      })),
    markSent: (id, sentAt) => void updateSent.run(sentAt, id),
    postpone: (id, nextAttemptAt) => void updateNext.run(nextAttemptAt, id),
    removeOf(entry, addresses) {
      deleteOfEntry.run(entry);
      for (const address of addresses) deleteTo.run(address.trim());
    },
  };
}
