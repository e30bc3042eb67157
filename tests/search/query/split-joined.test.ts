import { describe, expect, it } from 'vitest';
import { splitJoined } from '../../../src/search/query/split-joined.ts';
import { splitWords } from '../../../src/search/words/split-words.ts';
import { readLexicon } from '../build.ts';

const lexicon = readLexicon(['Thủ tục hành chính', 'hành chính công', 'han hchinh']);
const split = (typed: string) =>
  splitJoined(splitWords(typed), lexicon).map((words) => words.map(({ text }) => text).join(' '));

describe('words typed without the space between them', () => {
  it('are parted where both halves are words, the more frequent first', () => {
    expect(split('thủ tục hànhchính')).toEqual(['thủ tục hành chính', 'thủ tục hàn hchính']);
  });

  it('are left alone when some record has the whole, or no halves', () => {
    expect(split('thủ tục')).toEqual([]);
    expect(split('hànhxyz')).toEqual([]);
  });
});
