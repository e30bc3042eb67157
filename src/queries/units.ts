import { unitKinds, type Unit, type UnitKind } from '../schemas/units.ts';
import { compareVietnamese } from '../text/compare.ts';
import {
  getAdoptions,
  getEditions,
  getEntriesById,
  getUnits,
  getUnitsByCode,
  once,
} from './data.ts';
import {
  getAwardView,
  getCardsOfUnit,
  makeCard,
  type AwardView,
  type EntryCard,
} from './entries.ts';
import { getUnitLink, makeUnitLink, type UnitLink } from './unit-links.ts';

/** A unit in lists. */
export type UnitRow = UnitLink & {
  kind: UnitKind;
  entryCount: number;
  awardCount: number;
  endedOn: string | null;
};

async function makeRow(unit: Unit): Promise<UnitRow> {
  const cards = await getCardsOfUnit(unit.code);
  return {
    ...(await makeUnitLink(unit)),
    kind: unit.kind,
    entryCount: cards.length,
    awardCount: cards.filter((card) => card.award !== null).length,
    endedOn: unit.valid_to,
  };
}

/** Lists all units by kind, each kind in the order of the alphabet. */
export const getUnitGroups = once(async () => {
  const rows = await Promise.all((await getUnits()).map(makeRow));
  return (Object.keys(unitKinds) as UnitKind[])
    .map((kind) => ({
      kind,
      title: unitKinds[kind],
      units: rows
        .filter((row) => row.kind === kind)
        .toSorted((left, right) => compareVietnamese(left.name, right.name)),
    }))
    .filter((group) => group.units.length > 0);
});

export type UnitView = {
  unit: Unit;
  name: string;
  kindName: string;
  parent: UnitLink | null;
  successor: UnitLink | null;
  predecessors: UnitLink[];
  children: UnitLink[];
  cards: EntryCard[];
  /** Entries of the units directly below. */
  childCards: EntryCard[];
  collectiveAwards: { award: AwardView; year: number; citation: string | null }[];
  adopted: EntryCard[];
};

async function toLinks(units: readonly Unit[]): Promise<UnitLink[]> {
  const links = await Promise.all(units.map(makeUnitLink));
  return links.toSorted((left, right) => compareVietnamese(left.name, right.name));
}

/** Returns everything about a unit that its page shows. */
export async function getUnitView(code: string): Promise<UnitView> {
  const units = await getUnits();
  const unit = (await getUnitsByCode()).get(code);
  if (unit === undefined) throw new Error(`No unit ${code}`);
  const children = units.filter((one) => one.parent_code === code);
  const childCards = await Promise.all(children.map((one) => getCardsOfUnit(one.code)));
  const entries = await getEntriesById();
  const adopted = (await getAdoptions()).flatMap((one) => {
    const entry = one.unit_code === code ? entries.get(one.entry_id) : undefined;
    return entry === undefined ? [] : [entry];
  });
  const editions = await getEditions();
  return {
    unit,
    name: (await makeUnitLink(unit)).name,
    kindName: unitKinds[unit.kind],
    parent: await getUnitLink(unit.parent_code),
    successor: await getUnitLink(unit.successor_code),
    predecessors: await toLinks(units.filter((one) => one.successor_code === code)),
    children: await toLinks(children),
    cards: await getCardsOfUnit(code),
    childCards: childCards.flat(),
    collectiveAwards: editions.flatMap((edition) =>
      edition.collectiveAwards.flatMap((one) => {
        const award = one.unitCode === code ? getAwardView(edition, one.award) : null;
        return award === null
          ? []
          : [{ award, year: edition.contest.year, citation: one.citation }];
      }),
    ),
    adopted: await Promise.all(adopted.map(makeCard)),
  };
}
