import MiniSearch from 'minisearch';
import { foldText } from '../../../src/text/normalise.ts';
import { answerLength, type Engine } from '../engine.ts';
import type { BenchRecord } from '../records.ts';

/**
 * MiniSearch on folded words: titles at twice the weight, the last word perhaps unfinished, slips in
 * words of four letters and more, and what is not the word itself at a tenth. Allowing slips in
 * shorter words and prefixes of every word finds less.
 */
export function openMiniSearch(records: readonly BenchRecord[]): Engine {
  const index = new MiniSearch<BenchRecord>({
    fields: ['title', 'abstract'],
    processTerm: (term) => foldText(term),
    searchOptions: {
      prefix: (_, place, terms) => place === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      weights: { fuzzy: 0.1, prefix: 0.1 },
      boost: { title: 2 },
    },
  });
  index.addAll(records);
  return {
    name: 'MiniSearch',
    ask: (text) =>
      index
        .search(text)
        .slice(0, answerLength)
        .map(({ id }) => String(id)),
  };
}
