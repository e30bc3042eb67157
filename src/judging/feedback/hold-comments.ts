import type { DataSet, PrivateEdition } from '../../contest/edition.ts';
import { getNamedUnits } from '../../contest/names/find-unit.ts';
import { joinPlain, splitWords } from '../../contest/names/words.ts';
import { makeUnitSpotter } from '../redact/find-units.ts';
import { splitWritten } from '../redact/written-words.ts';

/** Tells what in a comment would give a judge away; null where nothing does. */
export type GiveawayFinder = (comment: string) => string | null;

/** Words without marks, with a space at each end, so that only whole words are found. */
function toNeedle(text: string): string {
  return ` ${joinPlain(splitWords(text))} `;
}

/** A name of one word, or a code that is only a number, stands in any sentence. */
function isTelling(text: string): boolean {
  const words = splitWords(text);
  return words.length > 1 || /\p{L}.*\p{N}|\p{N}.*\p{L}/u.test(text);
}

function listCodesAndNames({ judges, scores }: PrivateEdition): string[] {
  const written = [
    ...judges.flatMap(({ value }) => [value.id, value.name ?? '']),
    ...scores.map(({ value }) => value.judge_id),
  ];
  return [...new Set(written)].filter(isTelling);
}

/**
 * Prepares the search for what gives a judge away: the returned function finds, with or without
 * diacritics, a code or full name of a judge of the edition, or a unit that a judge comes from.
 */
export function makeGiveawayFinder(data: DataSet, edition: PrivateEdition): GiveawayFinder {
  const needles = listCodesAndNames(edition).map((text) => ({ text, needle: toNeedle(text) }));
  const judgesUnits = new Set(edition.judges.map(({ value }) => value.unit_code));
  const spotUnits = makeUnitSpotter(getNamedUnits(data.units));
  return (comment) => {
    const folded = toNeedle(comment);
    const named = needles.find(({ needle }) => folded.includes(needle));
    if (named !== undefined) return named.text;
    const spot = spotUnits(comment, splitWritten(comment)).find(
      ({ bare, units: spotted }) => !bare && spotted.some(({ code }) => judgesUnits.has(code)),
    );
    return spot === undefined ? null : comment.slice(spot.start, spot.end);
  };
}
