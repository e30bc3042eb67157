import type { Store } from '../store/api.ts';
import type { FileStore } from './file-store.ts';

/**
 * Removes files that no version and no draft refers to, such as those of a form that was refused
 * after they had come, and returns how many went. To be done while no forms come in; a file younger
 * than `olderThanMs` may belong to one that another process has under way.
 */
export async function sweepOrphans(
  store: Pick<Store, 'listFiles'>,
  files: Pick<FileStore, 'listFiles' | 'removeFile'>,
  olderThanMs: number,
  now: Date,
): Promise<number> {
  const known = store.listFiles();
  let count = 0;
  for await (const { sha256, modifiedAt } of files.listFiles()) {
    if (now.getTime() - modifiedAt.getTime() < olderThanMs) continue;
    if (known.has(sha256)) continue;
    await files.removeFile(sha256);
    count += 1;
  }
  return count;
}
