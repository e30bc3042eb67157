import type { Author } from '../../schemas/authors.ts';
import type { Submission } from '../../schemas/submissions.ts';
import type { Unit } from '../../schemas/units.ts';
import { judgedParts } from '../fingerprint.ts';
import { findContacts } from './find-contacts.ts';
import { findPeople } from './find-people.ts';
import type { UnitSpot, UnitSpotter } from './find-units.ts';
import { findShortNames, getShortNames, listOffices, makeOfficeFinder } from './office-names.ts';
import { findPlaceNames } from './place-names.ts';
import {
  redactionMarks,
  type Doubt,
  type JudgedPart,
  type PartTexts,
  type RedactedEntry,
  type Redaction,
} from './redaction.ts';
import { settleSpots } from './settle-spots.ts';
import type { Spot } from './spot.ts';
import { splitWritten } from './written-words.ts';

const contextChars = 40;

function getContext(text: string, { start, end }: Spot): string {
  const from = Math.max(0, start - contextChars);
  const to = Math.min(text.length, end + contextChars);
  const cut = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
}

/** A unit of the house is hidden; of another, and of what may be no unit, the organiser is told. */
function judgeUnit(
  { start, end, units, bare, unsure }: UnitSpot,
  house: ReadonlySet<Unit>,
): Spot[] {
  const isOwn = units.some((unit) => house.has(unit));
  if (!isOwn && unsure) return [];
  if (isOwn && !unsure) return [{ start, end, kind: bare ? 'place' : 'unit' }];
  if (!isOwn && units.every(({ kind }) => kind === 'tinh')) return [];
  return [{ start, end, doubt: isOwn && bare ? 'place' : 'unit' }];
}

/** Finds everything in a text that tells, or may tell, who wrote it. */
type FindSpots = (text: string) => Spot[];

function makeFindSpots(
  authors: readonly Author[],
  house: ReadonlySet<Unit>,
  spotUnits: UnitSpotter,
): FindSpots {
  const findNames = findPeople(authors.map(({ name }) => name));
  const findOffices = makeOfficeFinder(
    listOffices(authors.flatMap(({ workplace }) => workplace ?? [])),
  );
  const shortNames = getShortNames(house);
  return (text) => {
    const words = splitWritten(text);
    return settleSpots(
      [
        ...findContacts(text, shortNames.squeezed),
        ...findNames(text, words),
        ...findOffices(text, words),
        ...findShortNames(shortNames, text, words),
        ...spotUnits(text, words).flatMap((spot) => judgeUnit(spot, house)),
        ...findPlaceNames(text, words),
      ],
      text,
    );
  };
}

/** Parts that a judge reads as the entrant wrote them; the others are chosen from a list or a day. */
const writtenParts = judgedParts.filter(
  (part) => part !== 'field' && part !== 'first_applied_on',
) as readonly JudgedPart[];

/**
 * Replaces everything in an entry that tells who wrote it by a visible mark. `house` are the units
 * whose names tell where it comes from.
 */
export function redactEntry(
  entry: Submission,
  authors: readonly Author[],
  house: ReadonlySet<Unit>,
  spotUnits: UnitSpotter,
): RedactedEntry {
  const findSpots = makeFindSpots(authors, house, spotUnits);
  const redactions: Redaction[] = [];
  const doubts: Doubt[] = [];
  const redactPart = (part: JudgedPart): string | null => {
    const text = entry[part]?.normalize('NFC') ?? null;
    if (text === null || !writtenParts.includes(part)) return text;
    let redacted = '';
    let done = 0;
    for (const spot of findSpots(text)) {
      const written = text.slice(spot.start, spot.end);
      const found = { entryId: entry.id, part, written, context: getContext(text, spot) };
      if (spot.kind === undefined) {
        doubts.push({ ...found, kind: spot.doubt });
        continue;
      }
      const replacement = redactionMarks[spot.kind];
      redactions.push({ ...found, kind: spot.kind, replacement });
      redacted += text.slice(done, spot.start) + replacement;
      done = spot.end;
    }
    return redacted + text.slice(done);
  };
  const parts = Object.fromEntries(
    judgedParts.map((part) => [part, redactPart(part)]),
  ) as PartTexts;
  return { parts, redactions, doubts };
}
