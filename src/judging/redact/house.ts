import { makeUnitChain } from '../../contest/unit-chain.ts';
import type { Unit } from '../../schemas/units.ts';

/**
 * Prepares the list of units whose names tell where an entry comes from: those it comes from, all
 * that belongs to the same district or department, and the units that these replaced. A neighbouring
 * commune is among them, for it gives the district away; another district is not, for entries name
 * others as examples, and these say nothing of the entrant.
 */
export function makeHouseFinder(units: readonly Unit[]): (own: readonly Unit[]) => Set<Unit> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const getChain = makeUnitChain(new Map(units.map((unit) => [unit.code, unit.parent_code])));
  // Everything belongs to the province, so that it tells nothing.
  const getTop = (unit: Unit) =>
    getChain(unit.code)
      .flatMap((code) => byCode.get(code) ?? [])
      .filter(({ kind }) => kind !== 'tinh')
      .at(-1) ?? unit;
  const byTop = Map.groupBy(units, getTop);
  const bySuccessor = Map.groupBy(units, (unit) => unit.successor_code);
  return (own) => {
    const placed = own.filter(({ kind }) => kind !== 'tinh');
    const house = new Set(placed.flatMap((unit) => byTop.get(getTop(unit)) ?? []));
    // A set hands out what is added while it is read: what the replaced units replaced comes next.
    for (const unit of house) {
      for (const replaced of bySuccessor.get(unit.code) ?? []) {
        if (replaced.kind !== 'tinh') house.add(replaced);
      }
    }
    return house;
  };
}
