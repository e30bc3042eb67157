import { rewriteWords } from '../query/read-query.ts';
import { readSlots } from '../query/read-slots.ts';
import { getLikeliest, type Slot } from '../query/slot.ts';
import type { Word } from '../words/split-words.ts';
import { expandQuery } from '../words/synonyms.ts';
import { compareMatches, findSlots, type Match } from './find-slots.ts';
import { nothing, type Found } from './found.ts';
import type { SearchIndex } from './search-index.ts';

/** What stands for the words of a query counts a little less than the words. */
const otherWordingShare = 0.95;

function mergeMatches(all: readonly (readonly Match[])[]): Match[] {
  const scores = new Map<number, number>();
  for (const [place, matches] of all.entries()) {
    for (const { record, score } of matches) {
      const own = score * (place === 0 ? 1 : otherWordingShare);
      scores.set(record, Math.max(own, scores.get(record) ?? 0));
    }
  }
  return [...scores].map(([record, score]) => ({ record, score })).toSorted(compareMatches);
}

const isWhole = (slots: readonly Slot[]): boolean => slots.every(({ slippery }) => !slippery);

/** Finds the words as they are, and as their abbreviations and synonyms put them. */
export async function findWordings(
  words: readonly Word[],
  slots: readonly Slot[],
  lastOpen: boolean,
  index: SearchIndex,
): Promise<Found> {
  const likeliest = slots.map(getLikeliest);
  const others = expandQuery(likeliest, index.catalogue.synonyms).map(
    ({ words: written, replaced }) => {
      const lastReplaced = replaced.some(({ to }) => to === written.length);
      const rewritten = rewriteWords(words, likeliest, written);
      return readSlots(rewritten, lastOpen && !lastReplaced, index.lexicon);
    },
  );
  const all: Match[][] = [];
  for (const wording of others) all.push(await findSlots(wording, index));
  // A word that no record has is no slip where what it stands for is found.
  const isExplained =
    !isWhole(slots) &&
    others.some((wording, place) => isWhole(wording) && (all[place]?.length ?? 0) > 0);
  const wordings = [slots, ...others];
  all.unshift(isExplained ? [] : await findSlots(slots, index));
  return {
    ...nothing,
    matches: mergeMatches(all),
    wordings: wordings.filter((_, place) => (all[place]?.length ?? 0) > 0),
  };
}
