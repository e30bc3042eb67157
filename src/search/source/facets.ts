import { costBands } from '../../contest/cost-band.ts';
import { unitKinds } from '../../schemas/units.ts';
import { compareVietnamese } from '../../text/compare.ts';
import {
  facetNames,
  kinds,
  type Facet,
  type FacetKey,
  type FacetValue,
  type SearchRecord,
} from '../record.ts';
import { adoptedValues } from './adopted.ts';
import type { Context } from './context.ts';
import { timeBands } from './time-band.ts';

const fromBand = ({ id, name }: { id: string; name: string }): FacetValue => ({ value: id, name });
const fromNames = (names: Record<string, string>): FacetValue[] =>
  Object.entries(names).map(([value, name]) => ({ value, name }));

function listYears(values: ReadonlySet<string>): FacetValue[] {
  return [...values]
    .toSorted((left, right) => Number(right) - Number(left))
    .map((value) => ({ value, name: value }));
}

function listUnits({ units }: Context, values: ReadonlySet<string>): FacetValue[] {
  const order = Object.keys(unitKinds);
  return [...units.values()]
    .filter(({ code }) => values.has(code))
    .toSorted(
      (left, right) =>
        order.indexOf(left.kind) - order.indexOf(right.kind) ||
        compareVietnamese(left.link.name, right.link.name),
    )
    .map(({ code, link, kind }) => ({ value: code, name: link.name, group: unitKinds[kind] }));
}

function listAwards({ editions }: Context): FacetValue[] {
  const byRank = [...editions.values()]
    .flatMap(({ awards }) => [...awards.values()])
    .toSorted((left, right) => left.rank - right.rank);
  return [...Map.groupBy(byRank, ({ value }) => value)].flatMap(([value, same]) =>
    same.slice(0, 1).map(({ name }) => ({ value, name })),
  );
}

function getOccurring(records: readonly SearchRecord[], key: FacetKey): Set<string> {
  const values = new Set<string>();
  for (const { facets } of records) {
    const value = facets[key];
    if (value !== null) values.add(value);
  }
  return values;
}

/** Lists the values that records have under each filter; a filter that none has is left out. */
export function makeFacets(records: readonly SearchRecord[], context: Context): Facet[] {
  const list: Record<FacetKey, (values: ReadonlySet<string>) => readonly FacetValue[]> = {
    kind: () => fromNames(kinds),
    field: () =>
      [...context.fields.values()].map((one) => ({ value: one.id, name: one.shortName })),
    year: listYears,
    unitKind: () => fromNames(unitKinds),
    unit: (values) => listUnits(context, values),
    award: () => listAwards(context),
    cost: () => costBands.map(fromBand),
    time: () => timeBands.map(fromBand),
    guide: () => [{ value: 'co', name: 'Có hướng dẫn' }],
    adopted: () => adoptedValues,
  };
  return (Object.keys(facetNames) as FacetKey[])
    .map((key) => {
      const occurring = getOccurring(records, key);
      const values = list[key](occurring).filter(({ value }) => occurring.has(value));
      return { key, title: facetNames[key], values };
    })
    .filter(({ values }) => values.length > 0);
}
