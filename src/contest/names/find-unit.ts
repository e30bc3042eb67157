import type { Unit } from '../../schemas/units.ts';
import type { Row } from '../../tables/records.ts';
import { existedDuring, type Period } from './period.ts';
import { readName } from './readings.ts';
import { partTerritory } from './territory.ts';
import { makeUnitIndex, type UnitMatch } from './unit-index.ts';
import { joinPlain } from './words.ts';

/**
 * What a code or name stands for. `several`: they cannot be told apart; `other-time`: the name is
 * only of units that did not exist in the period.
 */
type UnitFound =
  | { kind: 'one'; unit: Unit }
  | { kind: 'several'; units: readonly Unit[] }
  | { kind: 'other-time'; units: readonly Unit[]; period: Period }
  | { kind: 'none' };

/** Reads what stands for units of a register. */
export type UnitFinder = {
  /** Finds the unit of a code, whenever it existed, or of a name in a period. */
  find: (written: string, period: Period | null) => UnitFound;
  /** Finds the units of a place whose kind is written wrong: "huyện Ngã Bảy", which is a city. */
  findByPlace: (written: string) => readonly Unit[];
};

function getUnits(matches: readonly UnitMatch[]): Unit[] {
  return [...new Map(matches.map(({ unit }) => [unit.code, unit])).values()];
}

type Test = (match: UnitMatch) => boolean;

/** Keeps the matches that pass a test; a test that none passes says nothing. */
function prefer(matches: readonly UnitMatch[], test: Test): readonly UnitMatch[] {
  const better = matches.filter(test);
  return better.length === 0 ? matches : better;
}

/** Keeps the matches that fit best. */
function keepBest(matches: readonly UnitMatch[], period: Period | null): readonly UnitMatch[] {
  const tests: Test[] = [
    ({ bare }) => !bare,
    ({ marked }) => marked,
    ({ unit }) => period !== null && existedDuring(unit, period),
  ];
  const best = tests.reduce(prefer, matches);
  // Of two districts in two provinces, the one that the register writes alike is not meant more.
  const isSamePlace = new Set(best.map(({ unit }) => unit.parent_code)).size === 1;
  return isSamePlace ? prefer(best, ({ own }) => own) : best;
}

/** Finds the units named like a unit with a letter or number added: "Châu Thành A". */
type FindNamesakes = (unit: Unit, period: Period | null) => Unit[];

function makeFindNamesakes(units: readonly Unit[]): FindNamesakes {
  const places = units.flatMap((unit) =>
    readName(unit.name).map((name) => ({ unit, place: joinPlain(partTerritory(name).place) })),
  );
  return (unit, period) => {
    const own = places.filter((one) => one.unit === unit).map(({ place }) => place);
    return places
      .filter(({ unit: other }) => other !== unit && other.kind === unit.kind)
      .filter(({ unit: other }) => period === null || existedDuring(other, period))
      .filter(({ place }) =>
        own.some(
          (name) => place.startsWith(`${name} `) && /^\S\d*$/.test(place.slice(name.length + 1)),
        ),
      )
      .map(({ unit: other }) => other);
  };
}

function chooseUnit(
  matches: readonly UnitMatch[],
  period: Period | null,
  findNamesakes: FindNamesakes,
): UnitFound {
  const best = keepBest(matches, period);
  const named = getUnits(best);
  // Who writes but "Châu Thành" may mean Châu Thành A as well.
  const [only, other] = best.every(({ bare }) => bare) ? named : [];
  const namesakes = only !== undefined && other === undefined ? findNamesakes(only, period) : [];
  const units = [...named, ...namesakes];
  const [unit, second] = units;
  if (unit === undefined) return { kind: 'none' };
  if (period !== null && !existedDuring(unit, period)) return { kind: 'other-time', units, period };
  return second === undefined ? { kind: 'one', unit } : { kind: 'several', units };
}

/** Lists the units of a register whose code and name could be read. */
export function getNamedUnits(rows: readonly Row<Unit>[]): Unit[] {
  return rows
    .filter(({ unread }) => unread?.has('code') !== true && unread?.has('name') !== true)
    .map(({ value }) => value);
}

function makeUnitFinder(rows: readonly Row<Unit>[]): UnitFinder {
  const byCode = new Map(rows.map(({ value }) => [value.code, value]));
  const search = makeUnitIndex(getNamedUnits(rows));
  const findNamesakes = makeFindNamesakes(getNamedUnits(rows));
  const known = new Map<string, readonly UnitMatch[]>();
  const findMatches = (written: string): readonly UnitMatch[] => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const matches = readName(written).flatMap(search);
    known.set(written, matches);
    return matches;
  };
  return {
    find: (written, period) => {
      const coded = byCode.get(written);
      return coded === undefined
        ? chooseUnit(findMatches(written), period, findNamesakes)
        : { kind: 'one', unit: coded };
    },
    findByPlace: (written) =>
      getUnits(readName(written).flatMap((name) => search(partTerritory(name).place))),
  };
}

const finders = new WeakMap<readonly Row<Unit>[], UnitFinder>();

/** Returns the finder of a register, which is made once. */
export function getUnitFinder(rows: readonly Row<Unit>[]): UnitFinder {
  const known = finders.get(rows);
  if (known !== undefined) return known;
  const finder = makeUnitFinder(rows);
  finders.set(rows, finder);
  return finder;
}
