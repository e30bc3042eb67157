import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { toStoreError } from './disk-error.ts';
import { cleanFileName, formatGivenName } from './file-name.ts';
import { makeFileProblem, makeTooLargeProblem } from './file-problem.ts';
import type { AskScanner, ReceivedFile } from './received-file.ts';
import { inspectFile } from './inspect-file.ts';
import { getKeptPath } from './kept-path.ts';
import { writeIncoming, type Written } from './write-incoming.ts';

/** The two folders of the store, on one disk. */
export type Places = { files: string; incoming: string };

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A file that is there already is replaced by the same bytes, which mends one that was damaged. */
async function moveIntoPlace(incoming: string, kept: string): Promise<void> {
  const folder = path.dirname(kept);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(path.dirname(folder));
  await rename(incoming, kept);
  await syncFolder(folder);
}

async function judgeFile(
  incoming: string,
  written: Written | null,
  given: { name: string; maxBytes: number },
  askScanner: AskScanner,
): Promise<ReceivedFile> {
  const name = formatGivenName(given.name);
  if (written === null) return { problem: makeTooLargeProblem(name, given.maxBytes) };
  if (written.sizeBytes === 0) return { problem: makeFileProblem('file-empty', name) };
  const verdict = await inspectFile(incoming);
  if ('refused' in verdict) return { problem: makeFileProblem(verdict.refused, name) };
  const scan = await askScanner(incoming);
  if (scan === 'infected') return { problem: makeFileProblem('file-infected', name) };
  return {
    kept: { ...written, name: cleanFileName(given.name, verdict.kind), kind: verdict.kind, scan },
  };
}

/**
 * Receives a file into the store: written aside, synced, judged by what is in it, moved into place.
 * @throws StoreError where the disk refuses; the stream's own error where it breaks off.
 */
export async function receiveFile(
  stream: Readable,
  given: { name: string; maxBytes: number },
  places: Places,
  askScanner: AskScanner,
): Promise<ReceivedFile> {
  const incoming = path.join(places.incoming, randomUUID());
  try {
    const written = await writeIncoming(stream, incoming, given.maxBytes);
    const received = await judgeFile(incoming, written, given, askScanner);
    if ('kept' in received) {
      await moveIntoPlace(incoming, getKeptPath(places.files, received.kept.sha256));
    }
    return received;
  } catch (error) {
    throw toStoreError(error);
  } finally {
    // What cannot be removed now is swept later.
    await rm(incoming, { force: true }).catch(() => undefined);
  }
}
