import {
  chmod,
  copyFile,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../../../files/exists.ts';
import { hashFile } from '../../files/kept-files.ts';
import type { EntryState } from '../../store/records.ts';

/**
 * What a file that is written gets: a text, or the bytes of another file. `before` is the SHA-256 of
 * what it replaces, as it was read, null for none: a file that was edited since stays.
 */
export type NewFile = { target: string; before: string | null } & (
  { text: string } | { copyOf: string }
);

/** What was exported, to be recorded once the files stand. */
export type ExportRecord = {
  receipt: string;
  version: number;
  state: EntryState;
  entryId: string;
  rowHash: string;
};

/** Changes to a folder that come all together; paths are relative to it. */
export type Changes = {
  files: readonly NewFile[];
  removed: readonly string[];
  edition: string;
  exported: readonly ExportRecord[];
};

/** A file that waits in the stage under the name `staged`; `after` is its SHA-256. */
export type Move = Pick<NewFile, 'target' | 'before'> & { staged: string; after: string | null };

/** Changes that wait in the folder itself, complete, to be made. */
export type Job = Pick<Changes, 'removed' | 'edition' | 'exported'> & { moves: readonly Move[] };

const stageName = '.xuat';

/** Returns the folder in which changes wait, or a file of it. */
export function getStagePath(root: string, ...names: readonly string[]): string {
  return path.join(root, stageName, ...names);
}

/** Name of the file that says what is to be done. */
export const jobName = 'viec.json';

/** Makes sure that a file or a folder outlasts a power failure. */
export async function sync(place: string): Promise<void> {
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
  return exists(getStagePath(root));
}

/** Tables and attachments hold addresses and phone numbers. */
const ownMode = 0o600;

/** A file keeps the mode that the organiser gave to the one it replaces. */
async function findMode(target: string): Promise<number> {
  return (await exists(target)) ? (await stat(target)).mode & 0o777 : ownMode;
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
      const mode = await findMode(path.join(root, file.target));
      if ('text' in file) await writeFile(place, file.text, { flag: 'wx', mode: ownMode });
      else await copyFile(file.copyOf, place);
      await chmod(place, mode);
      await sync(place);
      const { target, before } = file;
      moves.push({ staged, target, before, after: await hashFile(place) });
    }
    const { removed, edition, exported } = changes;
    const job: Job = { moves, removed, edition, exported };
    await writeFile(path.join(beside, jobName), JSON.stringify(job));
    await sync(path.join(beside, jobName));
    await sync(beside);
    await rename(beside, getStagePath(root));
    await sync(root);
    return true;
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}
