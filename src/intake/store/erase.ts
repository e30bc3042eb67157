import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError, type Act, type Store } from './api.ts';
import { findEntryRow } from './acts.ts';
import type { EntryRow } from './entry-table.ts';
import { getRefusal, isBusy } from './refusal.ts';
import { getInteger } from './row.ts';
import type { Tables } from './tables.ts';
import { getFileHashes } from './version-event.ts';
import type { Write } from './writer.ts';

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
async function removeTraces(database: DatabaseSync): Promise<void> {
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

/** Erasing again finds the files of the first time, from the log. */
function listFileHashes({ events, drafts }: Tables, { record, keyHash }: EntryRow): Set<string> {
  const ofVersions = events
    .list()
    .filter(({ subject }) => subject === record.receipt)
    .flatMap(getFileHashes);
  const ofDraft = drafts.findByKeyHash(keyHash)?.record.content.files ?? [];
  return new Set([...ofVersions, ...ofDraft.map(({ sha256 }) => sha256)]);
}

function clearEntry(tables: Tables, entry: EntryRow, { by, reason, at }: Act, files: number): void {
  const { entries, letters, drafts } = tables;
  const addresses = entries
    .listVersions(entry)
    .map(({ content }) => content.fields.contact_email ?? '');
  letters.removeOf(entry.id, addresses);
  drafts.remove(entry.keyHash);
  tables.files.forgetOfEntry(entry.id);
  const versions = entries.clearVersions(entry);
  const detail = { by, reason, versions, files };
  tables.events.append({ at, kind: 'erased', subject: entry.record.receipt, detail });
}

/** Makes the function that erases what an entry holds. */
export function makeEraseEntry(
  database: DatabaseSync,
  tables: Tables,
  write: Write,
): Store['eraseEntry'] {
  return async (receipt, act) => {
    const erased = await write(() => {
      const entry = findEntryRow(tables, receipt);
      if (entry === null) return null;
      const hashes = listFileHashes(tables, entry);
      if (entry.record.state !== 'erased') clearEntry(tables, entry, act, hashes.size);
      return {
        entry: tables.entries.setState(entry, 'erased', entry.record.withdrawnAt),
        files: tables.files.forgetUnreferred(hashes),
      };
    });
    if (erased !== null) await removeTraces(database);
    return erased;
  };
}
