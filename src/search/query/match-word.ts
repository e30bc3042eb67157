import { isOneSlipApart } from '../words/neighbours.ts';
import { getUnfinishedFit, otherMarks, slipFit, type Slot } from './slot.ts';

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
  if (best === 0 && slot.open && folded.startsWith(slot.folded)) {
    const same = slot.marked !== null && marked.startsWith(slot.marked);
    best = getUnfinishedFit(slot) * fitMarks(slot.marked, same);
  }
  if (best === 0 && slot.slippery && isOneSlipApart(slot.folded, folded)) best = slipFit;
  return best;
}
