import { joinId } from '../index/index-record.ts';
import { readQuery, rewriteWords } from '../query/read-query.ts';
import { readSlots } from '../query/read-slots.ts';
import type { Slot } from '../query/slot.ts';
import { getNear } from '../words/neighbours.ts';
import { splitWords, type Word } from '../words/split-words.ts';
import { expandQuery } from '../words/synonyms.ts';
import { findSlip, readAnswerWords, readAsKeystrokes } from './correct.ts';
import { findSlots, type Match } from './find-slots.ts';
import type { SearchIndex } from './search-index.ts';

/** What a query found in all records, best first. */
export type Found = {
  matches: Match[];
  /** The ways in which the query was put, for showing where it was found. */
  wordings: (readonly Slot[])[];
  corrected: string | null;
  partial: boolean;
  suggestions: string[];
};

/** What a query finds that finds nothing, and what no query asks for. */
export const nothing: Found = {
  matches: [],
  wordings: [],
  corrected: null,
  partial: false,
  suggestions: [],
};

/** What stands for the words of a query counts a little less than the words. */
const otherWordingShare = 0.95;

const mostSuggestions = 3;

/** Below it, the words of a query stand apart even in the best record that has them all. */
const scatteredScore = 2.2;

/** Above it, the words of a query stand together in the best record. */
const closeScore = 3.4;

/** A slip put right must find the words so much closer together than the words as they were typed. */
const slipAdvantage = 1.6;

function mergeMatches(all: readonly (readonly Match[])[]): Match[] {
  const scores = new Map<number, number>();
  for (const [place, matches] of all.entries()) {
    for (const { record, score } of matches) {
      const own = score * (place === 0 ? 1 : otherWordingShare);
      scores.set(record, Math.max(own, scores.get(record) ?? 0));
    }
  }
  return [...scores]
    .map(([record, score]) => ({ record, score }))
    .toSorted((left, right) => right.score - left.score || left.record - right.record);
}

/** Finds the words as they are, and as their abbreviations and synonyms put them. */
async function findWordings(
  words: readonly Word[],
  slots: readonly Slot[],
  lastOpen: boolean,
  index: SearchIndex,
): Promise<Found> {
  const others = expandQuery(
    words.map(({ folded }) => folded),
    index.catalogue.synonyms,
  ).map(({ words: written, replaced }) => {
    const lastReplaced = replaced.some(({ to }) => to === written.length);
    return readSlots(rewriteWords(words, written), lastOpen && !lastReplaced, index.lexicon);
  });
  const all: Match[][] = [];
  for (const wording of others) all.push(await findSlots(wording, index));
  // A word that no record has is no slip where what it stands for is found.
  const isExplained =
    slots.some(({ slippery }) => slippery) && all.some(({ length }) => length > 0);
  const wordings = [slots, ...others];
  all.unshift(isExplained ? [] : await findSlots(slots, index));
  return {
    ...nothing,
    matches: mergeMatches(all),
    wordings: wordings.filter((_, place) => (all[place]?.length ?? 0) > 0),
  };
}

/** Searches again with the words that a record has where the query has slips. */
async function findCorrected(
  slots: readonly Slot[],
  record: number,
  index: SearchIndex,
): Promise<Found> {
  const written = await readAnswerWords(slots, record, index);
  const text = slots.map((slot, place) =>
    slot.slippery
      ? (written[place] ?? slot.folded)
      : (slot.readings[0]?.marked ?? slot.marked ?? slot.folded),
  );
  const words = splitWords(text.join(' '));
  const found = await findWordings(words, readSlots(words, false, index.lexicon), false, index);
  return { ...found, corrected: text.join(' ') };
}

/** Finds records that hold most of the words: without those unknown, else without one. */
async function findMost(slots: readonly Slot[], index: SearchIndex): Promise<Found | null> {
  const known = slots.filter(({ count, open }) => count > 0 || open);
  const lightestFirst = slots.toSorted((left, right) => left.weight - right.weight);
  const trials =
    known.length < slots.length
      ? [known]
      : lightestFirst.map((one) => slots.filter((slot) => slot !== one));
  for (const trial of trials) {
    if (trial.length === 0 || trial.length * 2 < slots.length) continue;
    const matches = await findSlots(trial, index);
    if (matches.length > 0) {
      return { ...nothing, matches, wordings: [trial], partial: true };
    }
  }
  return null;
}

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

/** The keystrokes of a query written out, where it has any. */
function describeKeystrokes(slots: readonly Slot[]): string | null {
  const isTyped = ({ readings, folded }: Slot) => readings.every((one) => one.folded === folded);
  if (slots.every(isTyped)) return null;
  return slots.map((slot) => slot.readings[0]?.marked ?? slot.marked ?? slot.folded).join(' ');
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
  if (describeKeystrokes(slots) !== null) return score < closeScore;
  return score < scatteredScore && slots.length > 2;
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
  const asTyped = { ...found, corrected: describeKeystrokes(slots) };
  if (best !== undefined) {
    if (!found.wordings.includes(slots)) return found;
    if (slots.some(({ slippery }) => slippery)) return findCorrected(slots, best.record, index);
    if (!isDoubtful(slots, best)) return asTyped;
  }
  const keystrokes = readAsKeystrokes(slots, index);
  if (best === undefined && keystrokes !== null) {
    const matches = await findSlots(keystrokes, index);
    if (matches.length > 0) {
      const corrected = describeKeystrokes(keystrokes);
      return { ...nothing, matches, wordings: [keystrokes], corrected };
    }
  }
  const slip = await findSlip(slots, index);
  if (slip !== null && slip.match.score > slipAdvantage * (best?.score ?? 0)) {
    return findCorrected(slip.slots, slip.match.record, index);
  }
  if (best !== undefined) return asTyped;
  const most = await findMost(slots, index);
  return most ?? { ...found, suggestions: suggest(slots, index) };
}
