import { describe, expect, it } from 'vitest';
import { getNearReadings } from '../../../src/search/query/near-readings.ts';
import { readLexicon, readTyped } from '../build.ts';

const words = (typed: string, cuts: string[] = []) => {
  const lexicon = readLexicon(['tích tịch tiếp', 'tiếp tiền', 'tiếp hộ', 'tiêm', 'hỗ'], cuts);
  const slot = readTyped(typed, lexicon).at(-1);
  return slot === undefined ? [] : getNearReadings(slot, lexicon).map(({ folded }) => folded);
};

describe('words near an uncertain one', () => {
  it('are longer words, those in most records first, while it may be unfinished', () => {
    expect(words('hộ tie')).toEqual(['tiep', 'tiem', 'tien']);
  });

  it('are words a slip away where no record has it', () => {
    expect(words('tcih hộ'.slice(0, 5))).toEqual(['tich']);
  });

  it('are none beside a word that is finished and known', () => {
    expect(words('tiếp ')).toEqual([]);
  });

  it('come from six files of the index at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => `tu${String.fromCharCode(97 + index)}`);
    const lexicon = readLexicon([many.join(' '), 'tuc tud'], many);
    const [slot] = readTyped('tu', lexicon);
    const near = slot === undefined ? [] : getNearReadings(slot, lexicon);
    expect(near.map(({ folded }) => folded)).toEqual(['tuc', 'tud', 'tua', 'tub', 'tue', 'tuf']);
  });
});
