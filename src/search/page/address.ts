import { sorts, type ListRequest, type Sort } from '../answer.ts';
import { facetNames, type Facet, type FacetKey } from '../record.ts';

const facetKeys = Object.keys(facetNames) as FacetKey[];

/** Addresses have limits in servers and chats; no real query comes near this one. */
const queryLimitInAddress = 300;

function isSort(text: string): text is Sort {
  return Object.hasOwn(sorts, text);
}

const lettersOrDigits = /[\p{L}\p{N}]/u;

/** Tells whether a request has words to search for: signs and spaces alone ask nothing. */
export function hasQuery({ query }: Pick<ListRequest, 'query'>): boolean {
  return lettersOrDigits.test(query);
}

/** Returns the order of a list that nobody has chosen another for. */
export function getDefaultSort(request: Pick<ListRequest, 'query'>): Sort {
  return hasQuery(request) ? 'phu-hop' : 'thu-tu';
}

/** Returns a request with a chosen order, null where it is the order that the list has anyway. */
export function chooseSort(request: ListRequest, sort: Sort | null): ListRequest {
  const needless = sort === getDefaultSort(request) || (sort === 'phu-hop' && !hasQuery(request));
  return { ...request, sort: needless ? null : sort };
}

/** Tells whether a request asks for anything but the list as it stands on the page. */
export function isAsking(request: ListRequest): boolean {
  return hasQuery(request) || request.filters.size > 0 || request.sort !== null;
}

/** Reads a request from the query part of an address; what it does not know it leaves out. */
export function parseRequest(search: string): ListRequest {
  const parameters = new URLSearchParams(search);
  const filters = new Map<FacetKey, string>();
  for (const key of facetKeys) {
    const value = parameters.get(key);
    if (value !== null && value !== '') filters.set(key, value);
  }
  const page = parameters.get('page') ?? '';
  const sort = parameters.get('sort') ?? '';
  const request: ListRequest = {
    query: parameters.get('q') ?? '',
    filters,
    sort: null,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
  return chooseSort(request, isSort(sort) ? sort : null);
}

/** Writes a request as the query part of an address, `''` for the list as it stands. */
export function formatRequest(request: ListRequest): string {
  if (!isAsking(request)) return '';
  const parameters = new URLSearchParams();
  if (hasQuery(request)) parameters.set('q', request.query.trim().slice(0, queryLimitInAddress));
  for (const key of facetKeys) {
    const value = request.filters.get(key);
    if (value !== undefined) parameters.set(key, value);
  }
  const { sort } = chooseSort(request, request.sort);
  if (sort !== null) parameters.set('sort', sort);
  if (request.page > 1) parameters.set('page', String(request.page));
  return `?${parameters.toString()}`;
}

/** Leaves out filters and values that the list does not have. */
export function keepKnownFilters(request: ListRequest, facets: readonly Facet[]): ListRequest {
  const known = [...request.filters].filter(([key, value]) =>
    facets.some((facet) => facet.key === key && facet.values.some((one) => one.value === value)),
  );
  return { ...request, filters: new Map(known) };
}
