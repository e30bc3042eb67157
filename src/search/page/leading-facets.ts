import type { FacetKey } from '../record.ts';

/** A filter that fewer records have a value of stands behind the others. */
const handful = 5;

/** Filters that lead where records of all kinds stand together. */
export const leadingOfAll: readonly FacetKey[] = ['kind', 'field', 'year'];

/** Lists the filters that lead in a list of entries: most of its readers narrow it by these. */
export function getLeadingOfEntries(
  entries: readonly { unit: unknown; award: unknown }[],
): FacetKey[] {
  const counts: [FacetKey, number][] = [
    ['field', entries.length],
    ['year', entries.length],
    ['unit', entries.filter(({ unit }) => unit !== null).length],
    ['award', entries.filter(({ award }) => award !== null).length],
  ];
  return counts.filter(([, count]) => count >= handful).map(([key]) => key);
}
