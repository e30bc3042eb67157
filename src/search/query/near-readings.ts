import { getSlips } from '../words/neighbours.ts';
import type { Lexicon } from './lexicon.ts';
import { getBeginnings, getUnfinishedFit, slipFit, type Reading, type Slot } from './slot.ts';

/** Limits to what one uncertain word may load. */
const mostWords = 40;
const mostParts = 6;

/** Keeps the words that most records have, as long as few files of the index hold them. */
function keepAffordable(words: readonly string[], lexicon: Lexicon): string[] {
  const frequent = words.toSorted(
    (left, right) => (lexicon.counts.get(right) ?? 0) - (lexicon.counts.get(left) ?? 0),
  );
  const parts = new Set<number>();
  const kept: string[] = [];
  for (const word of frequent) {
    const part = lexicon.getPart(word);
    if (!parts.has(part) && parts.size === mostParts) continue;
    parts.add(part);
    kept.push(word);
    if (kept.length === mostWords) break;
  }
  return kept;
}

/** Lists the words, beside a slot's own readings, that may answer it: longer ones, or ones a slip away. */
export function getNearReadings(slot: Slot, lexicon: Lexicon): Reading[] {
  const known = new Set(slot.readings.map(({ folded }) => folded));
  const isNew = (word: string) => !known.has(word);
  const make = (words: readonly string[], fit: number): Reading[] =>
    keepAffordable(words.filter(isNew), lexicon).map((folded) => ({
      folded,
      marked: null,
      fit,
    }));
  const beginnings = new Set(getBeginnings(slot).map(({ folded }) => folded));
  const extensions = [...beginnings].flatMap((word) => lexicon.getExtensions(word));
  const longer = slot.open ? make([...new Set(extensions)], getUnfinishedFit(slot)) : [];
  const slips = slot.slippery ? make(getSlips(slot.folded, lexicon.counts.keys()), slipFit) : [];
  return [...longer, ...slips];
}
