import { getPart } from '../../shortlist/elements.ts';
import type { Answer, ListRequest, SearchList } from '../answer.ts';
import { facetNames, type Facet, type FacetKey } from '../record.ts';
import { chooseSort } from './address.ts';
import type { Drawers } from './drawers.ts';
import { offerFacet, showFacet } from './facet-control.ts';
import { readSort, showSort } from './sort-control.ts';

/** The controls that narrow and order a list. */
export type Filters = {
  /** Offers what the list can be filtered by; tells whether that is new. */
  offer: (list: SearchList) => boolean;
  /** Shows what is asked, and beside each value how many results it leaves. */
  show: (request: ListRequest, counts: Answer['counts'] | null) => void;
  /** Reads what the controls are set to, as a request for the first page of a query. */
  read: (query: string) => ListRequest;
};

/** Takes charge of the controls of a form, which stand disabled until they are offered. */
export function makeFilters(form: HTMLFormElement, drawers: Drawers): Filters {
  const fieldset = getPart(form, 'fieldset', HTMLFieldSetElement);
  const sort = getPart(form, 'select[name=sort]', HTMLSelectElement);
  const selects = (Object.keys(facetNames) as FacetKey[]).map((key) => ({
    key,
    select: getPart(form, `select[name=${key}]`, HTMLSelectElement),
  }));
  const rest = selects.filter(({ select }) => drawers.holdsInRest(select));
  let facets: readonly Facet[] = [];
  const getFacet = (key: FacetKey) => facets.find((facet) => facet.key === key);

  return {
    offer: (list) => {
      if (!fieldset.disabled) return false;
      facets = list.facets;
      for (const { key, select } of selects) {
        const facet = getFacet(key);
        const control = select.closest('div');
        if (control !== null) control.hidden = facet === undefined;
        if (facet !== undefined) offerFacet(select, facet);
      }
      drawers.offerRest(rest.some(({ key }) => getFacet(key) !== undefined));
      fieldset.disabled = false;
      return true;
    },
    show: (request, counts) => {
      for (const { key, select } of selects) {
        const facet = getFacet(key);
        if (facet === undefined) continue;
        const countsOfValues = counts === null ? null : (counts.get(key) ?? new Map());
        showFacet(select, facet, request.filters.get(key) ?? '', countsOfValues);
      }
      showSort(sort, request, facets);
      const inRest = rest.filter(({ key }) => request.filters.has(key)).length;
      drawers.showCounts(request.filters.size, inRest);
    },
    read: (query) => {
      const chosen = selects.map(({ key, select }) => [key, select.value] as const);
      const filters = new Map(chosen.filter(([, value]) => value !== ''));
      return chooseSort({ query, filters, sort: null, page: 1 }, readSort(sort));
    },
  };
}
