import type { Sort } from '../answer.ts';
import type { FacetColumn } from '../index/catalogue.ts';
import type { FacetKey } from '../record.ts';

/** The filter whose values an order follows, and whether the later values come first. */
const followed: Partial<Record<Sort, { key: FacetKey; lastFirst: boolean }>> = {
  'giai-cao': { key: 'award', lastFirst: false },
  'nhieu-noi': { key: 'adopted', lastFirst: true },
  'it-kinh-phi': { key: 'cost', lastFirst: false },
  nhanh: { key: 'time', lastFirst: false },
};

/**
 * Orders records; those without a value come last, and ties stay as they were.
 * @param list all records in the order of the list
 */
export function sortRecords(
  records: readonly number[],
  sort: Sort,
  list: readonly number[],
  columns: readonly FacetColumn[],
): number[] {
  if (sort === 'thu-tu') {
    const wanted = new Set(records);
    return list.filter((record) => wanted.has(record));
  }
  const rule = followed[sort];
  const column = columns.find(({ key }) => key === rule?.key)?.column;
  if (rule === undefined || column === undefined) return [...records];
  const getPlace = (record: number): number => {
    const number = column[record] ?? 0;
    if (number === 0) return Number.POSITIVE_INFINITY;
    return rule.lastFirst ? -number : number;
  };
  return records.toSorted((left, right) => {
    const [one, other] = [getPlace(left), getPlace(right)];
    return one === other ? 0 : one - other;
  });
}
