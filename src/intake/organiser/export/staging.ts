import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exists } from '../../../files/exists.ts';

/** What a file that is written gets: a text, or the bytes of another file. */
export type NewFile = { target: string } & ({ text: string } | { copyOf: string });

/** What was exported, to be recorded once the files stand. */
export type ExportRecord = { receipt: string; version: number; entryId: string; rowHash: string };

/** Changes to a folder that come all together; paths are relative to it. */
export type Changes = {
  files: readonly NewFile[];
  removed: readonly string[];
  edition: string;
  exported: readonly ExportRecord[];
};

/** `before` is the hash of what a file replaces, null for none: what was edited since stays. */
type Move = { staged: string; target: string; before: string | null };

/** Changes that wait in the folder itself, complete, to be made. */
type Job = Pick<Changes, 'removed' | 'edition' | 'exported'> & { moves: readonly Move[] };

/** What came of making changes: `skipped` are files that were edited meanwhile, and stayed. */
export type Applied = Pick<Job, 'edition' | 'exported'> & { skipped: readonly string[] };

const stageName = '.xuat';
const jobName = 'viec.json';

async function hashFile(file: string): Promise<string | null> {
  if (!(await exists(file))) return null;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function sync(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes what an export left that ended before its files were complete; false where one still runs. */
async function sweep(root: string): Promise<boolean> {
  for (const name of await readdir(root)) {
    const [, pid] = /^\.xuat\.(\d+)\.tmp$/.exec(name) ?? [];
    if (pid === undefined) continue;
    if (Number(pid) !== process.pid && isRunning(Number(pid))) return false;
    await rm(path.join(root, name), { recursive: true, force: true });
  }
  return true;
}

/** Tells whether changes wait in a folder that an earlier run did not finish making. */
export function hasStaged(root: string): Promise<boolean> {
  return exists(path.join(root, stageName));
}

/**
 * Writes changes beside what they replace. Once this answers true they are made by `applyStaged`,
 * now or after a crash; until then nothing has changed. False where another run is under way.
 */
export async function stageChanges(root: string, changes: Changes): Promise<boolean> {
  if (!(await sweep(root)) || (await hasStaged(root))) return false;
  const beside = path.join(root, `${stageName}.${process.pid}.tmp`);
  await mkdir(beside, { mode: 0o700 });
  try {
    const moves: Move[] = [];
    for (const [index, file] of changes.files.entries()) {
      const staged = String(index);
      const place = path.join(beside, staged);
      if ('text' in file) await writeFile(place, file.text, { flag: 'wx' });
      else await copyFile(file.copyOf, place);
      await sync(place);
      const before = await hashFile(path.join(root, file.target));
      moves.push({ staged, target: file.target, before });
    }
    const { removed, edition, exported } = changes;
    const job: Job = { moves, removed, edition, exported };
    await writeFile(path.join(beside, jobName), JSON.stringify(job));
    await sync(path.join(beside, jobName));
    await sync(beside);
    await rename(beside, path.join(root, stageName));
    await sync(root);
    return true;
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

async function makeMove(root: string, { staged, target, before }: Move): Promise<boolean> {
  const from = path.join(root, stageName, staged);
  // Moved by the run before.
  if (!(await exists(from))) return true;
  const to = path.join(root, target);
  if ((await hashFile(to)) !== before) return false;
  await mkdir(path.dirname(to), { recursive: true });
  await rename(from, to);
  await sync(path.dirname(to));
  return true;
}

async function removeFile(root: string, target: string): Promise<void> {
  await rm(path.join(root, target), { recursive: true, force: true });
  // A folder in which the organiser keeps something stays.
  await rmdir(path.dirname(path.join(root, target))).catch(() => undefined);
}

/** Makes the changes that wait in a folder; null where none do. They wait until `finishStaged`. */
export async function applyStaged(root: string): Promise<Applied | null> {
  const file = path.join(root, stageName, jobName);
  if (!(await exists(file))) return null;
  const { moves, removed, edition, exported } = JSON.parse(await readFile(file, 'utf8')) as Job;
  const skipped: string[] = [];
  for (const move of moves) {
    if (!(await makeMove(root, move))) skipped.push(move.target);
  }
  for (const target of removed) await removeFile(root, target);
  await sync(root);
  return { edition, exported, skipped };
}

/** Forgets changes that are made and recorded. */
export async function finishStaged(root: string): Promise<void> {
  await rm(path.join(root, stageName), { recursive: true, force: true });
}
