import { committee, getNumberForms, partTerritory } from '../../contest/names/territory.ts';
import type { UnitForm } from '../../contest/names/unit-forms.ts';
import { placeUnits } from '../../contest/names/unit-places.ts';
import { joinMarked, joinPlain, splitWords } from '../../contest/names/words.ts';
import type { Unit } from '../../schemas/units.ts';
import { addPhrase, makePhraseTree, type PhraseMatch, type PhraseTree } from './phrases.ts';
import { areNeighbours, beginsSentence, isCapital, type WrittenWord } from './written-words.ts';

/** A way to name a unit, and what decides whether words of a text are that name. */
export type UnitName = {
  unit: Unit;
  /** True for the name as the register has it. */
  own: boolean;
  /** True where only a place is named: "Long Mỹ". */
  bare: boolean;
  /** How many of the last words are the place's own name; 0 for an office. */
  placeWords: number;
  /** True for a ward that has a number for a name. */
  numbered: boolean;
  wordCount: number;
  /** True for "Sở Nội vụ", "Cục Thuế", which are nothing but offices; "thanh tra" is any inspection. */
  department: boolean;
};

function describeName(unit: Unit, { plain, marked, bare, own }: UnitForm): UnitName {
  const words = splitWords(plain);
  const wordCount = words.length;
  const common = { unit, own, wordCount, department: /^(?:so|cuc) /.test(plain) };
  if (unit.kind !== 'tinh' && unit.kind !== 'huyen' && unit.kind !== 'xa') {
    return { ...common, bare: false, placeWords: 0, numbered: false };
  }
  const isCommittee = plain.startsWith(`${joinPlain(committee)} `);
  const territory = isCommittee ? words.slice(committee.length) : words;
  // Phương Bình is no ward called Bình: a bare name has no kind before it, whatever it begins with.
  const kindWords = bare ? 0 : partTerritory(splitWords(marked)).kind.length;
  const place = territory.slice(kindWords);
  return {
    ...common,
    bare: bare || kindWords === 0,
    placeWords: place.length,
    numbered: getNumberForms(place) !== null,
  };
}

/** Lists every way to name the units of a register, "UBND" and "Văn phòng" alone left out. */
export function makeUnitNames(units: readonly Unit[]): PhraseTree<UnitName> {
  const tree = makePhraseTree<UnitName>();
  for (const { unit, forms } of placeUnits(units)) {
    for (const form of forms) {
      if (form.plain !== joinPlain(committee)) {
        addPhrase(tree, form.plain, form.marked, describeName(unit, form));
      }
    }
  }
  return tree;
}

/** "Cơ sở y tế" is no "Sở Y tế". */
const notBeforeDepartment = new Set(
  ['cơ', 'trụ', 'công'].map((word) => joinMarked(splitWords(word))),
);

/** A lower level after an office's name makes it another office: "Công an xã". */
const lowerLevels = new Set(
  ['huyện', 'quận', 'thị', 'thành', 'xã', 'phường', 'ấp', 'khu', 'cấp', 'cơ'].map((word) =>
    joinMarked(splitWords(word)),
  ),
);

/** So many words in a row are no chance, whether or not a sentence begins with them. */
const longName = 5;

/** "Thanh tra", "Công an": of which level is not said. */
const fewestTelling = 3;

/** Every authority has its own. */
const everywhere = joinMarked(splitWords('văn phòng'));

/** Where words of a text stand. */
export type Around = {
  text: string;
  before: WrittenWord | undefined;
  after: WrittenWord | undefined;
  /** True where the province is named right behind. */
  inProvince: boolean;
};

/** Tells whether the words of a match are an office's name: surely, perhaps, or not. */
export function fitsOffice(
  { marks, words, value }: PhraseMatch<UnitName>,
  { text, before, after, inProvince }: Around,
): 'sure' | 'unsure' | 'no' {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return 'no';
  if (marks === 'other' && value.wordCount < longName) return 'no';
  if (value.department) {
    const isWithin =
      before !== undefined &&
      areNeighbours(text, before, first) &&
      notBeforeDepartment.has(before.marked);
    return isWithin ? 'no' : 'sure';
  }
  if (value.own || inProvince) return 'sure';
  if (!isCapital(first) || joinMarked(words) === everywhere) return 'no';
  if (after !== undefined && areNeighbours(text, last, after) && lowerLevels.has(after.marked)) {
    return 'no';
  }
  if (value.wordCount >= longName) return 'sure';
  // "Sổ BHXH" is a thing, "Công an" may be the commune's, and any sentence begins with a capital.
  const isCommon = words.length < value.wordCount || value.wordCount < fewestTelling;
  return isCommon || beginsSentence(text, first) ? 'unsure' : 'sure';
}

/** Tells whether the words of a match are written as a place's name is: surely, perhaps, or not. */
export function fitsPlace({
  marks,
  words,
  value,
}: PhraseMatch<UnitName>): 'sure' | 'unsure' | 'no' {
  const { bare, placeWords, numbered } = value;
  const place = words.slice(-placeWords);
  if (numbered) {
    const isNumber = place.every(({ written }) => /^[\p{Lu}\d]+$/u.test(written));
    return marks !== 'other' && isNumber ? 'sure' : 'no';
  }
  if (bare && (marks === 'other' || placeWords < 2)) return 'no';
  // Without a capital "tân tiến" may be a place, or no more than modern.
  if (bare) return place.every(isCapital) ? 'sure' : 'unsure';
  return (placeWords > 1 && marks !== 'other') || place.every(isCapital) ? 'sure' : 'no';
}
