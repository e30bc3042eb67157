import { mkdirSync, statfsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { StoreError } from '../store/api.ts';
import { toStoreError } from './disk-error.ts';
import {
  hashFile,
  listFiles,
  openFile,
  sweepFolder,
  type OpenFile,
  type StoredFile,
} from './kept-files.ts';
import { getKeptPath, isSha256 } from './kept-path.ts';
import { receiveFile } from './receive-file.ts';
import type { AskScanner, ReceivedFile } from './received-file.ts';

/** The attachments on disk, each under the SHA-256 of its bytes. */
export type FileStore = {
  /**
   * Keeps a file durably under the hash of its bytes, or says why it is not taken. The stream is read
   * to its end in any case.
   * @throws StoreError where the disk refuses; the stream's own error where it breaks off.
   */
  receiveFile(stream: Readable, given: { name: string; maxBytes: number }): Promise<ReceivedFile>;
  /** Opens a file for reading; null where there is none by this hash. */
  openFile(sha256: string): Promise<OpenFile | null>;
  /** Returns where a file stands or would stand; null for what is no hash. */
  getPath(sha256: string): string | null;
  removeFile(sha256: string): Promise<void>;
  listFiles(): AsyncIterable<StoredFile>;
  /** Hashes the bytes of a file anew; null where there is none by this hash. */
  hashFile(sha256: string): Promise<string | null>;
  /** Names what is being received, or was when the program was cut off. */
  listIncoming(): Promise<string[]>;
  /** Removes what a crash left half received, and returns how many files that were. */
  sweepIncoming(olderThanMs: number, now: Date): Promise<number>;
};

/** What is left of the disk when files are no longer taken: entries are text, and need it more. */
const reservedBytes = 256 * 1024 * 1024;

function readFreeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // A disk that does not answer is told of by the writing, which reads the form on as well.
    return Infinity;
  }
}

/** What a store of files takes from outside; the disk is asked what is free unless told. */
type Effects = { askScanner: AskScanner; getFreeBytes?: () => number };

/**
 * Opens the attachments below a folder, which is made where it is missing.
 * @throws StoreError where it cannot be made.
 */
export function openFileStore(
  folder: string,
  { askScanner, getFreeBytes = () => readFreeBytes(folder) }: Effects,
): FileStore {
  const places = { files: path.join(folder, 'files'), incoming: path.join(folder, 'incoming') };
  try {
    for (const place of Object.values(places)) mkdirSync(place, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw toStoreError(error);
  }
  const getPath = (sha256: string) => (isSha256(sha256) ? getKeptPath(places.files, sha256) : null);
  return {
    receiveFile: async (stream, given) => {
      // Asked at once: a stream that breaks off must find its listener.
      if (getFreeBytes() >= reservedBytes) {
        return receiveFile(stream, given, places, askScanner);
      }
      await finished(stream.resume());
      throw new StoreError('disk-full', 'attachment not written: what is free is kept for entries');
    },
    openFile: (sha256) => openFile(getPath(sha256)),
    getPath,
    removeFile: async (sha256) => {
      const file = getPath(sha256);
      if (file !== null) await rm(file, { force: true });
    },
    listFiles: () => listFiles(places.files),
    hashFile: (sha256) => hashFile(getPath(sha256)),
    listIncoming: () => readdir(places.incoming),
    sweepIncoming: (olderThanMs, now) => sweepFolder(places.incoming, olderThanMs, now),
  };
}
