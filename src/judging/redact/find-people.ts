import { joinMarked, joinPlain, splitWords } from '../../contest/names/words.ts';
import { addPhrase, findPhrases, makePhraseTree, type PhraseTree } from './phrases.ts';
import type { Spot } from './spot.ts';
import { isSurname } from './surnames.ts';
import { areNeighbours, beginsSentence, isCapital, type WrittenWord } from './written-words.ts';

/** How much of an author's name is written. */
type Extent = 'full' | 'tail' | 'given';

type Names = PhraseTree<Extent>;

/** What stands before a person's name. */
const titles = new Set(
  [
    ...[
      'ông',
      'bà',
      'anh',
      'chị',
      'cô',
      'chú',
      'bác',
      'em',
      'cậu',
      'dì',
      'thầy',
      'đồng chí',
      'đ c',
    ],
    ...[
      'tác giả',
      'tên',
      'tôi là',
      'bác sĩ',
      'kỹ sư',
      'thạc sĩ',
      'tiến sĩ',
      'bs',
      'ks',
      'ths',
      'ts',
    ],
  ].map((title) => joinMarked(splitWords(title))),
);

const unmarkedTitles = new Set(['ong', 'chi', 'dong chi', 'tac gia', 'toi la', 'bac si', 'ky su']);

/** Everybody writes of him. */
const leader = joinMarked(splitWords('Hồ Chí Minh'));

function makeNames(authors: readonly string[]): Names {
  const tree: Names = makePhraseTree();
  for (const name of authors) {
    const words = splitWords(name);
    for (let from = 0; from < words.length; from += 1) {
      const part = words.slice(from);
      const extent = from === 0 && part.length > 1 ? 'full' : part.length > 1 ? 'tail' : 'given';
      addPhrase(tree, joinPlain(part), joinMarked(part), extent);
    }
  }
  return tree;
}

function hasTitleBefore(text: string, words: readonly WrittenWord[], at: number): boolean {
  const [first, second, name] = [words[at - 2], words[at - 1], words[at]];
  if (second === undefined || name === undefined || !areNeighbours(text, second, name))
    return false;
  const two = first === undefined ? [second] : [first, second];
  return (
    titles.has(second.marked) ||
    titles.has(joinMarked(two)) ||
    unmarkedTitles.has(second.marked) ||
    unmarkedTitles.has(joinMarked(two))
  );
}

function countAuthorWords(
  names: Names,
  text: string,
  words: readonly WrittenWord[],
  at: number,
): number {
  const fitting = findPhrases(names, text, words, at).filter(({ value, marks, words: own }) => {
    if (value === 'given')
      return marks !== 'other' && own.every(isCapital) && hasTitleBefore(text, words, at);
    if (value === 'tail') return marks !== 'other' && own.every(isCapital);
    return own.every(isCapital) || (marks !== 'other' && own.length > 2);
  });
  return Math.max(0, ...fitting.map(({ words: own }) => own.length));
}

/** Counts the words from here on that are written as the parts of one name are. */
function countNameWords(text: string, words: readonly WrittenWord[], at: number): number {
  let count = 0;
  for (let index = at; ; index += 1) {
    const [before, word] = [words[index - 1], words[index]];
    if (word === undefined || !/^\p{Lu}\p{Ll}*$/u.test(word.written)) return count;
    if (index > at && (before === undefined || !areNeighbours(text, before, word))) return count;
    count += 1;
  }
}

function isGivenName(names: Names, { plain, marked }: WrittenWord): boolean {
  return (names.next.get(plain)?.here ?? []).some(
    (one) => one.value === 'given' && one.marked === marked,
  );
}

/** Counts the words of somebody's name who may be named here, though as no author of the entry. */
function countDoubtfulWords(
  names: Names,
  text: string,
  words: readonly WrittenWord[],
  at: number,
): number {
  const word = words[at];
  const count = countNameWords(text, words, at);
  if (word === undefined || count === 0) return 0;
  if (joinMarked(words.slice(at, at + 3)) === leader) return 0;
  if (hasTitleBefore(text, words, at)) return count;
  if (count >= 3 && count <= 5 && isSurname(word.marked)) return count;
  const stands = count === 1 && !beginsSentence(text, word);
  return stands && isGivenName(names, word) ? 1 : 0;
}

/** Finds the authors of an entry in the words of a text, and persons who may be known by their name. */
export function findPeople(
  authors: readonly string[],
): (text: string, words: readonly WrittenWord[]) => Spot[] {
  const names = makeNames(authors);
  return (text, words) => {
    const spots: Spot[] = [];
    for (let at = 0; at < words.length;) {
      const known = countAuthorWords(names, text, words, at);
      const length = known === 0 ? countDoubtfulWords(names, text, words, at) : known;
      const [first, last] = [words[at], words[at + length - 1]];
      if (length > 0 && first !== undefined && last !== undefined) {
        const place = { start: first.start, end: last.end };
        spots.push(known === 0 ? { ...place, doubt: 'person' } : { ...place, kind: 'author' });
      }
      at += Math.max(1, length);
    }
    return spots;
  };
}
