import { summarySection, type Hit, type Run } from '../answer.ts';
import type { Slot } from '../query/slot.ts';
import type { CardWord, ReadCard } from './card-reader.ts';
import { markRuns } from './highlight.ts';

/** Words of a passage, and how many of them come before the first that was found. */
const passageWords = 36;
const wordsBefore = 6;

/** Where a passage begins in a part of the card, and how much of the query stands in it. */
type Spot = { part: number; from: number; weight: number; answers: readonly number[] };

/** Finds the stretch of a part in which most of the query stands. */
function findSpot(part: number, answers: readonly number[], slots: readonly Slot[]): Spot | null {
  let best: Spot | null = null;
  for (const [position, answered] of answers.entries()) {
    if (answered === -1) continue;
    const inside = new Set(answers.slice(position, position + passageWords - wordsBefore));
    let weight = 0;
    for (const index of inside) weight += slots[index]?.weight ?? 0;
    if (weight > (best?.weight ?? 0)) {
      best = { part, from: Math.max(0, position - wordsBefore), weight, answers };
    }
  }
  return best;
}

/** Cuts a passage out of a text; a text that begins or ends near it is shown to its end. */
function cutRuns(text: string, words: readonly CardWord[], { from, answers }: Spot): Run[] {
  const first = from <= wordsBefore ? 0 : from;
  const isEnd = from + passageWords + wordsBefore >= words.length;
  const last = isEnd ? words.length : from + passageWords;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = isEnd ? text.length : (words[last - 1]?.end ?? text.length);
  const inside = words
    .slice(first, last)
    .map((word) => ({ start: word.start - start, end: word.end - start }));
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...markRuns(text.slice(start, end), inside, answers.slice(first, last)),
    ...(isEnd ? [] : [{ text: ' …', found: false }]),
  ];
}

/**
 * Finds the passage outside the title in which most of the query stands; null where nothing does.
 * @param answers which word of the query each word of the card answers, part by part
 */
export function findPassage(
  read: ReadCard,
  answers: readonly (readonly number[])[],
  slots: readonly Slot[],
): Hit['passage'] {
  let best: Spot | null = null;
  for (const [part, own] of answers.entries()) {
    const spot = part === 0 ? null : findSpot(part, own, slots);
    if (spot !== null && spot.weight > (best?.weight ?? 0)) best = spot;
  }
  if (best === null) return null;
  const { summary, sections } = read.card;
  const section = best.part === 1 ? null : sections[best.part - 2];
  const text = (section === null ? summary : section?.text) ?? '';
  return {
    section: section?.name ?? summarySection,
    runs: cutRuns(text, read.parts[best.part] ?? [], best),
  };
}
