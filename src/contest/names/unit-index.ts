import type { Unit } from '../../schemas/units.ts';
import type { UnitForm } from './unit-forms.ts';
import { placeUnits, type PlacedUnit } from './unit-places.ts';
import { joinMarked, joinPlain, type Word } from './words.ts';

/** A unit that a name fits, and how well. */
export type UnitMatch = {
  unit: Unit;
  /** Only the place is named. */
  bare: boolean;
  /** The marks of the unit's own name are the same. */
  marked: boolean;
  /** The name is written as in the register, to the last word. */
  own: boolean;
};

/** Tells whether a text names, in their order, some of the places around a unit and nothing else. */
function isAddress(text: string, around: PlacedUnit['around']): boolean {
  if (text === '') return true;
  const whole = `${text} `;
  // How far into the text some of the places so far can lead.
  const reached = new Set([0]);
  for (const forms of around) {
    const next = [...reached].flatMap((at) =>
      forms.filter((form) => whole.startsWith(`${form} `, at)).map((form) => at + form.length + 1),
    );
    for (const at of next) reached.add(at);
    if (reached.has(whole.length)) return true;
  }
  return false;
}

/** Makes the search for the units that a name may mean: the unit, then nothing but where it lies. */
export function makeUnitIndex(
  units: readonly Unit[],
): (name: readonly Word[]) => readonly UnitMatch[] {
  const index = new Map<string, { placed: PlacedUnit; form: UnitForm }[]>();
  for (const placed of placeUnits(units)) {
    for (const form of placed.forms) {
      const same = index.get(form.plain);
      if (same === undefined) index.set(form.plain, [{ placed, form }]);
      else same.push({ placed, form });
    }
  }
  return (name) =>
    name.flatMap((_, last) => {
      const own = name.slice(0, last + 1);
      const address = joinPlain(name.slice(last + 1));
      const marked = joinMarked(own);
      return (index.get(joinPlain(own)) ?? [])
        .filter(({ placed }) => isAddress(address, placed.around))
        .map(({ placed, form }) => ({
          unit: placed.unit,
          bare: form.bare,
          marked: form.marked === marked,
          own: form.own && address === '',
        }));
    });
}
