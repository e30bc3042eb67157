import type { Slot } from '../query/slot.ts';
import { findSlots, type Match } from './find-slots.ts';
import type { SearchIndex } from './search-index.ts';

/** Records that hold most of a query, and the words they hold; `best` counts what they lack. */
export type Most = { slots: Slot[]; matches: Match[]; best: number };

const weigh = (slots: readonly Slot[]): number =>
  slots.reduce((sum, { weight }) => sum + weight, 0);

/** Finds the records that hold most of a query: without the words unknown, else without one. */
export async function findMost(slots: readonly Slot[], index: SearchIndex): Promise<Most | null> {
  const known = slots.filter(({ count, open }) => count > 0 || open);
  const trials =
    known.length < slots.length
      ? [known]
      : slots.map((_, place) => slots.filter((__, other) => other !== place));
  const enough = trials.filter(({ length }) => length > 0 && length * 2 >= slots.length);
  const found = await Promise.all(
    enough.map(async (trial) => {
      const matches = await findSlots(trial, index);
      const share = weigh(trial) / weigh(slots);
      return { slots: trial, matches, best: (matches[0]?.score ?? 0) * share };
    }),
  );
  const [most] = found.toSorted((left, right) => right.best - left.best);
  return most === undefined || most.best === 0 ? null : most;
}
