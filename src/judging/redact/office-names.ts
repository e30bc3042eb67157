import { readName } from '../../contest/names/readings.ts';
import { partTerritory } from '../../contest/names/territory.ts';
import { joinMarked, joinPlain, splitWords } from '../../contest/names/words.ts';
import type { Unit } from '../../schemas/units.ts';
import { addPhrase, findPhrases, makePhraseTree } from './phrases.ts';
import type { Spot } from './spot.ts';
import { isCapital, type WrittenWord } from './written-words.ts';

/** Organisations of which one name belongs to one place of work; every district has a "Phòng Nội vụ". */
const ownNameStart =
  /^(?:chi cuc|chi nhanh|trung tam|truong|benh vien|cong ty|hop tac xa|htx|nha may|doanh nghiep|ngan hang|vien|hoc vien|cua hang|khu cong nghiep|to hop tac|van phong dang ky) /;

const fewestWords = 3;

/** Lists the organisations in the places of work of an entry's authors that have a name of their own. */
export function listOffices(workplaces: readonly string[]): string[] {
  const parts = workplaces.flatMap((workplace) => workplace.split(/[,;()\n]/));
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => {
    const words = splitWords(part);
    return words.length >= fewestWords && ownNameStart.test(joinPlain(words));
  });
}

/** Finds organisations by their names in the words of a text. */
export function makeOfficeFinder(
  offices: readonly string[],
): (text: string, words: readonly WrittenWord[]) => Spot[] {
  const tree = makePhraseTree<null>();
  for (const office of offices) {
    const words = splitWords(office);
    addPhrase(tree, joinPlain(words), joinMarked(words), null);
  }
  return (text, words) =>
    words.flatMap((first, at): Spot[] => {
      const found = findPhrases(tree, text, words, at).filter(({ marks }) => marks !== 'other');
      const length = Math.max(0, ...found.map((match) => match.words.length));
      const last = words[at + length - 1];
      return length === 0 || last === undefined
        ? []
        : [{ start: first.start, end: last.end, kind: 'unit' }];
    });
}

const provinceAtEnd = / (?:tỉnh|thành phố) .+$/u;
const fewestLetters = 3;

/** Lists the initials by which a department is called: "Sở Nội vụ tỉnh Hậu Giang" is "SNV". */
function getInitials({ kind, name }: Unit): string[] {
  if (kind === 'tinh' || kind === 'huyen' || kind === 'xa') return [];
  const short = name.normalize('NFC').replace(provinceAtEnd, '');
  const letters = (short.match(/[\p{L}]+/gu) ?? [])
    .filter((word) => word !== 'và')
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.charAt(0).toUpperCase()))
    .join('');
  // An abbreviation that everybody uses is read as the words it stands for.
  const isKnown = (readName(letters)[0]?.length ?? 0) > 1;
  return letters.length < fewestLetters || isKnown ? [] : [letters];
}

/** Names of a place written as one word: "VịThủy", or in an address on the web, "vithuy". */
function getSqueezed({ kind, name }: Unit): string[] {
  if (kind !== 'huyen' && kind !== 'xa') return [];
  const { place } = partTerritory(splitWords(name.replace(/^UBND /, 'Ủy ban nhân dân ')));
  return place.length < 2 ? [] : [place.map(({ plain }) => plain).join('')];
}

/** Short and run-together names of units. */
export type ShortNames = { initials: ReadonlySet<string>; squeezed: readonly string[] };

/** Lists the short and run-together names of units. */
export function getShortNames(units: Iterable<Unit>): ShortNames {
  const all = [...units];
  return {
    initials: new Set(all.flatMap(getInitials)),
    squeezed: [...new Set(all.flatMap(getSqueezed))],
  };
}

/** Finds short and run-together names in the words of a text; "SNN&PTNT" is read as "SNNPTNT". */
export function findShortNames(
  { initials, squeezed }: ShortNames,
  text: string,
  words: readonly WrittenWord[],
): Spot[] {
  const longest = Math.max(0, ...[...initials].map(({ length }) => length));
  return words.flatMap((first, at): Spot[] => {
    if (squeezed.includes(first.plain))
      return [{ start: first.start, end: first.end, kind: 'place' }];
    if (!isCapital(first)) return [];
    for (let count = 3; count > 0; count -= 1) {
      const last = words[at + count - 1];
      if (last === undefined) continue;
      const written = text.slice(first.start, last.end);
      const letters = written.replace(/[&\s–-]/g, '');
      if (letters.length <= longest && initials.has(letters)) {
        return [{ start: first.start, end: last.end, kind: 'unit' }];
      }
    }
    return [];
  });
}
