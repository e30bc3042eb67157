import type { Card, Facet, FacetKey, Kind } from './record.ts';

/** Orders of a list; the first is the default of a query, the second of a list without one. */
export const sorts = {
  'phu-hop': 'Phù hợp nhất',
  'thu-tu': 'Theo thứ tự danh sách',
  'giai-cao': 'Giải cao trước',
  'nhieu-noi': 'Nhiều nơi nhân rộng trước',
  'it-kinh-phi': 'Ít kinh phí trước',
  nhanh: 'Triển khai nhanh trước',
} as const;

export type Sort = keyof typeof sorts;

/** What a list is asked for: its address says the same. */
export type ListRequest = {
  /** As typed; any text at all. */
  query: string;
  filters: ReadonlyMap<FacetKey, string>;
  /** Null for the default. */
  sort: Sort | null;
  /** From 1. */
  page: number;
};

/** A stretch of text, told apart where it answers the query. */
export type Run = { text: string; found: boolean };

/** Name of the passage that is found in a summary: it stands in the place of the summary. */
export const summarySection = 'Tóm tắt';

/** A result with the places where it answers the query. */
export type Hit = {
  card: Card;
  title: Run[];
  /** The passage in which the query was found; null when the title says it all or nothing was asked. */
  passage: { section: string; runs: Run[] } | null;
};

export type Answer = {
  total: number;
  /** The page that is shown, which is the last one when a later one was asked for. */
  page: number;
  pages: number;
  hits: Hit[];
  /** How many results each value would leave, given the query and the other filters. */
  counts: ReadonlyMap<FacetKey, ReadonlyMap<string, number>>;
  /** The words that were searched, when typing slips or keystrokes were put right; else null. */
  corrected: string | null;
  /** True when nothing has every word and the results have most of them. */
  partial: boolean;
  /** Queries of words that do occur, near those of a query that finds nothing. */
  suggestions: string[];
};

/** A list that can be searched. */
export type SearchList = {
  /** Filters whose values differ within the list. */
  facets: Facet[];
  find: (request: ListRequest) => Promise<Answer>;
};

/** Opens the search over records of some kinds: loads nothing before this is called. */
export type OpenSearch = (scope: readonly Kind[]) => Promise<SearchList>;
