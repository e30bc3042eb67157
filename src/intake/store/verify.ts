import { DatabaseSync } from 'node:sqlite';
import { hashText } from './canonical.ts';
import { readEntry } from './entry-table.ts';
import { getDatabasePath } from './open-database.ts';
import { withRefusals } from './refusal.ts';
import { getInteger, getText, getTextOrNull } from './row.ts';
import { checkChain } from './verify/check-chain.ts';
import { checkEntries } from './verify/check-entries.ts';
import { checkFiles, type FileOnDisk, type Referred } from './verify/check-files.ts';
import { checkVersions, type VersionFact } from './verify/check-versions.ts';
import type { StoreFinding } from './verify/finding.ts';

function damaged(detail: string): StoreFinding {
  const message = `Cơ sở dữ liệu bị hỏng (${detail}). Khôi phục từ bản sao lưu gần nhất.`;
  return { code: 'database-damaged', subject: '', message };
}

function checkPages(database: DatabaseSync): StoreFinding[] {
  return database
    .prepare('PRAGMA quick_check')
    .all()
    .map((row) => getText(row, 'quick_check'))
    .filter((answer) => answer !== 'ok')
    .map(damaged);
}

/** One at a time: the contents of all entries need not be in memory together. */
function* readVersions(database: DatabaseSync): Iterable<VersionFact> {
  const select = database.prepare(`
    SELECT receipt, versions.* FROM versions JOIN entries ON entries.id = entry
    ORDER BY entry, number`);
  for (const row of select.iterate()) {
    const content = getTextOrNull(row, 'content');
    yield {
      receipt: getText(row, 'receipt'),
      number: getInteger(row, 'number'),
      receivedAt: getText(row, 'received_at'),
      notedHash: getText(row, 'content_hash'),
      contentHash: content === null ? null : hashText(content),
    };
  }
}

function checkRecords(database: DatabaseSync): StoreFinding[] {
  // What is written meanwhile is not seen.
  database.exec('BEGIN');
  try {
    const pages = checkPages(database);
    const rows = database.prepare('SELECT * FROM events ORDER BY sequence').all();
    const { events, findings } = checkChain(rows);
    const entries = database.prepare('SELECT * FROM entries ORDER BY id').all();
    return [
      ...pages,
      ...findings,
      ...checkVersions(readVersions(database), events),
      ...checkEntries(
        entries.map((row) => readEntry(row).record),
        events,
      ),
    ];
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
}

function readReferred(database: DatabaseSync): Referred {
  const select = database.prepare(`
    SELECT sha256, receipt FROM version_files JOIN entries ON entries.id = entry
    UNION SELECT sha256, NULL FROM draft_files`);
  const referred = new Map<string, string[]>();
  for (const row of select.iterate()) {
    const sha256 = getText(row, 'sha256');
    const receipt = getTextOrNull(row, 'receipt');
    const receipts = referred.get(sha256) ?? [];
    referred.set(sha256, receipt === null ? receipts : [...receipts, receipt]);
  }
  return referred;
}

/** A damaged database may refuse any question. */
function tryToRead<T>(read: () => T): { value: T } | { finding: StoreFinding } {
  try {
    return { value: read() };
  } catch (error) {
    return { finding: damaged(error instanceof Error ? error.message : 'không đọc được') };
  }
}

/** Checks an open database, and the files on disk against it; returns everything that is wrong. */
export async function verifyDatabase(
  database: DatabaseSync,
  files: AsyncIterable<FileOnDisk> | Iterable<FileOnDisk>,
): Promise<StoreFinding[]> {
  const records = tryToRead(() => checkRecords(database));
  const findings = 'value' in records ? records.value : [records.finding];
  const before = tryToRead(() => readReferred(database));
  if ('finding' in before) return findings;
  const onDisk = new Map<string, string>();
  for await (const { sha256, computedSha256 } of files) onDisk.set(sha256, computedSha256);
  const after = tryToRead(() => readReferred(database));
  if ('finding' in after) return [...findings, after.finding];
  return [...findings, ...checkFiles(onDisk, before.value, after.value)];
}

/** Checks the store of a folder, which may be in use; returns everything that is wrong, at once. */
export async function verifyStore(
  folder: string,
  files: AsyncIterable<FileOnDisk> | Iterable<FileOnDisk>,
): Promise<StoreFinding[]> {
  const file = getDatabasePath(folder);
  const database = withRefusals(() => new DatabaseSync(file, { readOnly: true, timeout: 5000 }));
  try {
    return await verifyDatabase(database, files);
  } finally {
    database.close();
  }
}
