import { getUnitNames } from '../contest/unit-names.ts';
import type { Unit } from '../schemas/units.ts';
import { getUnits, getUnitsByCode, once } from './data.ts';

/** A link to a unit. */
export type UnitLink = { code: string; name: string; href: string };

const getNames = once(async () => getUnitNames(await getUnits()));

/** Makes the link to a unit. */
export async function makeUnitLink({ code, name }: Unit): Promise<UnitLink> {
  return { code, name: (await getNames()).get(code) ?? name, href: `/don-vi/${code}/` };
}

/** Returns a link to a unit, or null for entrants without one. */
export async function getUnitLink(code: string | null): Promise<UnitLink | null> {
  const unit = code === null ? undefined : (await getUnitsByCode()).get(code);
  return unit === undefined ? null : makeUnitLink(unit);
}
