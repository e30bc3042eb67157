import type { Facet, FacetKey, SearchSource } from '../record.ts';

/** Where a search finds its files, from the root of the site. */
export const searchPaths = {
  pagefind: '/pagefind/',
  catalogue: '/tim-kiem/danh-muc.json',
  cards: '/tim-kiem/bai/',
} as const;

/** A filter and each record's value under it: the number of the value, counted from 1; 0 for none. */
export type FacetColumn = Facet & { column: number[] };

/**
 * What a browser knows of all records before it asks for any: one file. Columns are in the order
 * of the lists.
 */
export type Catalogue = {
  /** Pagefind's names of the records, without the language, joined by spaces. */
  ids: string;
  /** Words in the title, and in the summary that follows it. */
  titleWords: number[];
  summaryWords: number[];
  facets: FacetColumn[];
  /** Words after which the index is cut. */
  cuts: string[];
  synonyms: { term: string; means: string }[];
  /** Folded words with the number of records that hold each: see words/vocabulary.ts. */
  vocabulary: string;
};

/** Turns the records' values under each filter into columns; filters without a value are left out. */
export function makeFacetColumns({ records, facets }: SearchSource): FacetColumn[] {
  return facets
    .filter(({ values }) => values.length > 0)
    .map((facet) => {
      const numbers = new Map(facet.values.map(({ value }, index) => [value, index + 1]));
      return {
        ...facet,
        column: records.map((record) => getNumber(record.facets, facet.key, numbers)),
      };
    });
}

function getNumber(
  values: Record<FacetKey, string | null>,
  key: FacetKey,
  numbers: ReadonlyMap<string, number>,
): number {
  const value = values[key];
  if (value === null) return 0;
  const number = numbers.get(value);
  if (number === undefined) throw new Error(`The filter ${key} does not list ${value}`);
  return number;
}
