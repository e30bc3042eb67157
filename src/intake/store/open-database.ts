import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './api.ts';
import { migrations } from './migrations.ts';
import { withRefusals } from './refusal.ts';
import { getInteger } from './row.ts';

/** How long a statement waits for another process; the event loop stands still meanwhile. */
const busyTimeoutMs = 20;

/** While the database is opened nothing else is waiting. */
const openTimeoutMs = 5000;

const othersMayEnter = 0o077;

/** Makes the folder where it is missing, and lets nobody but its owner in. */
function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { mode } = statSync(folder);
  if ((mode & othersMayEnter) !== 0) chmodSync(folder, mode & 0o700);
}

/** SQLite gives the files beside the database the same mode as the database. */
function prepareFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  const { mode } = statSync(file);
  if ((mode & othersMayEnter) !== 0) chmodSync(file, mode & 0o600);
}

function getVersion(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get() ?? {};
  return getInteger(row, 'user_version');
}

function migrate(database: DatabaseSync): void {
  while (getVersion(database) < migrations.length) {
    database.exec('BEGIN IMMEDIATE');
    try {
      // Another process may have been quicker.
      const version = getVersion(database);
      const migration = migrations[version];
      if (migration !== undefined) {
        database.exec(`${migration}; PRAGMA user_version = ${version + 1}`);
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
  if (getVersion(database) > migrations.length) {
    throw new StoreError('newer-version', 'the database was made by a newer version');
  }
}

/** Makes the secret of a new store, once for all processes. */
function keepSecret(database: DatabaseSync): void {
  if (database.prepare('SELECT 1 FROM secrets').get() !== undefined) return;
  const secret = randomBytes(32).toString('hex');
  database.prepare(`INSERT OR IGNORE INTO secrets VALUES ('challenges', ?)`).run(secret);
}

/** Returns where the database of a folder stands. */
export function getDatabasePath(folder: string): string {
  return path.join(folder, 'intake.db');
}

/** Opens the database of a folder for writing, makes it where there is none, brings it up to date. */
export function openDatabase(folder: string): DatabaseSync {
  return withRefusals(() => {
    prepareFolder(folder);
    const file = getDatabasePath(folder);
    prepareFile(file);
    const database = new DatabaseSync(file, { timeout: openTimeoutMs });
    try {
      database.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
      `);
      migrate(database);
      keepSecret(database);
      database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
