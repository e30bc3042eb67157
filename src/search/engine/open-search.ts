import type { Answer, ListRequest, SearchList } from '../answer.ts';
import type { Facet, FacetKey, Kind } from '../record.ts';
import { countValues, filterRecords, readFilters } from './filter-records.ts';
import { find } from './find.ts';
import { nothing } from './found.ts';
import { makeHit } from './make-hit.ts';
import { loadSearchIndex, type SearchIndex } from './search-index.ts';
import { sortRecords } from './sort-records.ts';

const resultsOnPage = 10;

/** One loading of the index serves every list of a page; one that failed is tried again. */
let loading: Promise<SearchIndex> | null = null;

function getSearchIndex(): Promise<SearchIndex> {
  loading ??= loadSearchIndex().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Models are listed year by year, those with the highest award first. */
const modelOrder: readonly FacetKey[] = ['year', 'award'];

/** The records of some kinds, in the order of the list. */
function getScope({ catalogue: { facets, layouts } }: SearchIndex, scope: readonly Kind[]) {
  const kind = facets.find(({ key }) => key === 'kind');
  const wanted = new Set<number>();
  for (const [place, { value }] of (kind?.values ?? []).entries()) {
    if (scope.some((one) => one === value)) wanted.add(place + 1);
  }
  const records = layouts.flatMap((_, record) =>
    wanted.has(kind?.column[record] ?? 0) ? [record] : [],
  );
  if (scope.some((one) => one !== 'mo-hinh')) return records;
  const columns = modelOrder.flatMap((key) => facets.find((facet) => facet.key === key) ?? []);
  return records.toSorted((left, right) =>
    columns.reduce((order, { column }) => order || (column[left] ?? 0) - (column[right] ?? 0), 0),
  );
}

/** Filters that tell the records of a list apart. */
function getFacets(records: readonly number[], { catalogue }: SearchIndex): Facet[] {
  const counts = countValues(records, new Map<FacetKey, number>(), catalogue.facets);
  return catalogue.facets.flatMap(({ key, title, values }) => {
    const occurring = values.filter(({ value }) => (counts.get(key)?.get(value) ?? 0) > 0);
    const all =
      occurring.length === 1 && counts.get(key)?.get(occurring[0]?.value ?? '') === records.length;
    return occurring.length === 0 || all ? [] : [{ key, title, values: occurring }];
  });
}

async function answer(
  request: ListRequest,
  scope: readonly number[],
  facets: readonly Facet[],
  index: SearchIndex,
): Promise<Answer> {
  const asked = await find(request.query, index);
  const found = asked ?? nothing;
  const inScope = new Set(scope);
  const records =
    asked === null
      ? [...scope]
      : found.matches.flatMap(({ record }) => (inScope.has(record) ? [record] : []));
  const columns = index.catalogue.facets.filter(({ key }) => facets.some((one) => one.key === key));
  const set = readFilters(request.filters, columns);
  const kept = sortRecords(
    filterRecords(records, set, columns),
    request.sort ?? (asked === null ? 'thu-tu' : 'phu-hop'),
    scope,
    index.catalogue.facets,
  );
  const pages = Math.max(1, Math.ceil(kept.length / resultsOnPage));
  const page = Math.min(Math.max(1, request.page), pages);
  const shown = kept.slice((page - 1) * resultsOnPage, page * resultsOnPage);
  const cards = await Promise.all(shown.map((record) => index.readCard(record)));
  return {
    total: kept.length,
    page,
    pages,
    hits: cards.map((card) => makeHit(card, found.wordings, index.lexicon)),
    counts: countValues(records, set, columns),
    corrected: found.corrected,
    partial: found.partial,
    suggestions: found.suggestions,
  };
}

/** Opens the search over records of some kinds. */
export async function openSearch(scope: readonly Kind[]): Promise<SearchList> {
  const index = await getSearchIndex();
  const records = getScope(index, scope);
  const facets = getFacets(records, index);
  return {
    facets,
    find: async (request) => {
      try {
        return await answer(request, records, facets, await getSearchIndex());
      } catch (error) {
        // What could not be loaded is asked for anew with the next question.
        loading = null;
        throw error;
      }
    },
  };
}
