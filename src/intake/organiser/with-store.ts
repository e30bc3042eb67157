import path from 'node:path';
import { exists } from '../../files/exists.ts';
import type { Voice } from '../../judging/command.ts';
import type { Settings } from '../../settings.ts';
import { parseClamdUrl } from '../files/clamd-url.ts';
import { makeScanner } from '../files/clamd.ts';
import { openFileStore, type FileStore } from '../files/file-store.ts';
import { storeTroubles } from '../store-troubles.ts';
import { StoreError, type Store } from '../store/api.ts';
import { getDatabasePath } from '../store/open-database.ts';
import { openStore } from '../store/open-store.ts';

/** The intake as a command has it open. */
export type Opened = { store: Store; files: FileStore };

/** Names a folder as people find it from where they stand. */
export function nameFolder(folder: string): string {
  const relative = path.relative('', folder);
  return relative === '' || relative.startsWith('..') ? folder : relative;
}

/** Says what the store refused; null for an error that is none of the store's. */
export function describeStoreError(error: unknown, { intakeDir }: Settings): string | null {
  if (!(error instanceof StoreError)) return null;
  return `Kho bài ${nameFolder(intakeDir)}: ${storeTroubles[error.code]}\n`;
}

/** Tells whether anything was ever kept in the store. */
export function hasStore({ intakeDir }: Settings): Promise<boolean> {
  return exists(getDatabasePath(intakeDir));
}

/** Runs a job, and says in words what the store refuses. */
export async function sayingRefusals(
  settings: Settings,
  voice: Voice,
  job: () => Promise<number>,
): Promise<number> {
  try {
    return await job();
  } catch (error) {
    const trouble = describeStoreError(error, settings);
    if (trouble === null) throw error;
    voice.error(trouble);
    return 1;
  }
}

/** Opens the store and the attachments for a job, makes them where there are none. */
export function withNewStore(
  settings: Settings,
  voice: Voice,
  job: (opened: Opened) => Promise<number>,
): Promise<number> {
  return sayingRefusals(settings, voice, async () => {
    const askScanner = makeScanner(parseClamdUrl(settings.clamdUrl));
    const store = openStore(settings.intakeDir);
    try {
      return await job({ store, files: openFileStore(settings.intakeDir, { askScanner }) });
    } finally {
      await store.close();
    }
  });
}

/** Opens the store and the attachments for a job; where there are none, that is said. */
export async function withStore(
  settings: Settings,
  voice: Voice,
  job: (opened: Opened) => Promise<number>,
): Promise<number> {
  if (await hasStore(settings)) return withNewStore(settings, voice, job);
  voice.error(
    `Chưa có kho bài nào ở ${nameFolder(settings.intakeDir)}. Kiểm tra INTAKE_DIR; kho được lập khi máy chủ chạy lần đầu.\n`,
  );
  return 1;
}
