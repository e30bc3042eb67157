import type { Unit } from '../../schemas/units.ts';
import type { Row } from '../../tables/records.ts';
import { getNearest } from '../../text/nearest.ts';
import { getNamedUnits, getUnitFinder } from './find-unit.ts';

/** Says which units an organiser may have meant. */
type UnitAdviser = {
  /** Asks whether other units were meant by a name that fits none; empty where none is near. */
  proposeUnits: (written: string) => string;
  listUnits: (units: readonly Unit[]) => string;
};

const mostListed = 6;

/** Makes the adviser of a register. */
export function makeUnitAdviser(rows: readonly Row<Unit>[]): UnitAdviser {
  const units = getNamedUnits(rows);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const names = units.flatMap(({ code, name }) => [code, name]);
  const finder = getUnitFinder(rows);
  // Where names are the same, the unit above tells them apart.
  const formatUnit = ({ code, name, parent_code: parent }: Unit, among: readonly Unit[]) => {
    const isShared = among.filter((one) => one.name === name).length > 1;
    const above = isShared ? byCode.get(parent ?? '') : undefined;
    return `“${code}” (${name}${above === undefined ? '' : `, ${above.name}`})`;
  };
  const findMeant = (written: string): readonly Unit[] => {
    const here = finder.findByPlace(written);
    if (here.length > 0) return here;
    const nearest = getNearest(written, names);
    return units.filter(({ code, name }) => code === nearest || name === nearest);
  };
  const proposals = new Map<string, string>();
  return {
    proposeUnits: (written) => {
      const before = proposals.get(written);
      if (before !== undefined) return before;
      const meant = findMeant(written).slice(0, mostListed);
      const list = meant.map((unit) => formatUnit(unit, meant)).join(' hay ');
      const proposal = list === '' ? '' : `Có phải là ${list}? `;
      proposals.set(written, proposal);
      return proposal;
    },
    listUnits: (listed) => {
      const shown = listed.slice(0, mostListed).map((unit) => formatUnit(unit, listed));
      const more = listed.length - shown.length;
      return `${shown.join(', ')}${more === 0 ? '' : ` và ${more} đơn vị khác`}`;
    },
  };
}
