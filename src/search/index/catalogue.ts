import type { Layout } from '../ranking/score-text.ts';
import type { Facet, FacetKey, SearchSource } from '../record.ts';
import { formatVocabulary, parseVocabulary } from '../words/vocabulary.ts';
import { packIds, packNumbers, unpackIds, unpackNumbers, type PackedIds } from './pack.ts';

/** Where a search finds its files, from the root of the site. */
export const searchPaths = {
  pagefind: '/pagefind/',
  catalogue: '/tim-kiem/danh-muc.json',
  cards: '/tim-kiem/bai/',
} as const;

/** A filter and each record's value under it: the number of the value, counted from 1; 0 for none. */
export type FacetColumn = Facet & { column: number[] };

/** What a browser knows of all records before it asks for any, in the order of the lists. */
export type Catalogue = {
  /** Pagefind's names of the records, without the language. */
  ids: string[];
  layouts: Layout[];
  facets: FacetColumn[];
  /** Words after which the index is cut. */
  cuts: string[];
  synonyms: { term: string; means: string }[];
  /** Folded words with the number of records that hold each. */
  counts: ReadonlyMap<string, number>;
};

type PackedCatalogue = {
  ids: PackedIds;
  titleWords: string;
  summaryWords: string;
  bodyWords: string;
  facets: (Facet & { column: string })[];
  cuts: string[];
  synonyms: Catalogue['synonyms'];
  vocabulary: string;
};

/** Writes the catalogue as the one file that a browser loads before its first query. */
export function formatCatalogue({ counts, layouts, ...catalogue }: Catalogue): string {
  const packed: PackedCatalogue = {
    ...catalogue,
    ids: packIds(catalogue.ids),
    titleWords: packNumbers(layouts.map(({ titleWords }) => titleWords)),
    summaryWords: packNumbers(layouts.map(({ summaryWords }) => summaryWords)),
    bodyWords: packNumbers(layouts.map(({ bodyWords }) => bodyWords)),
    facets: catalogue.facets.map((facet) => ({ ...facet, column: packNumbers(facet.column) })),
    vocabulary: formatVocabulary(counts),
  };
  return JSON.stringify(packed);
}

/** Reads what {@link formatCatalogue} wrote. */
export function parseCatalogue(text: string): Catalogue {
  const packed = JSON.parse(text) as PackedCatalogue;
  const [titleWords = [], summaryWords = [], bodyWords = []] = [
    packed.titleWords,
    packed.summaryWords,
    packed.bodyWords,
  ].map(unpackNumbers);
  return {
    ids: unpackIds(packed.ids, titleWords.length),
    layouts: titleWords.map((count, record) => ({
      titleWords: count,
      summaryWords: summaryWords[record] ?? 0,
      bodyWords: bodyWords[record] ?? 0,
    })),
    cuts: packed.cuts,
    synonyms: packed.synonyms,
    facets: packed.facets.map((facet) => ({ ...facet, column: unpackNumbers(facet.column) })),
    counts: parseVocabulary(packed.vocabulary),
  };
}

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
