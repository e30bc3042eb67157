import { isOneSlipApart } from '../words/neighbours.ts';
import { getBeginnings, getUnfinishedFit, otherMarks, slipFit, type Slot } from './slot.ts';

/** A word of a text, folded and with its marks as `formatMarked` writes them. */
export type TextWord = { folded: string; marked: string };

function fitMarks(asked: string | null, has: boolean): number {
  return asked === null || has ? 1 : otherMarks;
}

/** Tells how well a word of a text answers a word of the query: 1 exactly, 0 not at all. */
export function matchWord(slot: Slot, { folded, marked }: TextWord): number {
  let best = 0;
  for (const reading of slot.readings) {
    if (reading.folded !== folded) continue;
    best = Math.max(best, reading.fit * fitMarks(reading.marked, reading.marked === marked));
  }
  if (best === 0 && slot.open) {
    for (const beginning of getBeginnings(slot)) {
      if (!folded.startsWith(beginning.folded)) continue;
      const same = beginning.marked !== null && marked.startsWith(beginning.marked);
      best = Math.max(best, getUnfinishedFit(slot) * fitMarks(beginning.marked, same));
    }
  }
  if (best === 0 && slot.slippery && isOneSlipApart(slot.folded, folded)) best = slipFit;
  return best;
}
