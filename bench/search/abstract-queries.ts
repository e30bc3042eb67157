import { getIds, getShared, type Corpus } from './corpus.ts';
import { collectQueries, makeChoices, type Query } from './query.ts';

const queryWords = 5;

/** Makes queries of five words from the rarer half of an abstract, without marks, in its order. */
export function makeAbstractQueries(corpus: Corpus, seed: number, count: number): Query[] {
  const choices = makeChoices(seed, 'abstract');
  return collectQueries(choices.shuffle(corpus.items), count, (item) => {
    const words = [...new Set(item.abstractTokens.map(({ folded }) => folded))].filter((word) =>
      /^[a-z]{2,}$/.test(word),
    );
    const rarer = words
      .toSorted(
        (left, right) => getIds(corpus.folded, left).size - getIds(corpus.folded, right).size,
      )
      .slice(0, Math.floor(words.length / 2));
    if (rarer.length <= queryWords) return null;
    const chosen = new Set(choices.shuffle(rarer).slice(0, queryWords));
    const right = getShared([...chosen].map((word) => getIds(corpus.folded, word)));
    if (right.length !== 1) return null;
    const text = words.filter((word) => chosen.has(word)).join(' ');
    return { kind: 'abstract', text, right: new Set(right) };
  });
}
