import { joinId } from '../index/index-record.ts';
import { readQuery } from '../query/read-query.ts';
import { readSlots } from '../query/read-slots.ts';
import type { Slot } from '../query/slot.ts';
import { splitJoined } from '../query/split-joined.ts';
import { getNear } from '../words/neighbours.ts';
import type { Word } from '../words/split-words.ts';
import {
  describeKeystrokes,
  findCorrected,
  findSlip,
  isKeystrokes,
  readAsKeystrokes,
} from './correct.ts';
import { findMost } from './find-most.ts';
import { findSlots, type Match } from './find-slots.ts';
import { findWordings } from './find-wordings.ts';
import { closeScore, nothing, type Found } from './found.ts';
import type { SearchIndex } from './search-index.ts';

const mostSuggestions = 3;

/** Below it, the words of a query stand apart even in the best record that has them all. */
const scatteredScore = 2.2;

/** A slip put right must find the words so much closer together than the words as they were typed. */
const slipAdvantage = 1.6;

/** Puts nearby words in the place of the words that no record has. */
function suggest(slots: readonly Slot[], { lexicon }: SearchIndex): string[] {
  const unknown = slots.findIndex(({ count }) => count === 0);
  const slot = slots[unknown];
  if (slot === undefined) return [];
  const near = getNear(
    slot.folded,
    lexicon.counts.keys(),
    mostSuggestions,
    (word) => lexicon.counts.get(word) ?? 0,
  );
  return near.map((word) =>
    slots.map((one, place) => (place === unknown ? word : (one.marked ?? one.folded))).join(' '),
  );
}

/** Finds the record whose id was typed; ids hold a digit. */
async function findId(words: readonly Word[], { postings }: SearchIndex): Promise<Match[]> {
  const id = joinId(words);
  if (!/\d/.test(id)) return [];
  const [found] = await postings.load([id]);
  return [...(found?.keys() ?? [])].map((record) => ({ record, score: 1 }));
}

/** Tells whether the best record leaves room for doubt that its words are those that were meant. */
function isDoubtful(slots: readonly Slot[], { score }: Match): boolean {
  if (slots.some(isKeystrokes)) return score < closeScore;
  return score < scatteredScore && slots.length > 2;
}

/** Finds words that were typed without the space between them. */
async function findJoined(
  words: readonly Word[],
  index: SearchIndex,
): Promise<{ found: Found; score: number } | null> {
  let best: { found: Found; score: number } | null = null;
  for (const parted of splitJoined(words, index.lexicon)) {
    const slots = readSlots(parted, false, index.lexicon);
    const found = await findWordings(parted, slots, false, index);
    const score = found.matches[0]?.score ?? 0;
    if (score < Math.max(scatteredScore, best?.score ?? 0)) continue;
    const corrected = parted.map(({ text }) => text.toLowerCase()).join(' ');
    best = { found: { ...found, corrected }, score };
  }
  return best;
}

type Slip = { slots: readonly Slot[]; match: Match };

/** What to show where no record has every word as typed: what stands closest together. */
async function findNear(
  words: readonly Word[],
  slots: readonly Slot[],
  slip: Slip | null,
  index: SearchIndex,
): Promise<Found> {
  const correct = ({ slots: own, match }: Slip) => findCorrected(own, match.record, index);
  if (slip !== null && slip.match.score >= closeScore) return correct(slip);
  const joined = await findJoined(words, index);
  const most = await findMost(slots, index);
  const [slipScore, joinedScore, mostScore] = [slip?.match.score, joined?.score, most?.best].map(
    (score) => score ?? 0,
  ) as [number, number, number];
  if (joined !== null && joinedScore >= Math.max(slipScore, mostScore)) return joined.found;
  if (slip !== null && slipScore >= mostScore) return correct(slip);
  if (most === null) return { ...nothing, suggestions: suggest(slots, index) };
  return { ...nothing, matches: most.matches, wordings: [most.slots], partial: true };
}

/** Searches all records for what was typed; null when it holds no word. */
export async function find(typed: string, index: SearchIndex): Promise<Found | null> {
  const { words, lastOpen } = readQuery(typed);
  if (words.length === 0) return null;
  const slots = readSlots(words, lastOpen, index.lexicon);
  const named = slots.some(({ count }) => count === 0) ? await findId(words, index) : [];
  if (named.length > 0) return { ...nothing, matches: named };
  const found = await findWordings(words, slots, lastOpen, index);
  const [best] = found.matches;
  if (best === undefined) {
    const keystrokes = readAsKeystrokes(slots, index);
    const matches = keystrokes === null ? [] : await findSlots(keystrokes, index);
    const [first] = matches;
    if (keystrokes === null || first === undefined) {
      return findNear(words, slots, await findSlip(slots, index), index);
    }
    const corrected = await describeKeystrokes(keystrokes, first.record, index);
    return { ...nothing, matches, wordings: [keystrokes], corrected };
  }
  if (!found.wordings.includes(slots)) return found;
  if (slots.some(({ slippery }) => slippery)) {
    return findNear(words, slots, { slots, match: best }, index);
  }
  const asTyped = async () => ({
    ...found,
    corrected: await describeKeystrokes(slots, best.record, index),
  });
  if (!isDoubtful(slots, best)) return asTyped();
  const slip = await findSlip(slots, index);
  return slip !== null && slip.match.score > slipAdvantage * best.score
    ? findCorrected(slip.slots, slip.match.record, index)
    : asTyped();
}
