import { createHash } from 'node:crypto';

/** Why a judge does not get an entry. */
export type KeptOffReason = 'own-unit' | 'author' | 'conflict';

/** Entry → judge → why the judge is kept off it. */
export type KeptOff = ReadonlyMap<string, ReadonlyMap<string, KeptOffReason>>;

/** A judge who may get entries; `mostEntries` null: as many as there are. */
export type AvailableJudge = { id: string; mostEntries: number | null };

/** What is to be spread. */
export type AssignmentTask = {
  entries: readonly string[];
  judges: readonly AvailableJudge[];
  sheetsPerEntry: number;
  seed: string;
  keptOff: KeptOff;
};

/** Entries and judges in the order of their lots, and who has what so far, by their indices. */
export type Board = {
  entries: readonly string[];
  judges: readonly string[];
  sheetsPerEntry: number;
  /** Entry → judge → whether the judge may get it. */
  may: readonly (readonly boolean[])[];
  /** Entry → the judges who have it. */
  has: Set<number>[];
  /** Judge → the entries that the judge has. */
  holds: Set<number>[];
  /** Judge → how many entries the judge can have. */
  most: readonly number[];
};

/** Draws the lot of a name: names ordered by their lots are shuffled, in the same way every time. */
function drawLot(seed: string, kind: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([seed, kind, id]))
    .digest('hex');
}

function orderByLot<T>(items: readonly T[], getLot: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, lot: getLot(item) }))
    .toSorted((left, right) => (left.lot < right.lot ? -1 : 1))
    .map(({ item }) => item);
}

/** Lays out a task in the order of lots drawn from its seed; the order it came in does not matter. */
export function makeBoard({
  entries,
  judges,
  sheetsPerEntry,
  seed,
  keptOff,
}: AssignmentTask): Board {
  const entryOrder = orderByLot(entries, (id) => drawLot(seed, 'entry', id));
  const judgeOrder = orderByLot(judges, ({ id }) => drawLot(seed, 'judge', id));
  const may = entryOrder.map((entry) => {
    const off = keptOff.get(entry);
    return judgeOrder.map(({ id }) => off?.has(id) !== true);
  });
  return {
    entries: entryOrder,
    judges: judgeOrder.map(({ id }) => id),
    sheetsPerEntry,
    may,
    has: entryOrder.map(() => new Set<number>()),
    holds: judgeOrder.map(() => new Set<number>()),
    most: judgeOrder.map(({ mostEntries }, judge) => {
      const allowed = may.filter((row) => row[judge] === true).length;
      return Math.min(mostEntries ?? allowed, allowed);
    }),
  };
}

/** Gives an entry to a judge. */
export function give(board: Board, entry: number, judge: number): void {
  board.has[entry]?.add(judge);
  board.holds[judge]?.add(entry);
}

/** Takes an entry from a judge. */
export function take(board: Board, entry: number, judge: number): void {
  board.has[entry]?.delete(judge);
  board.holds[judge]?.delete(entry);
}

/** Returns how many entries a judge has. */
export function getLoad(board: Board, judge: number): number {
  return board.holds[judge]?.size ?? 0;
}
