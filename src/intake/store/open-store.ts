import type { DatabaseSync } from 'node:sqlite';
import { findEntryRow, makeActs } from './acts.ts';
import { makeAdoptions } from './adoptions.ts';
import type { Store } from './api.ts';
import { backupDatabase } from './backup.ts';
import { hashText } from './canonical.ts';
import { makeDrafts } from './drafts.ts';
import { makeEraseOther } from './erase-other.ts';
import { makeEraseEntry } from './erase.ts';
import { makeExports } from './exports.ts';
import { makeFindByContact } from './find-by-contact.ts';
import { makeNumber } from './number.ts';
import { makeOutbox } from './outbox.ts';
import { openDatabase } from './open-database.ts';
import { withRefusals } from './refusal.ts';
import { makeRequireFiles } from './require-files.ts';
import { getText } from './row.ts';
import { makeScans } from './scans.ts';
import { makeSendForm } from './send-form.ts';
import { makeTables, type Tables } from './tables.ts';
import { makeWriter } from './writer.ts';

function readSecret(database: DatabaseSync): string {
  return getText(database.prepare('SELECT value FROM secrets').get() ?? {}, 'value');
}

function makeReads(
  tables: Tables,
): Pick<Store, 'findEntry' | 'findByReceipt' | 'getVersion' | 'listEntries' | 'listVersions'> {
  const { entries } = tables;
  return {
    findEntry: (key) => entries.findByKeyHash(hashText(key))?.record ?? null,
    findByReceipt: (receipt) => findEntryRow(tables, receipt)?.record ?? null,
    getVersion(receipt, number) {
      const entry = findEntryRow(tables, receipt);
      return entry && entries.getVersion(entry.id, number);
    },
    listEntries: (edition) => entries.list(edition),
    listVersions(receipt) {
      const entry = findEntryRow(tables, receipt);
      return entry ? entries.listVersions(entry) : [];
    },
  };
}

/** What a store takes from outside. */
export type Effects = {
  /** Numbers are made by chance unless told. */
  makeNumber?: () => string;
  /** Tells whether a file is on disk; without it, every file is taken to be. */
  hasFile?: (sha256: string) => boolean;
};

/** Makes a store of an open database; `folder` is where it stands. */
export function makeStore(folder: string, database: DatabaseSync, effects: Effects): Store {
  const writer = makeWriter(database);
  const { write } = writer;
  const tables = makeTables(database, effects.makeNumber ?? makeNumber);
  const requireFiles = makeRequireFiles(effects.hasFile ?? (() => true));
  const secret = readSecret(database);
  const beat = database.prepare('UPDATE beats SET count = count + 1');
  const { clear, ...adoptions } = makeAdoptions(database, tables, write);
  return {
    ...makeReads(tables),
    ...makeActs(tables, write),
    ...makeDrafts(tables, write, requireFiles),
    ...makeExports(database, tables, write),
    ...adoptions,
    ...makeEraseOther(database, tables, write, { clear }),
    ...makeOutbox(tables, write),
    ...makeScans(tables, write),
    sendForm: makeSendForm(tables, write, requireFiles),
    findByContact: makeFindByContact(tables),
    eraseEntry: makeEraseEntry(database, tables, write),
    listEvents: () => tables.events.list(),
    checkWritable: () => write(() => void beat.run()),
    getSecret: () => secret,
    backup: (target) => backupDatabase(folder, target),
    async close() {
      await writer.finish();
      database.close();
    },
  };
}

/**
 * Opens the store of a folder, and makes it where there is none. Throws a StoreError where it cannot
 * be written, is damaged, or was made by a newer version of the program.
 */
export function openStore(folder: string, effects: Effects = {}): Store {
  const database = openDatabase(folder);
  return withRefusals(() => makeStore(folder, database, effects));
}
