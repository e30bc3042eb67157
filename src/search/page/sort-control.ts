import { sorts, type ListRequest, type Sort } from '../answer.ts';
import type { Facet, FacetKey } from '../record.ts';
import { getDefaultSort, hasQuery } from './address.ts';
import { makeOption } from './facet-control.ts';

/** Orders that a list can only have when its records differ in something. */
const needs: Partial<Record<Sort, FacetKey>> = {
  'giai-cao': 'award',
  'nhieu-noi': 'adopted',
  'it-kinh-phi': 'cost',
  nhanh: 'time',
};

/** Shows in which order the list stands, and offers the others that it can have. */
export function showSort(
  select: HTMLSelectElement,
  request: ListRequest,
  facets: readonly Facet[],
): void {
  const offered = (Object.keys(sorts) as Sort[]).filter((sort) => {
    const need = needs[sort];
    if (sort === 'phu-hop') return hasQuery(request);
    return need === undefined || facets.some((facet) => facet.key === need);
  });
  const present = Array.from(select.options, (option) => option.value);
  if (present.join() !== offered.join()) {
    select.replaceChildren(...offered.map((sort) => makeOption(sort, sorts[sort])));
  }
  select.value = request.sort ?? getDefaultSort(request);
}

/** Reads the order that a select is set to. */
export function readSort(select: HTMLSelectElement): Sort | null {
  return Object.hasOwn(sorts, select.value) ? (select.value as Sort) : null;
}
