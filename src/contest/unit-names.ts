import type { Unit } from '../schemas/units.ts';

/**
 * Names units by code. Where two units have the same name (a commune and the one that took its
 * name after a merger), each also says what it belongs to.
 */
export function getUnitNames(units: readonly Unit[]): Map<string, string> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const byName = Map.groupBy(units, (unit) => unit.name);
  return new Map(
    units.map((unit) => {
      const parent = byCode.get(unit.parent_code ?? '');
      const repeated = (byName.get(unit.name) ?? []).length > 1;
      const belongsTo = parent?.name.replace(/^UBND /, '') ?? '';
      return [unit.code, repeated && parent ? `${unit.name}, ${belongsTo}` : unit.name];
    }),
  );
}
