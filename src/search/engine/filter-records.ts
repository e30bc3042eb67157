import type { FacetColumn } from '../index/catalogue.ts';
import type { FacetKey } from '../record.ts';

/** The filters that are set, as numbers of values; those that the list does not know are left out. */
export type SetFilters = ReadonlyMap<FacetKey, number>;

/** Turns values of filters into their numbers; unknown filters and values are ignored. */
export function readFilters(
  filters: ReadonlyMap<FacetKey, string>,
  columns: readonly FacetColumn[],
): SetFilters {
  const set = new Map<FacetKey, number>();
  for (const { key, values } of columns) {
    const asked = filters.get(key);
    const place = values.findIndex(({ value }) => value === asked);
    if (place !== -1) set.set(key, place + 1);
  }
  return set;
}

/** Filters that ask for a value or any later one: replicated by so many units at least. */
const atLeast: readonly FacetKey[] = ['adopted'];

function keeps(key: FacetKey, asked: number, number: number): boolean {
  return atLeast.includes(key) ? number >= asked : number === asked;
}

/** Keeps the records that every filter keeps. */
export function filterRecords(
  records: readonly number[],
  set: SetFilters,
  columns: readonly FacetColumn[],
): number[] {
  const active = columns.flatMap(({ key, column }) => {
    const asked = set.get(key);
    return asked === undefined ? [] : [{ key, column, asked }];
  });
  return records.filter((record) =>
    active.every(({ key, column, asked }) => keeps(key, asked, column[record] ?? 0)),
  );
}

/** Counts, for each value of each filter, the records that it and the other filters would keep. */
export function countValues(
  records: readonly number[],
  set: SetFilters,
  columns: readonly FacetColumn[],
): Map<FacetKey, Map<string, number>> {
  return new Map(
    columns.map(({ key, values, column }) => {
      const others = new Map([...set].filter(([other]) => other !== key));
      const counts = new Array<number>(values.length + 1).fill(0);
      for (const record of filterRecords(records, others, columns)) {
        const number = column[record] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
      const kept = (asked: number) =>
        counts.reduce((sum, count, number) => sum + (keeps(key, asked, number) ? count : 0), 0);
      return [key, new Map(values.map(({ value }, place) => [value, kept(place + 1)]))];
    }),
  );
}
