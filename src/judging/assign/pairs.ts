import { give, take, type Board } from './board.ts';

/** Judge → judge → how many entries the two have together. */
export type Pairs = number[][];

/** Adds to how often a judge has an entry together with others. */
export function addToPairs(
  pairs: Pairs,
  judge: number,
  others: Iterable<number>,
  by: 1 | -1,
): void {
  for (const other of others) {
    const [own, theirs] = [pairs[judge], pairs[other]];
    if (other === judge || own === undefined || theirs === undefined) continue;
    own[other] = (own[other] ?? 0) + by;
    theirs[judge] = (theirs[judge] ?? 0) + by;
  }
}

/** Counts how often each two judges have an entry together. */
export function countPairs(board: Board): Pairs {
  const pairs = board.judges.map(() => new Array<number>(board.judges.length).fill(0));
  for (const here of board.has) {
    for (const judge of here) {
      const own = pairs[judge] ?? [];
      for (const other of here) if (other !== judge) own[other] = (own[other] ?? 0) + 1;
    }
  }
  return pairs;
}

type Judges = ReadonlySet<number>;

const nobody: Judges = new Set();

/** Gives by how much the sum of squares changes for the judges who stay when one replaces another. */
function getChange(pairs: Pairs, here: Judges, there: Judges, from: number, to: number): number {
  let change = 0;
  for (const other of here) {
    // With a judge of both entries, each of the two is as often as before.
    if (other === from || there.has(other)) continue;
    change += 2 * (1 + (pairs[to]?.[other] ?? 0) - (pairs[from]?.[other] ?? 0));
  }
  return change;
}

function replace(board: Board, pairs: Pairs, entry: number, from: number, to: number): void {
  take(board, entry, from);
  const others = board.has[entry] ?? nobody;
  addToPairs(pairs, from, others, -1);
  addToPairs(pairs, to, others, 1);
  give(board, entry, to);
}

/** With how many of the following entries one is compared: enough to find a partner. */
const compared = 60;
const mostPasses = 6;

/** Exchanges a judge of one entry for a judge of another where that mixes the judges better. */
function exchange(board: Board, pairs: Pairs, first: number, second: number): boolean {
  const [here, there] = [board.has[first] ?? nobody, board.has[second] ?? nobody];
  for (const one of here) {
    if (there.has(one) || board.may[second]?.[one] !== true) continue;
    for (const other of there) {
      if (here.has(other) || board.may[first]?.[other] !== true) continue;
      const change =
        getChange(pairs, here, there, one, other) + getChange(pairs, there, here, other, one);
      if (change >= 0) continue;
      replace(board, pairs, first, one, other);
      replace(board, pairs, second, other, one);
      return true;
    }
  }
  return false;
}

/**
 * Exchanges judges between entries, each keeping as many as before, so that the same judges are not
 * always together: a judge who is mild or strict is then seen beside many others.
 */
export function mixPairs(board: Board): void {
  const pairs = countPairs(board);
  const count = board.entries.length;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let hasImproved = false;
    for (let first = 0; first < count; first += 1) {
      for (let step = 1; step <= Math.min(compared, count - 1); step += 1) {
        if (exchange(board, pairs, first, (first + step) % count)) hasImproved = true;
      }
    }
    if (!hasImproved) return;
  }
}
