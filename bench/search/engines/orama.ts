import { create, insertMultiple, search } from '@orama/orama';
import { answerLength, askInTurn, type Engine } from '../engine.ts';
import type { BenchRecord } from '../records.ts';
import { readTokens } from '../tokens.ts';

const tokenizer = {
  language: 'vietnamese',
  normalizationCache: new Map<string, string>(),
  tokenize: (text: string) => [...new Set(readTokens(text).map(({ folded }) => folded))],
};

/**
 * Orama on folded words, titles at twice the weight: first what has the words exactly as typed, then
 * what has all of them, then any. Its `tolerance` of one letter in place of the last finds less: most
 * syllables are one letter from many others.
 */
export async function openOrama(records: readonly BenchRecord[]): Promise<Engine> {
  const index = create({
    schema: { id: 'string', title: 'string', abstract: 'string' },
    components: { tokenizer },
  });
  await insertMultiple(index, [...records]);
  const ask = async (term: string, way: { exact?: boolean; threshold?: number }) => {
    const { hits } = await search(index, {
      term,
      properties: ['title', 'abstract'],
      boost: { title: 2 },
      limit: answerLength,
      ...way,
    });
    return hits.map(({ id }) => id);
  };
  return {
    name: 'Orama',
    ask: (text) =>
      askInTurn([
        () => ask(text, { exact: true, threshold: 0 }),
        () => ask(text, { threshold: 0 }),
        () => ask(text, {}),
      ]),
  };
}
