import { getLoad, give, type Board } from './board.ts';
import { addToPairs, countPairs } from './pairs.ts';
import { shiftEntries } from './shift-entries.ts';

/** Entries that need more sheets of some judges than these can give. */
export type Bottleneck = { entries: number[]; judges: number[]; needed: number; available: number };

/** Finds the judge who has the fewest entries and has been least with the others of an entry. */
function findNext(board: Board, pairs: readonly number[][], entry: number): number | null {
  const here = [...(board.has[entry] ?? [])];
  let best: { judge: number; load: number; together: number } | null = null;
  for (const [judge, isAllowed] of (board.may[entry] ?? []).entries()) {
    const load = getLoad(board, judge);
    if (!isAllowed || here.includes(judge) || load >= (board.most[judge] ?? 0)) continue;
    if (best !== null && load > best.load) continue;
    const together = here.reduce((sum, other) => sum + (pairs[judge]?.[other] ?? 0), 0);
    if (best === null || load < best.load || together < best.together) {
      best = { judge, load, together };
    }
  }
  return best?.judge ?? null;
}

function describeBottleneck(
  board: Board,
  entries: ReadonlySet<number>,
  judges: ReadonlySet<number>,
): Bottleneck {
  // What the other judges may give these entries, they give already.
  const elsewhere = [...entries].reduce((sum, entry) => {
    const others = (board.may[entry] ?? []).filter((may, judge) => may && !judges.has(judge));
    return sum + others.length;
  }, 0);
  return {
    entries: [...entries],
    judges: [...judges],
    needed: entries.size * board.sheetsPerEntry - elsewhere,
    available: [...judges].reduce((sum, judge) => sum + (board.most[judge] ?? 0), 0),
  };
}

/** Gives every entry its judges; null once that is done, else why it cannot be done. */
export function fillBoard(board: Board): Bottleneck | null {
  const pairs = countPairs(board);
  for (const entry of board.entries.keys()) {
    for (let sheet = 0; sheet < board.sheetsPerEntry; sheet += 1) {
      const judge = findNext(board, pairs, entry);
      if (judge === null) {
        const shifted = shiftEntries(
          board,
          { entry },
          (one) => getLoad(board, one) < (board.most[one] ?? 0),
        );
        // The pairs are not counted anew: they only choose among judges, and are mixed later.
        if (!shifted.done) return describeBottleneck(board, shifted.entries, shifted.judges);
        continue;
      }
      addToPairs(pairs, judge, board.has[entry] ?? [], 1);
      give(board, entry, judge);
    }
  }
  return null;
}

/**
 * Shifts entries from judges with many to judges with few until no chain of shifts evens them out
 * any more: then no other way to spread the entries is more even.
 */
export function balanceBoard(board: Board): void {
  const settled = new Set<number>();
  for (;;) {
    const open = [...board.judges.keys()].filter((judge) => !settled.has(judge));
    const [judge] = open.toSorted((left, right) => getLoad(board, right) - getLoad(board, left));
    if (judge === undefined) return;
    const load = getLoad(board, judge);
    const canTake = (one: number) =>
      getLoad(board, one) <= load - 2 && getLoad(board, one) < (board.most[one] ?? 0);
    if (![...board.judges.keys()].some(canTake)) {
      settled.add(judge);
      continue;
    }
    // A shift changes what can be reached from others, so that they are tried again.
    if (shiftEntries(board, { judge }, canTake).done) settled.clear();
    else settled.add(judge);
  }
}
