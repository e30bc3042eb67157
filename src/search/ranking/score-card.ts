import type { ReadCard } from '../engine/card-reader.ts';
import { matchWord } from '../query/match-word.ts';
import { getLayout } from './get-layout.ts';
import type { Slot } from '../query/slot.ts';
import { scoreText, type Finding, type Place } from './score-text.ts';

/** What was found of a query by reading a card's own words. */
export type CardScore = { score: number; missing: number[] };

/** Scores a card by its words; `missing` are the places in the query of the words it lacks. */
export function scoreCard(slots: readonly Slot[], { card, parts }: ReadCard): CardScore {
  const findings: Finding[] = slots.map(({ weight }) => ({ weight, places: [] }));
  const places: Place[][] = slots.map(() => []);
  let position = 0;
  for (const part of parts) {
    for (const word of part) {
      for (const [index, slot] of slots.entries()) {
        const fit = matchWord(slot, word);
        if (fit > 0) places[index]?.push({ position, fit });
      }
      position += 1;
    }
  }
  const counts = parts.map(({ length }) => length);
  const layout = getLayout(card, counts);
  const found = findings.map((finding, index) => ({ ...finding, places: places[index] ?? [] }));
  return {
    score: scoreText(found, layout),
    missing: found.flatMap(({ places: own }, index) => (own.length === 0 ? [index] : [])),
  };
}
