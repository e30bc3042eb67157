import { give, take, type Board } from './board.ts';

/** Where a chain of shifts begins: an entry that lacks a judge, or a judge who has too many. */
export type ChainStart = { entry: number } | { judge: number };

/** A chain was found and carried out; or what can be reached from its start, which is closed. */
export type Shifted =
  { done: true } | { done: false; entries: ReadonlySet<number>; judges: ReadonlySet<number> };

/** How a judge was reached: gets this entry, from another judge unless it was lacking one. */
type Step = { entry: number; from: number | null };

function carryOut(board: Board, steps: ReadonlyMap<number, Step>, end: number): void {
  let judge = end;
  for (let step = steps.get(judge); step !== undefined; step = steps.get(judge)) {
    give(board, step.entry, judge);
    if (step.from === null) return;
    take(board, step.entry, step.from);
    judge = step.from;
  }
}

/**
 * Looks for the shortest chain of shifts (this judge gives an entry to that one, who gives another
 * on) that ends at a judge who can take one more, and carries it out: the augmenting path of network
 * flow (Ford and Fulkerson, 1956). Every judge keeps the number of entries but the last, and the
 * first where the chain begins with a judge.
 */
export function shiftEntries(
  board: Board,
  start: ChainStart,
  canTake: (judge: number) => boolean,
): Shifted {
  const steps = new Map<number, Step>();
  const entries = new Set<number>();
  const judges = new Set<number>();
  const queue: number[] = [];
  /** Reaches the judges who could get an entry; tells the one with whom the chain can end. */
  const reachFrom = (entry: number, from: number | null): number | null => {
    entries.add(entry);
    for (const [judge, isAllowed] of (board.may[entry] ?? []).entries()) {
      if (!isAllowed || judges.has(judge) || board.has[entry]?.has(judge) === true) continue;
      judges.add(judge);
      steps.set(judge, { entry, from });
      if (canTake(judge)) return judge;
      queue.push(judge);
    }
    return null;
  };
  let end: number | null = null;
  if ('entry' in start) end = reachFrom(start.entry, null);
  else {
    judges.add(start.judge);
    queue.push(start.judge);
  }
  for (let at = 0; end === null && at < queue.length; at += 1) {
    const judge = queue[at] ?? 0;
    for (const entry of board.holds[judge] ?? []) {
      if (entries.has(entry)) continue;
      end = reachFrom(entry, judge);
      if (end !== null) break;
    }
  }
  if (end === null) return { done: false, entries, judges };
  carryOut(board, steps, end);
  return { done: true };
}
