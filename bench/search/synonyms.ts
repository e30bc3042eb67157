import { foldText } from '../../src/text/normalise.ts';
import { getIds, getRuns, getShared, type Corpus, type Item } from './corpus.ts';
import { makeChoices } from './query.ts';

/** Two ways to say the same; as marked keys, and as they are written in a table. */
export type Synonym = {
  kind: 'abbreviation' | 'synonym';
  term: string;
  means: string;
  /** Keys of the runs of words that stand in titles; null for a made-up term. */
  termKey: string | null;
  meansKey: string;
};

const leastTitles = 5;
const leastTogether = 3;
const [mostMade, mostFound, mostPairs] = [40, 15, 30];
/** How often two words stand together, of the times that the rarer one stands at all. */
const leastCohesion = 0.2;

/** Tells whether words belong together, as far as a corpus tells. */
function isCohesive(corpus: Corpus, run: string): boolean {
  return getRuns(run.split(' '), 2).every((pair) => {
    const [first = '', second = ''] = pair.split(' ');
    const rarer = Math.min(getIds(corpus.marked, first).size, getIds(corpus.marked, second).size);
    return getIds(corpus.markedPairs, pair).size >= leastCohesion * rarer;
  });
}

/** Returns where a run of words stands in a title, from which word on; -1 for nowhere. */
export function findRun({ titleTokens }: Item, run: string): number {
  const words = titleTokens.map(({ marked }) => marked);
  return getRuns(words, run.split(' ').length).indexOf(run);
}

function writeRun(corpus: Corpus, run: string): string {
  const [id] = getIds(corpus.titleRuns, run);
  const item = corpus.items.find((one) => one.id === id);
  if (item === undefined) return run;
  const from = findRun(item, run);
  const tokens = item.titleTokens.slice(from, from + run.split(' ').length);
  return tokens.map(({ text }) => text.toLowerCase()).join(' ');
}

/** First letters as an office writes them: no marks, but Đ stays. */
function abbreviate(text: string): string {
  const letters = text.split(' ').map((word) => word.charAt(0));
  return letters.map((letter) => (letter === 'đ' ? 'Đ' : foldText(letter).toUpperCase())).join('');
}

/** Runs of words that stand in many titles, none of which holds another; the longest first. */
function findTerms(corpus: Corpus, seed: number): string[] {
  const choices = makeChoices(seed, 'terms');
  const runs = [...corpus.titleRuns]
    .filter(([run, ids]) => ids.size >= leastTitles && /^\D{2,}(?: \D{2,})+$/.test(run))
    .map(([run]) => run)
    .filter((run) => run.split(' ').every((word) => word.length > 1) && isCohesive(corpus, run));
  const longestFirst = choices
    .shuffle(runs)
    .toSorted((left, right) => right.split(' ').length - left.split(' ').length);
  const kept: string[] = [];
  for (const run of longestFirst) {
    if (!kept.some((one) => ` ${one} `.includes(` ${run} `))) kept.push(run);
  }
  return kept;
}

/** Abbreviations made of frequent runs, none of which is a word of the corpus. */
function makeAbbreviations(corpus: Corpus, terms: string[]): Synonym[] {
  const taken = new Set<string>();
  const made = terms.flatMap((meansKey): Synonym[] => {
    const means = writeRun(corpus, meansKey);
    const term = abbreviate(means);
    const folded = foldText(term);
    if (!/^[a-z]{2,}$/.test(folded) || corpus.folded.has(folded) || taken.has(folded)) return [];
    taken.add(folded);
    return [{ kind: 'abbreviation', term, means, termKey: null, meansKey }];
  });
  return made.slice(0, mostMade);
}

/** How many records have both an abbreviation and, somewhere, each two words of a run. */
function countTogether(corpus: Corpus, termKey: string, run: string): number {
  const pairs = getRuns(run.split(' '), 2).map((pair) => getIds(corpus.markedPairs, pair));
  return getShared([getIds(corpus.marked, termKey), ...pairs]).length;
}

/** Abbreviations that stand in titles, with the run of their first letters that is most with them. */
function findAbbreviations(corpus: Corpus): Synonym[] {
  const counts = new Map<string, number>();
  for (const { titleTokens } of corpus.items) {
    const capitals = titleTokens.filter(({ text }) => /^[A-ZĐ]{2,4}$/.test(text));
    // A title in capitals throughout abbreviates nothing.
    if (capitals.length * 2 > titleTokens.length) continue;
    for (const { text } of capitals) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const runs = [...corpus.titleRuns]
    .filter(([run, ids]) => ids.size >= 2 && isCohesive(corpus, run))
    .map(([run]) => ({ run, letters: abbreviate(writeRun(corpus, run)) }));
  const found = [...counts].flatMap(([term, count]): Synonym[] => {
    if (count < leastTitles) return [];
    const termKey = term.toLowerCase();
    const [best] = runs
      .filter(({ run, letters }) => letters === term && !run.split(' ').includes(termKey))
      .map(({ run }) => ({ run, together: countTogether(corpus, termKey, run) }))
      .toSorted((left, right) => right.together - left.together);
    if (best === undefined || best.together < leastTogether) return [];
    const means = writeRun(corpus, best.run);
    return [{ kind: 'abbreviation', term, means, termKey, meansKey: best.run }];
  });
  return found.slice(0, mostFound);
}

/** Other words: pairs of runs that have no word in common and stand in no title together. */
function makePairs(corpus: Corpus, terms: string[]): Synonym[] {
  const pairs: Synonym[] = [];
  for (let index = 0; index + 1 < terms.length && pairs.length < mostPairs; index += 2) {
    const [termKey = '', meansKey = ''] = terms.slice(index, index + 2);
    const together = getShared([
      getIds(corpus.titleRuns, termKey),
      getIds(corpus.titleRuns, meansKey),
    ]);
    if (together.length > 0) continue;
    const [term, means] = [writeRun(corpus, termKey), writeRun(corpus, meansKey)];
    pairs.push({ kind: 'synonym', term, means, termKey, meansKey });
  }
  return pairs;
}

/** Makes the table of abbreviations and other words of a corpus, by rule. */
export function makeSynonyms(corpus: Corpus, seed: number): Synonym[] {
  const found = findAbbreviations(corpus);
  const foundKeys = new Set(found.map(({ meansKey }) => meansKey));
  const terms = findTerms(corpus, seed).filter((run) => !foundKeys.has(run));
  const made = makeAbbreviations(corpus, terms);
  const madeKeys = new Set(made.map(({ meansKey }) => meansKey));
  const rest = terms.filter((run) => !madeKeys.has(run) && run.split(' ').length === 2);
  return [...found, ...made, ...makePairs(corpus, rest)];
}
