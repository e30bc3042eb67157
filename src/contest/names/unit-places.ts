import type { Unit } from '../../schemas/units.ts';
import { makeKindForm, makeUnitForms, type UnitForm } from './unit-forms.ts';

/** A unit with the ways to name it, and the ways to name each unit it lies in, the nearest first. */
export type PlacedUnit = {
  unit: Unit;
  forms: readonly UnitForm[];
  around: readonly (readonly string[])[];
};

/** Places have three levels, and an office may lie in another; a longer chain is a slip. */
const mostLevels = 5;

/** Lists what a unit belongs to, the nearest first; a circle of units ends where it closes. */
function getUnitsAbove(unit: Unit, byCode: ReadonlyMap<string, Unit>): Unit[] {
  const above = new Set<Unit>();
  let next = byCode.get(unit.parent_code ?? '');
  while (next !== undefined && next !== unit && !above.has(next) && above.size < mostLevels) {
    above.add(next);
    next = byCode.get(next.parent_code ?? '');
  }
  return [...above];
}

/**
 * Makes the ways to name each unit of a register. A unit whose province is not told may lie in any
 * province of the register.
 */
export function placeUnits(units: readonly Unit[]): PlacedUnit[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const provinces = units.filter(({ kind }) => kind === 'tinh');
  const provinceForms = new Map(
    provinces.map((unit) => {
      const kindForm = makeKindForm(unit);
      return [unit, [...makeUnitForms(unit, []), ...(kindForm === null ? [] : [kindForm])]];
    }),
  );
  const listed = units.map((unit) => {
    const above = getUnitsAbove(unit, byCode);
    const isPlaced = unit.kind === 'tinh' || above.some(({ kind }) => kind === 'tinh');
    const all = isPlaced ? above : [...above, ...provinces];
    const forms = makeUnitForms(
      unit,
      all.flatMap((one) => provinceForms.get(one) ?? []),
    );
    return { unit, forms, above: all };
  });
  const names = new Map(
    listed.map(({ unit, forms }) => [
      unit,
      [...new Set((provinceForms.get(unit) ?? forms).map(({ plain }) => plain))],
    ]),
  );
  return listed.map(({ unit, forms, above }) => ({
    unit,
    forms,
    around: above.map((one) => names.get(one) ?? []),
  }));
}
