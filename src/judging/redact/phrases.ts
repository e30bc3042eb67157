import { findMeanings } from '../../contest/names/readings.ts';
import type { Word } from '../../contest/names/words.ts';
import { areJoined, type WrittenWord } from './written-words.ts';

/** Names that are looked for, each with what it stands for, by their words without marks. */
export type PhraseTree<T> = {
  next: Map<string, PhraseTree<T>>;
  here: { marked: string; value: T }[];
};

/** How the marks of a text fit a name: the same, not written at all, or other ones. */
export type MarksFit = 'same' | 'none' | 'other';

/** A name that stands in a text. */
export type PhraseMatch<T> = {
  value: T;
  /** Its words as they stand in the text; an abbreviation is one of them. */
  words: readonly WrittenWord[];
  marks: MarksFit;
};

/** Makes a tree without names. */
export function makePhraseTree<T>(): PhraseTree<T> {
  return { next: new Map(), here: [] };
}

/** Adds a name: its words without and with marks, each joined by spaces. */
export function addPhrase<T>(tree: PhraseTree<T>, plain: string, marked: string, value: T): void {
  let node = tree;
  for (const word of plain.split(' ')) {
    const known = node.next.get(word);
    const child = known ?? makePhraseTree<T>();
    if (known === undefined) node.next.set(word, child);
    node = child;
  }
  node.here.push({ marked, value });
}

/** What has been read so far: where it leads in the tree, and by which words. */
type Reading<T> = {
  node: PhraseTree<T>;
  at: number;
  marked: readonly string[];
  /** False once a word was written with marks. */
  unmarked: boolean;
};

/** Only letters without marks can be an abbreviation. */
const maybeShort = /^[a-zđ]{1,8}$/i;

function follow<T>(node: PhraseTree<T>, words: readonly Word[]): PhraseTree<T> | undefined {
  let reached: PhraseTree<T> | undefined = node;
  for (const { plain } of words) reached = reached?.next.get(plain);
  return reached;
}

function readOn<T>(
  { node, at, marked, unmarked }: Reading<T>,
  words: readonly WrittenWord[],
): Reading<T>[] {
  const word = words[at];
  if (word === undefined) return [];
  const readings: Reading<T>[] = [];
  const itself = node.next.get(word.plain);
  if (itself !== undefined) {
    readings.push({
      node: itself,
      at: at + 1,
      marked: [...marked, word.marked],
      unmarked: unmarked && word.marked === word.plain,
    });
  }
  if (!maybeShort.test(word.written)) return readings;
  const { means, length } = findMeanings(words, at);
  for (const meaning of means) {
    const isItself = length === 1 && meaning.length === 1 && meaning[0]?.plain === word.plain;
    const reached = isItself ? undefined : follow(node, meaning);
    if (reached === undefined) continue;
    readings.push({
      node: reached,
      at: at + length,
      marked: [...marked, ...meaning.map((one) => one.marked)],
      unmarked,
    });
  }
  return readings;
}

/** Lists the names of a tree that begin at a word of a text. */
export function findPhrases<T>(
  tree: PhraseTree<T>,
  text: string,
  words: readonly WrittenWord[],
  start: number,
): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  let readings = readOn({ node: tree, at: start, marked: [], unmarked: true }, words);
  while (readings.length > 0) {
    for (const { node, at, marked, unmarked } of readings) {
      const written = marked.join(' ');
      for (const { marked: own, value } of node.here) {
        const marks = own === written ? 'same' : unmarked ? 'none' : 'other';
        matches.push({ value, words: words.slice(start, at), marks });
      }
    }
    readings = readings
      .filter(({ at }) => {
        const [left, right] = [words[at - 1], words[at]];
        return left !== undefined && right !== undefined && areJoined(text, left, right);
      })
      .flatMap((reading) => readOn(reading, words));
  }
  return matches;
}
