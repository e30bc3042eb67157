import { loadSearchIndex } from '../../../search/engine/search-index.ts';
import type { Card, Kind } from '../../../search/record.ts';
import { listPairs } from './list-pairs.ts';
import { rankAlike } from './rank-alike.ts';

/** Where an idea may have been told before. */
const kinds: readonly Kind[] = ['mo-hinh', 'bai-du-thi', 'tien-le'];

/** What commoner words stand in takes long to load, and they tell little. */
const maxRecordsOfWord = 600;

/**
 * Finds published ideas like a title in the index of the site's search. That search itself wants
 * every word of a query to be found, which is too much to ask of a whole title.
 */
export async function findAlike(title: string, limit: number): Promise<Card[]> {
  const { catalogue, postings, readCard } = await loadSearchIndex();
  const column = catalogue.facets.find(({ key }) => key === 'kind');
  const records = catalogue.layouts.flatMap((_, record) => {
    const value = column?.values[(column.column[record] ?? 0) - 1]?.value;
    return kinds.some((kind) => kind === value) ? [record] : [];
  });
  const pairs = listPairs(title);
  const words = [...new Set(pairs.flat())].filter((word) => {
    const count = catalogue.counts.get(word) ?? 0;
    return count > 0 && count <= maxRecordsOfWord;
  });
  const loaded = await postings.load(words);
  const places = new Map(words.map((word, place) => [word, loaded[place] ?? new Map()]));
  const alike = rankAlike(pairs, records, places, catalogue.layouts).slice(0, limit);
  const cards = await Promise.all(alike.map((record) => readCard(record)));
  return cards.map(({ card }) => card);
}
