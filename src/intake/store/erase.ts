import type { DatabaseSync } from 'node:sqlite';
import type { Act, Store } from './api.ts';
import { findEntryRow } from './acts.ts';
import type { EntryRow } from './entry-table.ts';
import { removeTraces } from './remove-traces.ts';
import type { Tables } from './tables.ts';
import { getFileHashes } from './version-event.ts';
import type { Write } from './writer.ts';

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
