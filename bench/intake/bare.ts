import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../src/intake/store/open-database.ts';
import type { BenchEntry } from './entry.ts';

/** Writes a file as durably as the intake does: aside, synced, moved into its folder, that synced. */
function writeFile(
  folder: string,
  sha256: string,
  { head, rest }: NonNullable<BenchEntry['file']>,
) {
  const [aside, home] = [path.join(folder, 'aside'), path.join(folder, sha256.slice(0, 2))];
  const file = openSync(aside, 'w');
  writeSync(file, head);
  writeSync(file, rest);
  fsyncSync(file);
  closeSync(file);
  mkdirSync(home, { recursive: true });
  renameSync(aside, path.join(home, sha256));
  const directory = openSync(home, 'r');
  fsyncSync(directory);
  closeSync(directory);
}

/** What a disk does with the rows of entries by themselves. */
export type BareWriter = {
  /** Writes entries for some seconds and returns how many. */
  run: (seconds: number) => number;
  close: () => void;
};

/**
 * Opens a folder for measuring the bare limit: the rows that an entry becomes, in the intake's own
 * tables with full sync, one transaction an entry, its file before them; nothing is sent, parsed,
 * checked or hashed.
 */
export function openBareWriter(folder: string, makeEntry: () => BenchEntry): BareWriter {
  const database = openDatabase(folder);
  const [begin, commit] = [database.prepare('BEGIN IMMEDIATE'), database.prepare('COMMIT')];
  const insertNumber = database.prepare('INSERT INTO numbers VALUES (?)');
  const insertEntry = database.prepare(`
    INSERT INTO entries (id, receipt, key_hash, edition, state, source, received_at, version)
    VALUES (?, ?, ?, '2022', 'received', 'web', '2022-09-01T01:00:00.000Z', 1)`);
  const insertVersion = database.prepare(
    `INSERT INTO versions VALUES (?, 1, '2022-09-01T01:00:00.000Z', ?, ?)`,
  );
  const insertFile = database.prepare(`INSERT INTO files VALUES (?, ?, 'unasked')`);
  const insertReference = database.prepare('INSERT INTO version_files VALUES (?, 1, ?)');
  const insertEvent = database.prepare(
    `INSERT INTO events VALUES (?, '2022-09-01T01:00:00.000Z', 'received', ?, ?, ?, ?)`,
  );
  let written = 0;

  function writeEntry({ fields, author, file }: BenchEntry): void {
    written += 1;
    const hash = randomBytes(32).toString('hex');
    const receipt = `${hash.slice(0, 8)}${written}`;
    if (file !== null) writeFile(folder, hash, file);
    begin.run();
    insertNumber.run(receipt);
    insertEntry.run(written, receipt, hash);
    insertVersion.run(written, hash, JSON.stringify({ fields, author, files: [] }));
    if (file !== null) {
      insertFile.run(hash, file.head.length + file.rest.length);
      insertReference.run(written, hash);
    }
    const detail = { edition: '2022', source: 'web', version: 1, content: hash, fileHashes: hash };
    insertEvent.run(written, receipt, JSON.stringify(detail), hash, hash);
    commit.run();
  }

  return {
    run(seconds) {
      const [before, endMs] = [written, performance.now() + seconds * 1000];
      while (performance.now() < endMs) writeEntry(makeEntry());
      return written - before;
    },
    close: () => database.close(),
  };
}
