import type { DatabaseSync } from 'node:sqlite';

/** Far more than chance ever needs. */
const tries = 1000;

/**
 * Gives out numbers that were never given out before, to entries, drafts and reports alike; only
 * inside a transaction.
 */
export function makeNumberTable(database: DatabaseSync, makeNumber: () => string): () => string {
  const insert = database.prepare('INSERT OR IGNORE INTO numbers VALUES (?)');
  return () => {
    for (let left = tries; left > 0; left -= 1) {
      const number = makeNumber();
      if (insert.run(number).changes === 1) return number;
    }
    throw new Error('no number is free');
  };
}
