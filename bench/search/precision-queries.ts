import { getIds, getShared, type Corpus, type Postings } from './corpus.ts';
import { collectQueries, makeChoices, type Query } from './query.ts';
import { foldText } from '../../src/text/normalise.ts';

const commonShare = 0.02;
const [leastTogether, mostTogether] = [10, 60];
const timesApart = 5;
const leastOfMarked = 10;

/** How each word is mostly written: in lower case, as the marks of a key cannot be typed back. */
function findSpellings(corpus: Corpus): Map<string, string> {
  const spellings = new Map<string, string>();
  for (const { titleTokens, abstractTokens } of corpus.items) {
    for (const { marked, text } of [...titleTokens, ...abstractTokens]) {
      if (!spellings.has(marked)) spellings.set(marked, text.toLowerCase());
    }
  }
  return spellings;
}

function findPairs(words: Postings, pairs: Postings, recordCount: number): string[] {
  const isCommon = (word: string) => getIds(words, word).size >= recordCount * commonShare;
  return [...pairs].flatMap(([pair, together]) => {
    const [first = '', second = ''] = pair.split(' ');
    if (together.size < leastTogether || together.size > mostTogether) return [];
    if (first === second || !isCommon(first) || !isCommon(second)) return [];
    if (/\d/.test(pair)) return [];
    const both = getShared([getIds(words, first), getIds(words, second)]).length;
    return both >= timesApart * together.size ? [pair] : [];
  });
}

/** Makes queries of two common syllables that seldom stand together; half of them without marks. */
export function makePairQueries(
  corpus: Corpus,
  seed: number,
  count: number,
  terms: ReadonlySet<string>,
): Query[] {
  const choices = makeChoices(seed, 'pair');
  const spellings = findSpellings(corpus);
  const make = (words: Postings, pairs: Postings, write: (word: string) => string, most: number) =>
    collectQueries(choices.shuffle(findPairs(words, pairs, corpus.items.length)), most, (pair) => {
      const text = pair.split(' ').map(write).join(' ');
      if (terms.has(foldText(text))) return null;
      return { kind: 'pair', text, right: getIds(pairs, pair) };
    });
  const marked = make(
    corpus.marked,
    corpus.markedPairs,
    (word) => spellings.get(word) ?? word,
    Math.floor(count / 2),
  );
  const plain = make(corpus.folded, corpus.foldedPairs, (word) => word, count - marked.length);
  return [...marked, ...plain];
}

/** Makes queries of one marked word whose unmarked form is other words as well. */
export function makeMarksQueries(corpus: Corpus, seed: number, count: number): Query[] {
  const choices = makeChoices(seed, 'marks');
  const spellings = findSpellings(corpus);
  return collectQueries(choices.shuffle([...corpus.marked]), count, ([marked, right]) => {
    const text = spellings.get(marked) ?? '';
    const folded = foldText(text);
    if (folded === text || !/^[a-z]{2,}$/.test(folded) || right.size < leastOfMarked) return null;
    const others = [...getIds(corpus.folded, folded)].filter((id) => !right.has(id));
    return others.length < leastOfMarked ? null : { kind: 'marks', text, right };
  });
}
