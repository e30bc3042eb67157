import type { Store } from '../store/api.ts';
import type { FileStore } from './file-store.ts';
import type { AskScanner } from './received-file.ts';

/** What came of asking again. */
export type RescanCount = { clean: number; infected: number; waiting: number };

/** Asks again about the files that still wait for the scanner, and records what it says. */
export async function rescanWaiting(
  store: Pick<Store, 'listFiles' | 'recordScan'>,
  files: Pick<FileStore, 'getPath'>,
  askScanner: AskScanner,
  now: () => Date,
): Promise<RescanCount> {
  const count: RescanCount = { clean: 0, infected: 0, waiting: 0 };
  for (const [sha256, { scan }] of store.listFiles()) {
    const file = scan === 'waiting' ? files.getPath(sha256) : null;
    if (file === null) continue;
    const state = await askScanner(file);
    // Without a scanner nobody has said that the file is clean, and it goes on waiting.
    if (state === 'waiting' || state === 'unasked') {
      count.waiting += 1;
      continue;
    }
    await store.recordScan(sha256, state, now().toISOString());
    count[state] += 1;
  }
  return count;
}
