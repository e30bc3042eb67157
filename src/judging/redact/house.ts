import type { Unit } from '../../schemas/units.ts';

/** A longer chain of units is a slip. */
const mostLevels = 5;

/**
 * Lists a unit and what it belongs to, the nearest first. The province is left out: everything
 * belongs to it, so that it tells nothing.
 */
export function getUnitChain(unit: Unit, byCode: ReadonlyMap<string, Unit>): Unit[] {
  const chain: Unit[] = [unit];
  let next = byCode.get(unit.parent_code ?? '');
  while (next !== undefined && next.kind !== 'tinh' && chain.length < mostLevels) {
    if (chain.includes(next)) break;
    chain.push(next);
    next = byCode.get(next.parent_code ?? '');
  }
  return chain;
}

function groupBy<K>(units: readonly Unit[], getKey: (unit: Unit) => K): Map<K, Unit[]> {
  const groups = new Map<K, Unit[]>();
  for (const unit of units) {
    const key = getKey(unit);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [unit]);
    else group.push(unit);
  }
  return groups;
}

/**
 * Prepares the list of units whose names tell where an entry comes from: those it comes from, all
 * that belongs to the same district or department, and the units that these replaced. A neighbouring
 * commune is among them, for it gives the district away; another district is not, for entries name
 * others as examples, and these say nothing of the entrant.
 */
export function makeHouseFinder(units: readonly Unit[]): (own: readonly Unit[]) => Set<Unit> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const getTop = (unit: Unit) => getUnitChain(unit, byCode).at(-1);
  const byTop = groupBy(units, getTop);
  const bySuccessor = groupBy(units, (unit) => unit.successor_code);
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
