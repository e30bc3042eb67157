import type { DataSet, PrivateEdition } from '../../contest/edition.ts';
import { getNamedUnits, getUnitFinder } from '../../contest/names/find-unit.ts';
import { getContestPeriod } from '../../contest/names/period.ts';
import type { Author } from '../../schemas/authors.ts';
import type { Submission } from '../../schemas/submissions.ts';
import type { Unit } from '../../schemas/units.ts';
import { makeUnitSpotter } from './find-units.ts';
import { makeHouseFinder } from './house.ts';
import { redactEntry } from './redact-entry.ts';
import type { RedactedEntry } from './redaction.ts';
import { splitWritten } from './written-words.ts';

export type { Doubt, JudgedPart, PartTexts, RedactedEntry, Redaction } from './redaction.ts';

/**
 * Makes the function that gives an entry of an edition without what tells who wrote it; an entry
 * that the edition does not have is refused, for an empty text would pass for a redacted one.
 */
export function makeRedactor(
  data: DataSet,
  edition: PrivateEdition,
): (entryId: string) => RedactedEntry {
  const units = getNamedUnits(data.units);
  const finder = getUnitFinder(data.units);
  const period = getContestPeriod(edition.contest);
  const spotUnits = makeUnitSpotter(units);
  const findHouse = makeHouseFinder(units);
  const entries = new Map(edition.submissions.map(({ value }) => [value.id, value]));
  const authorsOf = Map.groupBy(
    edition.authors.map(({ value }) => value),
    ({ entry_id: entryId }) => entryId,
  );
  const findUnit = (written: string | null): Unit[] => {
    if (written === null) return [];
    const found = finder.find(written, period);
    return found.kind === 'one' ? [found.unit] : found.kind === 'none' ? [] : [...found.units];
  };
  const findOwnUnits = (entry: Submission, authors: readonly Author[]): Unit[] => [
    ...findUnit(entry.unit_code),
    ...authors.flatMap(({ workplace }) => {
      const whole = findUnit(workplace);
      if (whole.length > 0 || workplace === null) return whole;
      // "Phòng Tư pháp thành phố Vị Thanh" is no unit of the register, but names one.
      return spotUnits(workplace, splitWritten(workplace)).flatMap(({ units: named }) => named);
    }),
  ];
  return (entryId) => {
    const entry = entries.get(entryId);
    if (entry === undefined) throw new RangeError(`no entry ${entryId} in edition ${edition.id}`);
    const authors = authorsOf.get(entryId) ?? [];
    return redactEntry(entry, authors, findHouse(findOwnUnits(entry, authors)), spotUnits);
  };
}
