import type { Unit } from '../../schemas/units.ts';
import { readName } from './readings.ts';
import { committee, getNumberForms, partTerritory } from './territory.ts';
import { joinMarked, joinPlain, splitWords, type Word } from './words.ts';

/** One way to name a unit, without the places it lies in. */
export type UnitForm = {
  plain: string;
  marked: string;
  /** True where only the place is named: "Long Mỹ", "UBND Long Mỹ". */
  bare: boolean;
  /** True for the name as the register has it. */
  own: boolean;
};

type Flags = { bare?: boolean; own?: boolean };

function makeForm(words: readonly Word[], { bare = false, own = false }: Flags = {}): UnitForm {
  return { plain: joinPlain(words), marked: joinMarked(words), bare, own };
}

function isTerritorial({ kind }: Unit): boolean {
  return kind === 'tinh' || kind === 'huyen' || kind === 'xa';
}

/** Leaves out the province at the end of a name; null where none is there, or too little is left. */
function dropProvince(
  words: readonly Word[],
  provinces: readonly string[],
): readonly Word[] | null {
  for (let end = 2; end < words.length; end += 1) {
    const rest = words.slice(0, end);
    if (provinces.includes(joinPlain(words.slice(end)))) {
      return joinPlain(rest) === joinPlain(committee) ? null : rest;
    }
  }
  return null;
}

function makeTerritoryForms(words: readonly Word[], unit: Unit): UnitForm[] {
  const { kind, place } = partTerritory(words);
  const numbers = getNumberForms(place);
  if (numbers !== null) {
    const wards = numbers.map((number) => [...kind, ...splitWords(number)]);
    return wards.flatMap((ward) => [makeForm(ward), makeForm([...committee, ...ward])]);
  }
  const forms = [makeForm([...kind, ...place]), makeForm([...committee, ...kind, ...place])];
  if (kind.length === 0) return forms;
  forms.push(makeForm(place, { bare: true }));
  forms.push(makeForm([...committee, ...place], { bare: true }));
  if (unit.kind === 'tinh' && joinPlain(kind) === 'tinh') {
    forms.push(makeForm([...committee, ...kind], { bare: true }));
  }
  return forms;
}

/**
 * Lists the ways to name a unit. `provinces` are the ways to name the provinces it may lie in: they
 * are left out at the end of its name. A commune's own name may end like its province's, so there
 * only names that say "tỉnh" or "thành phố" count.
 */
export function makeUnitForms(unit: Unit, provinces: readonly UnitForm[]): UnitForm[] {
  const territorial = isTerritorial(unit);
  const ends = provinces.filter(({ bare }) => !(territorial && bare)).map(({ plain }) => plain);
  return readName(unit.name).flatMap((own) => {
    const cut = dropProvince(own, ends);
    const names = cut === null ? [own] : [own, cut];
    return [
      makeForm(own, { own: true }),
      ...names.flatMap((name) => (territorial ? makeTerritoryForms(name, unit) : [makeForm(name)])),
    ];
  });
}

/** Returns the word that may stand for a unit's province: "Sở Nội vụ tỉnh"; null for other units. */
export function makeKindForm(unit: Unit): UnitForm | null {
  const [own] = readName(unit.name);
  if (unit.kind !== 'tinh' || own === undefined) return null;
  const { kind } = partTerritory(own);
  return kind.length === 0 ? null : makeForm(kind, { bare: true });
}
