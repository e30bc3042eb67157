import { makeUnitChain, type UnitChain } from '../contest/unit-chain.ts';
import type { PublishedUnit } from './schema.ts';

/** Makes the list of a unit and the units above it: its entries count for each of them. */
export function makeUnitChains(units: readonly PublishedUnit[]): UnitChain {
  return makeUnitChain(new Map(units.map(({ code, parent }) => [code, parent])));
}

/** Lists the units of some codes with those above them, by code; one not registered has no name. */
export function listUnits(
  units: readonly PublishedUnit[],
  codes: readonly string[],
): PublishedUnit[] {
  const getChain = makeUnitChains(units);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return [...new Set(codes.flatMap((code) => getChain(code)))]
    .toSorted()
    .map((code) => byCode.get(code) ?? { code, name: null, parent: null });
}
