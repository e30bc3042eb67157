import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './api.ts';
import { getRefusal, isBusy } from './refusal.ts';
import { getInteger } from './row.ts';

/** About five seconds. */
const tries = 50;
const pauseMs = 100;

async function retry(tryOnce: () => boolean): Promise<void> {
  for (let left = tries; left > 0; left -= 1) {
    if (tryOnce()) return;
    await pause(pauseMs);
  }
  throw new StoreError('busy', 'erased, but another process still holds what was there before');
}

/**
 * Writes the database anew, then empties the log beside it: pages that were rearranged keep copies of
 * deleted text even under secure_delete.
 */
export async function removeTraces(database: DatabaseSync): Promise<void> {
  await retry(() => {
    try {
      database.exec('VACUUM');
      return true;
    } catch (error) {
      if (isBusy(error)) return false;
      throw getRefusal(error);
    }
  });
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  await retry(() => getInteger(checkpoint.get() ?? {}, 'busy') === 0);
}
