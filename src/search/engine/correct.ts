import { matchWord } from '../query/match-word.ts';
import { getKeystrokeReadings, makeSlot, readSlots } from '../query/read-slots.ts';
import type { Slot } from '../query/slot.ts';
import { splitWords } from '../words/split-words.ts';
import { findSlots, type Match } from './find-slots.ts';
import { findWordings } from './find-wordings.ts';
import type { Found } from './found.ts';
import type { SearchIndex } from './search-index.ts';

/** Records read for each word that may hold a slip, when every word of the query is known. */
const mostReadForSlip = 8;

/** What a word beside the last one found is worth over one elsewhere. */
const besideBonus = 0.5;

/** Tells whether a word was understood as keystrokes. */
export function isKeystrokes({ readings, folded }: Slot): boolean {
  return readings.some((reading) => reading.folded !== folded);
}

/** Reads words that are also keystrokes as keystrokes; null when the query has none. */
export function readAsKeystrokes(slots: readonly Slot[], { lexicon }: SearchIndex): Slot[] | null {
  const read = slots.map((slot) => {
    const readings = slot.marked === null ? getKeystrokeReadings(slot.folded, false, lexicon) : [];
    const isBoth = readings.length > 0 && slot.count > 0;
    return isBoth ? makeSlot({ ...slot, open: false }, readings, lexicon) : slot;
  });
  return read.some((slot, place) => slot !== slots[place]) ? read : null;
}

/**
 * Looks for the one word whose slip keeps a query from being found: each in turn may be another
 * word, and the record in which it stands best beside the others decides.
 */
export async function findSlip(
  slots: readonly Slot[],
  index: SearchIndex,
): Promise<{ slots: Slot[]; match: Match } | null> {
  if (slots.length === 1) return null;
  const trials = slots.flatMap((slot, place) =>
    slot.slippery ? [] : [slots.with(place, { ...slot, slippery: true })],
  );
  const found = await Promise.all(
    trials.map(async (trial) => {
      const [match] = await findSlots(trial, index, mostReadForSlip);
      return match === undefined ? [] : [{ slots: trial, match }];
    }),
  );
  const best = found.flat().toSorted((left, right) => right.match.score - left.match.score);
  return best[0] ?? null;
}

/** The words of a record that answer a query best, one for each word of the query, as they stand there. */
export async function readAnswerWords(
  slots: readonly Slot[],
  record: number,
  index: SearchIndex,
): Promise<string[]> {
  const { parts } = await index.readCard(record);
  const words = parts.flat();
  let previous = -2;
  return slots.map((slot) => {
    let best = { worth: 0, position: -2, text: slot.folded };
    for (const [position, word] of words.entries()) {
      const fit = matchWord(slot, word);
      const worth = fit + (position === previous + 1 ? besideBonus : 0);
      if (fit > 0 && worth > best.worth) best = { worth, position, text: word.text.toLowerCase() };
    }
    previous = best.position;
    return best.text;
  });
}

/** The words of a query as they were understood: keystrokes written out, slips as a record has them. */
async function describeWords(
  slots: readonly Slot[],
  record: number,
  index: SearchIndex,
): Promise<string[]> {
  const written = await readAnswerWords(slots, record, index);
  return slots.map((slot, place) => {
    const typed = slot.marked ?? slot.folded;
    return slot.slippery || isKeystrokes(slot) ? (written[place] ?? typed) : typed;
  });
}

/** The keystrokes of a query written out as the best record has them; null where it has none. */
export async function describeKeystrokes(
  slots: readonly Slot[],
  record: number,
  index: SearchIndex,
): Promise<string | null> {
  if (!slots.some(isKeystrokes)) return null;
  return (await describeWords(slots, record, index)).join(' ');
}

/** Searches again with the words that a record has where the query has slips. */
export async function findCorrected(
  slots: readonly Slot[],
  record: number,
  index: SearchIndex,
): Promise<Found> {
  const text = (await describeWords(slots, record, index)).join(' ');
  const words = splitWords(text);
  const last = slots.at(-1);
  const lastOpen = last?.open === true && !last.slippery;
  const corrected = readSlots(words, lastOpen, index.lexicon);
  const found = await findWordings(words, corrected, lastOpen, index);
  return { ...found, corrected: text };
}
