import { foldText } from '../../src/text/normalise.ts';
import { getIds, getShared, type Corpus, type Item } from './corpus.ts';
import { collectQueries, makeChoices, type Choices, type Query, type QueryKind } from './query.ts';
import { readTokens } from './tokens.ts';
import { findRun, type Synonym } from './synonyms.ts';

const otherWords = 3;

/** What stands in a title, and how the query says it instead. */
type Replacement = { item: Item; key: string; by: string };

/** Says a run of a title in another way and adds words of that title; null where others match. */
function makeQuery(
  corpus: Corpus,
  kind: QueryKind,
  { item, key, by }: Replacement,
  choices: Choices,
): Query | null {
  const from = findRun(item, key);
  const to = from + key.split(' ').length;
  const rest = item.titleTokens.map((_, index) => index).filter((one) => one < from || one >= to);
  if (from === -1 || rest.length < otherWords) return null;
  const kept = new Set(choices.shuffle(rest).slice(0, otherWords));
  const words = item.titleTokens.flatMap(({ text }, index) => {
    if (index === from) return [by];
    return kept.has(index) ? [text] : [];
  });
  const needed = item.titleTokens.filter(
    (_, index) => kept.has(index) || (index >= from && index < to),
  );
  const right = getShared(needed.map(({ folded }) => getIds(corpus.folded, folded)));
  const asked = readTokens(words.join(' '));
  const literal = getShared(asked.map(({ folded }) => getIds(corpus.folded, folded)));
  if (right.length !== 1 || literal.length > 0) return null;
  const text = words.join(' ');
  return { kind, text: choices.below(2) === 0 ? text : foldText(text), right: new Set(right) };
}

/** Makes queries that say an abbreviation, a meaning or another word in place of what a title says. */
export function makeSynonymQueries(
  corpus: Corpus,
  synonyms: readonly Synonym[],
  kind: 'abbreviation' | 'synonym',
  seed: number,
  count: number,
): Query[] {
  const choices = makeChoices(seed, kind);
  const findItems = (key: string) => corpus.items.filter((item) => findRun(item, key) !== -1);
  const byTerm = synonyms
    .filter((one) => one.kind === kind)
    .map(({ term, means, termKey, meansKey }) => {
      const ways = findItems(meansKey).map((item) => ({ item, key: meansKey, by: term }));
      const back =
        termKey === null
          ? []
          : findItems(termKey).map((item) => ({ item, key: termKey, by: means }));
      return choices.shuffle([...ways, ...back]);
    });
  // In turn, so that a frequent term has no more queries than another.
  const longest = Math.max(0, ...byTerm.map((ways) => ways.length));
  const inTurn = Array.from({ length: longest }, (_, index) =>
    choices.shuffle(byTerm.flatMap((ways) => ways.slice(index, index + 1))),
  );
  return collectQueries(inTurn.flat(), count, (way) => makeQuery(corpus, kind, way, choices));
}
