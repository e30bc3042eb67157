import type { Unit } from '../schemas/units.ts';
import { getUnits, getUnitsByCode, once } from './data.ts';

/** A link to a unit. */
export type UnitLink = { code: string; name: string; href: string };

/**
 * Names of units by code. Where two units have the same name (a commune and the one that took its
 * name after a merger), each also says what it belongs to.
 */
const getNames = once(async () => {
  const byCode = await getUnitsByCode();
  const byName = Map.groupBy(await getUnits(), (unit) => unit.name);
  return new Map(
    [...byCode.values()].map((unit) => {
      const parent = byCode.get(unit.parent_code ?? '');
      const repeated = (byName.get(unit.name) ?? []).length > 1;
      const belongsTo = parent?.name.replace(/^UBND /, '') ?? '';
      return [unit.code, repeated && parent ? `${unit.name}, ${belongsTo}` : unit.name];
    }),
  );
});

/** Makes the link to a unit. */
export async function makeUnitLink({ code, name }: Unit): Promise<UnitLink> {
  return { code, name: (await getNames()).get(code) ?? name, href: `/don-vi/${code}/` };
}

/** Returns a link to a unit, or null for entrants without one. */
export async function getUnitLink(code: string | null): Promise<UnitLink | null> {
  const unit = code === null ? undefined : (await getUnitsByCode()).get(code);
  return unit === undefined ? null : makeUnitLink(unit);
}
