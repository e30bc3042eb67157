import { copyFile, mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../../../files/exists.ts';
import { hashFile } from '../../files/kept-files.ts';
import { getStagePath, jobName, sync, type Job, type Move } from './staging.ts';

/** What came of changes: where `skipped` names files that were edited meanwhile, nothing changed. */
export type Applied = Pick<Job, 'edition' | 'exported'> & { skipped: readonly string[] };

function getOldPath(root: string, { staged }: Move): string {
  return getStagePath(root, `${staged}.old`);
}

function isWaiting(root: string, { staged }: Move): Promise<boolean> {
  return exists(getStagePath(root, staged));
}

/** Finds the files that do not hold any more what was to be replaced. */
async function findEdited(root: string, moves: readonly Move[]): Promise<string[]> {
  const edited: string[] = [];
  for (const move of moves) {
    if (!(await isWaiting(root, move))) continue;
    const { target, before } = move;
    if ((await hashFile(path.join(root, target))) !== before) edited.push(target);
  }
  return edited;
}

/** What it replaces is kept beside it until all is done. */
async function makeMove(root: string, move: Move): Promise<void> {
  // Moved by the run before.
  if (!(await isWaiting(root, move))) return;
  const to = path.join(root, move.target);
  await mkdir(path.dirname(to), { recursive: true });
  if (move.before !== null) {
    const old = getOldPath(root, move);
    await copyFile(to, old);
    await sync(old);
  }
  await rename(getStagePath(root, move.staged), to);
  await sync(path.dirname(to));
}

/** Puts back what a run replaced that broke off, unless it was edited since. */
async function undoMove(root: string, move: Move): Promise<void> {
  if (await isWaiting(root, move)) return;
  const to = path.join(root, move.target);
  if ((await hashFile(to)) !== move.after) return;
  const old = getOldPath(root, move);
  if (move.before === null) await rm(to, { force: true });
  else if ((await hashFile(old)) === move.before) await rename(old, to);
}

async function removeFile(root: string, target: string): Promise<void> {
  await rm(path.join(root, target), { recursive: true, force: true });
  // A folder in which the organiser keeps something stays.
  await rmdir(path.dirname(path.join(root, target))).catch(() => undefined);
}

/**
 * Makes the changes that wait in a folder, all of them, or none where a file was edited meanwhile;
 * null where none wait. They wait until `finishStaged`.
 */
export async function applyStaged(root: string): Promise<Applied | null> {
  const file = getStagePath(root, jobName);
  if (!(await exists(file))) return null;
  const { moves, removed, edition, exported } = JSON.parse(await readFile(file, 'utf8')) as Job;
  const skipped = await findEdited(root, moves);
  if (skipped.length > 0) {
    for (const move of moves) await undoMove(root, move);
  } else {
    for (const move of moves) await makeMove(root, move);
    for (const target of removed) await removeFile(root, target);
  }
  await sync(root);
  return { edition, exported, skipped };
}

/** Forgets changes that are made and recorded. */
export async function finishStaged(root: string): Promise<void> {
  await rm(getStagePath(root), { recursive: true, force: true });
}
