import { makeBoard, type AssignmentTask, type Board, type KeptOffReason } from './board.ts';
import { balanceBoard, fillBoard, type Bottleneck } from './fill-board.ts';
import { mixPairs } from './pairs.ts';

export type { AssignmentTask, AvailableJudge, KeptOff, KeptOffReason } from './board.ts';

/** One entry for one judge. */
export type AssignedPair = { entryId: string; judgeId: string };

/** An entry that fewer judges may mark than are to mark it. */
export type ShortEntry = {
  entryId: string;
  allowed: number;
  keptOff: { judgeId: string; reason: KeptOffReason }[];
};

/** Why entries cannot be spread; `needed` and `available` are sheets. */
export type AssignmentProblem =
  | { kind: 'too-few-judges'; entries: ShortEntry[] }
  | { kind: 'too-few-places'; needed: number; available: number }
  | {
      kind: 'bottleneck';
      entryIds: string[];
      judgeIds: string[];
      needed: number;
      available: number;
    };

function sortIds(ids: readonly string[]): string[] {
  return ids.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

function findShortEntries(task: AssignmentTask): ShortEntry[] {
  return sortIds(task.entries).flatMap((entryId) => {
    const off = task.keptOff.get(entryId);
    const keptOff = sortIds(task.judges.map(({ id }) => id)).flatMap((judgeId) => {
      const reason = off?.get(judgeId);
      return reason === undefined ? [] : [{ judgeId, reason }];
    });
    const allowed = task.judges.length - keptOff.length;
    return allowed < task.sheetsPerEntry ? [{ entryId, allowed, keptOff }] : [];
  });
}

function nameBottleneck(board: Board, bottleneck: Bottleneck): AssignmentProblem {
  const { entries, judges, needed, available } = bottleneck;
  const entryIds = sortIds(entries.flatMap((entry) => board.entries[entry] ?? []));
  const judgeIds = sortIds(judges.flatMap((judge) => board.judges[judge] ?? []));
  return { kind: 'bottleneck', entryIds, judgeIds, needed, available };
}

function listPairs({ entries, judges, has }: Board): AssignedPair[] {
  const judgesOf = new Map(
    entries.map((entryId, entry) => [
      entryId,
      sortIds([...(has[entry] ?? [])].flatMap((judge) => judges[judge] ?? [])),
    ]),
  );
  return sortIds(entries).flatMap((entryId) =>
    (judgesOf.get(entryId) ?? []).map((judgeId) => ({ entryId, judgeId })),
  );
}

/**
 * Spreads entries over judges: each entry gets as many different judges as asked, none who is kept
 * off it, and judges get as even a number as that allows. The same task gives the same answer in
 * whatever order it comes; where there is any way to do it, one is found.
 */
export function assignJudges(
  task: AssignmentTask,
): { assignments: AssignedPair[] } | { problem: AssignmentProblem } {
  const shortEntries = findShortEntries(task);
  if (shortEntries.length > 0) {
    return { problem: { kind: 'too-few-judges', entries: shortEntries } };
  }
  const board = makeBoard(task);
  const needed = task.entries.length * task.sheetsPerEntry;
  const available = board.most.reduce((sum, most) => sum + most, 0);
  if (available < needed) return { problem: { kind: 'too-few-places', needed, available } };
  const bottleneck = fillBoard(board);
  if (bottleneck !== null) return { problem: nameBottleneck(board, bottleneck) };
  balanceBoard(board);
  mixPairs(board);
  return { assignments: listPairs(board) };
}
