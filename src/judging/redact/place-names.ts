import { joinMarked, splitWords } from '../../contest/names/words.ts';
import type { Spot } from './spot.ts';
import { areNeighbours, type WrittenWord } from './written-words.ts';

/** What stands before the name of a place that no register lists, but people of the place know. */
const kinds = new Set(
  [
    ...[
      'ấp',
      'thôn',
      'xóm',
      'khóm',
      'bản',
      'kênh',
      'kênh xáng',
      'kinh',
      'kinh xáng',
      'rạch',
      'chợ',
      'cầu',
      'đường',
      'vàm',
    ],
    ...[
      'phà',
      'bến đò',
      'cồn',
      'cù lao',
      'khu vực',
      'khu dân cư',
      'khu công nghiệp',
      'chợ nổi',
      'tổ dân phố',
      'trường',
    ],
  ].map((kind) => joinMarked(splitWords(kind))),
);

const nameWord = /^\p{Lu}\p{L}*$/u;

/** Finds names of hamlets, canals, markets and the like, which the organiser has to judge. */
export function findPlaceNames(text: string, words: readonly WrittenWord[]): Spot[] {
  return words.flatMap((word, at): Spot[] => {
    const before = words[at - 1];
    if (before === undefined || !nameWord.test(word.written)) return [];
    if (!areNeighbours(text, before, word)) return [];
    const two = [words[at - 2], before].filter((one) => one !== undefined);
    if (!kinds.has(before.marked) && !kinds.has(joinMarked(two))) return [];
    let last = word;
    for (let next = at + 1; ; next += 1) {
      const following = words[next];
      if (following === undefined || !/^[\p{Lu}\d]/u.test(following.written)) break;
      if (!areNeighbours(text, last, following)) break;
      last = following;
    }
    return [{ start: word.start, end: last.end, doubt: 'place' }];
  });
}
