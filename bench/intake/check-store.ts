import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openFileStore } from '../../src/intake/files/file-store.ts';
import type { Store } from '../../src/intake/store/api.ts';
import { getDatabasePath } from '../../src/intake/store/open-database.ts';
import { openStore } from '../../src/intake/store/open-store.ts';
import { verifyStore } from '../../src/intake/store/verify.ts';
import { hashFile, type BenchEntry } from './entry.ts';

/** What a store holds after the server was killed. */
export type StoreCheck = {
  entries: number;
  /** Acknowledged entries that are not there, or not as they were sent. */
  lost: string[];
  /** What verify found wrong, orphan files aside. */
  findings: string[];
  orphans: number;
  /** Orphan files that verify does not name, or that it names wrongly. */
  unnamed: string[];
  /** Files that were half received: the server itself removes them, after hours. */
  halfReceived: number;
};

/** Tells whether an entry stands in the store as it was sent. */
function isWhole(store: Store, sent: BenchEntry): boolean {
  const entry = store.findEntry(sent.key);
  const version = entry && store.getVersion(entry.receipt, entry.version);
  if (entry?.state !== 'received' || version === null) return false;
  const { fields, authors, files } = version.content;
  return (
    Object.entries(sent.fields).every(([name, text]) => fields[name] === text) &&
    authors[0]?.name === sent.author &&
    (files[0]?.sha256 ?? null) === hashFile(sent)
  );
}

/** Lists the files on disk that the database does not know, without what verify is made of. */
async function listOrphans(intakeDir: string): Promise<string[]> {
  const database = new DatabaseSync(getDatabasePath(intakeDir), { readOnly: true });
  const rows = database
    .prepare('SELECT sha256 FROM version_files UNION SELECT sha256 FROM draft_files')
    .all();
  database.close();
  const known = new Set(rows.map(({ sha256 }) => sha256));
  const names = await readdir(path.join(intakeDir, 'files'), { recursive: true });
  return names.map((name) => path.basename(name)).filter((n) => n.length === 64 && !known.has(n));
}

/** Checks a store against every entry that was acknowledged; the server may be at work on it. */
export async function checkStore(
  intakeDir: string,
  edition: string,
  acknowledged: readonly BenchEntry[],
): Promise<StoreCheck> {
  const store = openStore(intakeDir);
  const lost = acknowledged.filter((sent) => !isWhole(store, sent)).map(({ key }) => key);
  const entries = store.listEntries(edition).length;
  await store.close();
  const files = openFileStore(intakeDir, { askScanner: () => Promise.resolve('unasked') });
  const onDisk = async function* () {
    for await (const { sha256 } of files.listFiles()) {
      yield { sha256, computedSha256: (await files.hashFile(sha256)) ?? '' };
    }
  };
  const found = await verifyStore(intakeDir, onDisk());
  const named = new Set(
    found.filter(({ code }) => code === 'file-orphan').map(({ subject }) => subject),
  );
  const orphans = new Set(await listOrphans(intakeDir));
  return {
    entries,
    lost,
    findings: found.filter(({ code }) => code !== 'file-orphan').map(({ message }) => message),
    orphans: orphans.size,
    unnamed: [...orphans.symmetricDifference(named)],
    halfReceived: (await readdir(path.join(intakeDir, 'incoming'))).length,
  };
}
