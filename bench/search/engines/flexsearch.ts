import { Document } from 'flexsearch';
import { answerLength, askInTurn, type Engine } from '../engine.ts';
import type { BenchRecord } from '../records.ts';
import { readTokens } from '../tokens.ts';

/**
 * FlexSearch on folded words, unfinished ones too: titles before all texts, first what has every
 * word, then its suggestions. Its own Latin encoders find less.
 */
export function openFlexSearch(records: readonly BenchRecord[]): Engine {
  const index = new Document<{ id: string; title: string; all: string }>({
    tokenize: 'forward',
    encode: (text: string) => readTokens(text).map(({ folded }) => folded),
    document: { id: 'id', index: ['title', 'all'] },
  });
  for (const { id, title, abstract } of records) {
    index.add({ id, title, all: `${title} ${abstract}` });
  }
  const ask = (text: string, suggest: boolean) =>
    index
      .search(text, { suggest, limit: answerLength })
      .flatMap(({ result }) => result.map(String));
  return {
    name: 'FlexSearch',
    ask: (text) => askInTurn([() => ask(text, false), () => ask(text, true)]),
  };
}
