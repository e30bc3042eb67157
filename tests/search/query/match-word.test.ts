import { describe, expect, it } from 'vitest';
import { matchWord } from '../../../src/search/query/match-word.ts';
import { formatMarked } from '../../../src/search/words/format-marked.ts';
import { splitWords } from '../../../src/search/words/split-words.ts';
import { readLexicon, readTyped } from '../build.ts';

const lexicon = readLexicon(['đường dương đương', 'hòa giải hoà', 'chính chi chín', 'hộ tịch']);

function match(typed: string, written: string): number {
  const [slot] = readTyped(typed, lexicon);
  const [word] = splitWords(written);
  if (slot === undefined || word === undefined) throw new Error('No word');
  return matchWord(slot, { folded: word.folded, marked: formatMarked(word.text) });
}

describe('a word of a text', () => {
  it('answers in full when its marks are those asked for, or none were', () => {
    expect(match('đường ', 'Đường')).toBe(1);
    expect(match('duong ', 'Đường')).toBe(1);
    expect(match('hoà ', 'hòa')).toBe(1);
  });

  it('answers a little when its marks are others', () => {
    expect(match('đường ', 'dương')).toBe(0.4);
    expect(match('đương ', 'dương')).toBe(0.4);
  });

  it('answers an unfinished word, less so when that is a word itself', () => {
    expect(match('tic', 'tịch')).toBe(0.8);
    expect(match('chi', 'chính')).toBe(0.35);
    expect(match('chi ', 'chính')).toBe(0);
  });

  it('answers a word with one slip', () => {
    expect(match('tcih ', 'tịch')).toBe(0.7);
    expect(match('tjxh ', 'tịch')).toBe(0);
  });

  it('does not answer another word', () => {
    expect(match('hoa ', 'hộ')).toBe(0);
  });
});
