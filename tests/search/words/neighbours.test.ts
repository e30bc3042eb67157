import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getNear, getSlips, isOneSlipApart } from '../../../src/search/words/neighbours.ts';

/** The distance as textbooks have it, with neighbours that may be swapped. */
function getDistance(left: string, right: string): number {
  const rows = Array.from({ length: left.length + 1 }, (_row, i) =>
    Array.from({ length: right.length + 1 }, (_cell, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= left.length; i += 1) {
    for (let j = 1; j <= right.length; j += 1) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1;
      const swapped = left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      rows[i]?.splice(j, 1, swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best);
    }
  }
  return at(left.length, right.length);
}

const fewLetters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('isOneSlipApart', () => {
  it.each([
    ['cach', 'cahc'],
    ['cach', 'cch'],
    ['cach', 'caach'],
    ['cach', 'cash'],
    ['cach', 'xcach'],
    ['cach', 'acch'],
    ['nghiem', 'nghim'],
    ['a', ''],
  ])('takes “%s” and “%s” for one slip apart', (left, right) => {
    expect(isOneSlipApart(left, right)).toBe(true);
    expect(isOneSlipApart(right, left)).toBe(true);
  });

  it.each([
    ['cach', 'cach'],
    ['cach', 'chac1'],
    ['cach', 'ca'],
    ['cach', 'hcac'],
    ['cai', 'acia'],
    ['', ''],
  ])('does not take “%s” and “%s”', (left, right) => {
    expect(isOneSlipApart(left, right)).toBe(false);
    expect(isOneSlipApart(right, left)).toBe(false);
  });

  it('agrees with the distance of textbooks', () => {
    fc.assert(
      fc.property(fewLetters, fewLetters, (left, right) => {
        expect(isOneSlipApart(left, right)).toBe(getDistance(left, right) === 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('getSlips', () => {
  it('gives words one slip away, those with the same first letter first', () => {
    const vocabulary = ['bach', 'cach', 'hach', 'canh', 'cac', 'chinh', 'ach', 'chac'];
    expect(getSlips('cach', vocabulary)).toEqual(['canh', 'cac', 'bach', 'hach', 'ach']);
  });

  it('takes the keys of a vocabulary', () => {
    expect(getSlips('hcinh', new Map([['chinh', 4]]).keys())).toEqual(['chinh']);
  });
});

describe('getNear', () => {
  const frequencies = new Map([
    ['nghiem', 3],
    ['nghiep', 40],
    ['nghien', 9],
    ['nghia', 50],
    ['nghieng', 1],
    ['thu', 80],
    ['tho', 20],
    ['tha', 20],
  ]);
  const getFrequency = (word: string): number => frequencies.get(word) ?? 0;

  it('gives the nearest first and the more frequent of these before others', () => {
    expect(getNear('nghiepm', frequencies.keys(), 5, getFrequency)).toEqual([
      'nghiep',
      'nghiem',
      'nghien',
      'nghieng',
    ]);
    expect(getNear('nghie', frequencies.keys(), 3, getFrequency)).toEqual([
      'nghia',
      'nghiep',
      'nghien',
    ]);
  });

  it('allows one slip in words of under four letters', () => {
    expect(getNear('thx', frequencies.keys(), 9, getFrequency)).toEqual(['thu', 'tha', 'tho']);
    expect(getNear('txx', frequencies.keys(), 9, getFrequency)).toEqual([]);
  });

  it('orders by letters where no frequency is known, and never gives the word itself', () => {
    expect(getNear('tha', ['thu', 'tho', 'tha'], 9)).toEqual(['tho', 'thu']);
  });

  it('finds nothing near a very long word', () => {
    expect(getNear('a'.repeat(10_000), frequencies.keys(), 5)).toEqual([]);
  });

  it('finds what textbooks call two letters away', () => {
    const vocabulary = fc.uniqueArray(fewLetters, { maxLength: 12 });
    fc.assert(
      fc.property(fewLetters, vocabulary, (word, words) => {
        const most = word.length < 4 ? 1 : 2;
        const near = words
          .map((other) => ({ other, distance: getDistance(word, other) }))
          .filter(({ distance }) => distance > 0 && distance <= most)
          .map(({ other }) => other);
        expect(new Set(getNear(word, words, 99))).toEqual(new Set(near));
      }),
    );
  });
});
