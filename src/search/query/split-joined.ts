import { splitWords, type Word } from '../words/split-words.ts';
import type { Lexicon } from './lexicon.ts';

const shortestPart = 2;
const mostWays = 4;

/** Ways to part the words that no record has, where a space may be missing between two that some have. */
export function splitJoined(words: readonly Word[], lexicon: Lexicon): Word[][] {
  const ways: { words: Word[]; count: number }[] = [];
  for (const [place, word] of words.entries()) {
    if (lexicon.counts.has(word.folded) || word.folded.length !== word.text.length) continue;
    for (let cut = shortestPart; cut <= word.folded.length - shortestPart; cut += 1) {
      const counts = [word.folded.slice(0, cut), word.folded.slice(cut)].map(
        (part) => lexicon.counts.get(part) ?? 0,
      );
      const count = Math.min(...counts);
      if (count === 0) continue;
      const parts = splitWords(`${word.text.slice(0, cut)} ${word.text.slice(cut)}`);
      ways.push({ words: words.toSpliced(place, 1, ...parts), count });
    }
  }
  return ways
    .toSorted((left, right) => right.count - left.count)
    .slice(0, mostWays)
    .map((way) => way.words);
}
