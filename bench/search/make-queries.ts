import { foldText } from '../../src/text/normalise.ts';
import { makeAbstractQueries } from './abstract-queries.ts';
import type { Corpus } from './corpus.ts';
import { makeMarksQueries, makePairQueries } from './precision-queries.ts';
import type { Query, QueryKind } from './query.ts';
import { makeSynonymQueries } from './synonym-queries.ts';
import type { Synonym } from './synonyms.ts';
import { makeTitleQueries } from './title-queries.ts';

/** Makes the queries of a kind by rule from a seed; fewer where a corpus has no more. */
export function makeQueries(
  corpus: Corpus,
  synonyms: readonly Synonym[],
  kind: QueryKind,
  seed: number,
  count: number,
): Query[] {
  if (kind === 'abstract') return makeAbstractQueries(corpus, seed, count);
  if (kind === 'marks') return makeMarksQueries(corpus, seed, count);
  if (kind === 'abbreviation' || kind === 'synonym') {
    return makeSynonymQueries(corpus, synonyms, kind, seed, count);
  }
  if (kind === 'pair') {
    const terms = new Set(synonyms.flatMap(({ term, means }) => [foldText(term), foldText(means)]));
    return makePairQueries(corpus, seed, count, terms);
  }
  return makeTitleQueries(corpus, kind, seed, count);
}
