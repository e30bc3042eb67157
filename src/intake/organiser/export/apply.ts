import { describeWriteError } from '../../../files/describe-write-error.ts';
import type { Store } from '../../store/api.ts';
import { applyStaged, finishStaged, type Applied } from './make-moves.ts';
import { stageChanges, type Changes } from './staging.ts';

/** What became of changes. */
export type ApplyOutcome = { applied: Applied } | { refusal: string };

/**
 * Makes the changes that wait in an edition's folder, of this run or of one that broke off, and
 * records what they exported; null where none wait. Where a file was edited meanwhile, they are given
 * up and nothing is recorded.
 */
export async function finishWaiting(
  root: string,
  store: Store,
  at: string,
): Promise<Applied | null> {
  const applied = await applyStaged(root);
  if (applied === null) return null;
  const { edition, exported, skipped } = applied;
  if (skipped.length === 0 && exported.length > 0) await store.recordExport(edition, at, exported);
  await finishStaged(root);
  return applied;
}

/** Changes an edition's folder: everything, or nothing yet; what is begun is ended by the next run. */
export async function applyChanges(
  root: string,
  changes: Changes,
  store: Store,
  at: string,
): Promise<ApplyOutcome> {
  try {
    if (!(await stageChanges(root, changes))) {
      return { refusal: 'một lần xuất khác đang chạy; chờ xong rồi chạy lại' };
    }
    const applied = await finishWaiting(root, store, at);
    return { applied: applied ?? { edition: changes.edition, exported: [], skipped: [] } };
  } catch (error) {
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    return { refusal: reason };
  }
}
