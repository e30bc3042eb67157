import { joinMarked, splitWords } from '../../contest/names/words.ts';
import type { Unit } from '../../schemas/units.ts';
import { findPhrases, type PhraseTree } from './phrases.ts';
import { isSurname } from './surnames.ts';
import { fitsOffice, fitsPlace, makeUnitNames, type UnitName } from './unit-names.ts';
import { areJoined, areNeighbours, isCapital, type WrittenWord } from './written-words.ts';

/** Units that stand named at a place in a text. */
export type UnitSpot = {
  start: number;
  end: number;
  units: readonly Unit[];
  /** True where only a place is named: "Long Mỹ". */
  bare: boolean;
  /** True where the words may be something else: a person's name, a thing called after an office. */
  unsure: boolean;
};

/** Finds the units of a register in the words of a text, the longest names first. */
export type UnitSpotter = (text: string, words: readonly WrittenWord[]) => UnitSpot[];

const province = joinMarked(splitWords('tỉnh'));

/** The province that is named behind a unit: `codes` null for "tỉnh" alone, empty for another's. */
type Behind = { length: number; codes: ReadonlySet<string> | null };

const nothing: Behind = { length: 0, codes: null };

function readProvince(
  tree: PhraseTree<UnitName>,
  text: string,
  words: readonly WrittenWord[],
  at: number,
): Behind {
  const [last, first, second] = [words[at - 1], words[at], words[at + 1]];
  if (last === undefined || first === undefined || !areJoined(text, last, first)) return nothing;
  const named = findPhrases(tree, text, words, at).filter(
    ({ value, marks }) => value.unit.kind === 'tinh' && marks !== 'other',
  );
  const length = Math.max(0, ...named.map((match) => match.words.length));
  if (length > 0) {
    const longest = named.filter((match) => match.words.length === length);
    return { length, codes: new Set(longest.map(({ value }) => value.unit.code)) };
  }
  if (first.marked !== province) return nothing;
  const isOther = second !== undefined && areNeighbours(text, first, second) && isCapital(second);
  return isOther ? { length: 0, codes: new Set() } : { length: 1, codes: null };
}

function makeProvinceOf(units: readonly Unit[]): (unit: Unit) => string | null {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return (unit) => {
    const seen = new Set<Unit>();
    let next: Unit | undefined = unit;
    while (next !== undefined && next.kind !== 'tinh' && !seen.has(next)) {
      seen.add(next);
      next = byCode.get(next.parent_code ?? '');
    }
    return next?.kind === 'tinh' ? next.code : null;
  };
}

/** A surname before a place's name, or a further name after it, makes it another name. */
function isPartOfName(
  text: string,
  words: readonly WrittenWord[],
  start: number,
  end: number,
): boolean {
  const [before, first, last, after] = [start - 1, start, end - 1, end].map((at) => words[at]);
  if (first === undefined || last === undefined) return false;
  const follows = before !== undefined && areNeighbours(text, before, first);
  if (follows && isCapital(before) && isSurname(before.marked)) return true;
  return after !== undefined && areNeighbours(text, last, after) && /^\p{Lu}/u.test(after.written);
}

const romanNumber = /^[IVX]+$/;

/** Counts the numbers that go on naming wards: "phường I, III và IV". */
function countFurtherNumbers(text: string, words: readonly WrittenWord[], at: number): number {
  let count = 0;
  for (;;) {
    const [last, next] = [words[at + count - 1], words[at + count]];
    if (last === undefined || next === undefined) return count;
    if (!romanNumber.test(next.written) || !areJoined(text, last, next)) return count;
    count += 1;
  }
}

/** One name that fits, with what follows it. */
type Fit = { name: UnitName; length: number; unsure: boolean; behind: Behind };

/** Prepares the search for every way to name the units of a register. */
export function makeUnitSpotter(units: readonly Unit[]): UnitSpotter {
  const tree = makeUnitNames(units);
  const provinceOf = makeProvinceOf(units);
  const findAt = (text: string, words: readonly WrittenWord[], start: number): Fit[] => {
    const fits = findPhrases(tree, text, words, start).flatMap((match): Fit[] => {
      const { value: name } = match;
      const { length } = match.words;
      const behind = readProvince(tree, text, words, start + length);
      const own = provinceOf(name.unit);
      if (behind.codes !== null && own !== null && !behind.codes.has(own)) return [];
      if (name.placeWords > 0) {
        const fit = fitsPlace(match);
        if (fit === 'no') return [];
        const further = name.numbered ? countFurtherNumbers(text, words, start + length) : 0;
        const unsure = fit === 'unsure';
        return [{ name, length, unsure, behind: { ...nothing, length: further } }];
      }
      const fit = fitsOffice(match, {
        text,
        before: words[start - 1],
        after: words[start + length],
        inProvince: behind.length > 0,
      });
      return fit === 'no' ? [] : [{ name, length, unsure: fit === 'unsure', behind }];
    });
    const longest = Math.max(0, ...fits.map(({ length }) => length));
    const best = fits.filter(({ length }) => length === longest);
    const whole = best.filter(({ name }) => !name.bare);
    return whole.length > 0 ? whole : best;
  };
  const isSplitName = (text: string, words: readonly WrittenWord[], at: number, end: number) =>
    isPartOfName(text, words, at, end) && findAt(text, words, end).length === 0;
  return (text, words) => {
    const spots: UnitSpot[] = [];
    for (let at = 0; at < words.length;) {
      const fits = findAt(text, words, at);
      const [fit] = fits;
      const length = fit === undefined ? 0 : fit.length + fit.behind.length;
      const [first, last] = [words[at], words[at + length - 1]];
      if (fit !== undefined && first !== undefined && last !== undefined) {
        spots.push({
          start: first.start,
          end: last.end,
          units: [...new Set(fits.map(({ name }) => name.unit))],
          bare: fit.name.bare,
          unsure: fit.unsure || (fit.name.bare && isSplitName(text, words, at, at + length)),
        });
      }
      // "Hiện đại thành phố Vị Thanh": what is perhaps a place must not hide what surely is one.
      const isPerhapsPlace = fit?.name.bare === true && fit.unsure;
      at += isPerhapsPlace ? 1 : Math.max(1, length);
    }
    return spots;
  };
}
