import { readKeystrokes } from '../words/keystrokes.ts';
import { formatMarked } from '../words/format-marked.ts';
import { foldWord } from '../words/fold-word.ts';
import type { Word } from '../words/split-words.ts';
import type { Lexicon } from './lexicon.ts';
import { readingFit, type Reading, type Slot } from './slot.ts';

/** Below this share of all records a word is not a filler. */
const fillerShare = 0.25;

/** Tells whether so many records have a word that it decides nothing. */
export function isFiller(slot: Slot, lexicon: Lexicon): boolean {
  return slot.count > lexicon.records * fillerShare;
}

function weigh(count: number, { records }: Lexicon): number {
  return Math.log(1 + records / Math.min(records, Math.max(1, count)));
}

/** Weighs the beginning of a word by the words that it may become. */
function weighBeginning(folded: string, lexicon: Lexicon): number {
  const counts = lexicon.getExtensions(folded).map((word) => lexicon.counts.get(word) ?? 0);
  return weigh(
    counts.reduce((sum, count) => sum + count, 0),
    lexicon,
  );
}

/** Makes a slot of readings, weighed by how many records have one of them. */
export function makeSlot(
  typed: Pick<Slot, 'folded' | 'marked' | 'open' | 'slippery'>,
  readings: Reading[],
  lexicon: Lexicon,
): Slot {
  const words = new Set(readings.map(({ folded }) => folded));
  const counts = [...words].map((folded) => lexicon.counts.get(folded) ?? 0);
  const count = Math.min(
    lexicon.records,
    counts.reduce((sum, one) => sum + one, 0),
  );
  return { ...typed, readings, count, weight: weigh(count, lexicon) };
}

function getMarked(word: Word): string | null {
  const marked = formatMarked(word.text);
  return marked === word.folded ? null : marked;
}

/**
 * The Vietnamese words that keystrokes left in a word may stand for and that some record has, the
 * likeliest first.
 * @param open whether records may also have longer words
 */
export function getKeystrokeReadings(folded: string, open: boolean, lexicon: Lexicon): Reading[] {
  const isKnown = (word: string) => lexicon.counts.has(word) || (open && lexicon.hasPrefix(word));
  return readKeystrokes(folded)
    .map((marked) => ({ folded: foldWord(marked), marked }))
    .filter((reading) => reading.folded !== folded && isKnown(reading.folded))
    .map((reading, place) => ({
      ...reading,
      fit: place === 0 ? readingFit.first : readingFit.later,
    }));
}

/**
 * Reads the words of a query: as they are when some record has them, else as keystrokes of telex
 * or VNI, else as a slip. The last word may be unfinished while it is being typed.
 */
export function readSlots(words: readonly Word[], lastOpen: boolean, lexicon: Lexicon): Slot[] {
  return words.map((word, index) => {
    const marked = getMarked(word);
    const open = lastOpen && index === words.length - 1;
    const typed = { folded: word.folded, marked, open, slippery: false };
    if (lexicon.counts.has(word.folded)) {
      return makeSlot(typed, [{ folded: word.folded, marked, fit: 1 }], lexicon);
    }
    const keystrokes = marked === null ? getKeystrokeReadings(word.folded, open, lexicon) : [];
    if (keystrokes.length === 0 && open && lexicon.hasPrefix(word.folded)) {
      return { ...typed, readings: [], count: 0, weight: weighBeginning(word.folded, lexicon) };
    }
    // A number that no record has is another number, not a slip.
    const slippery = keystrokes.length === 0 && !/^\d+$/.test(word.folded);
    return makeSlot({ ...typed, slippery }, keystrokes, lexicon);
  });
}
