import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVocabulary, parseVocabulary } from '../../../src/search/words/vocabulary.ts';

const foldedWord = fc.string({
  unit: fc.constantFrom(...Array.from('anhcgo09ßжư²')),
  minLength: 1,
});

describe('the vocabulary', () => {
  it('is written as words in front-coded groups of one count', () => {
    const counts = new Map([
      ['chinh', 1],
      ['cai', 3],
      ['cach', 1],
      ['chi', 1],
    ]);
    expect(formatVocabulary(counts)).toBe('1 AcachBhiDnh\n3 Acai\n');
  });

  it('comes back with the same words, whatever these are', () => {
    const words = fc.uniqueArray(foldedWord, { maxLength: 50 });
    fc.assert(
      fc.property(words, (given) => {
        const counts = new Map(given.map((word) => [word, 1]));
        expect(parseVocabulary(formatVocabulary(counts))).toEqual(counts);
      }),
    );
  });

  it('keeps long words that share many letters', () => {
    const counts = new Map(['a', 'ab', 'abc', ''].map((end) => ['x'.repeat(40) + end, 2]));
    expect(parseVocabulary(formatVocabulary(counts))).toEqual(counts);
  });

  it('keeps counts below 4, and others to within a fifth', () => {
    const counts = new Map(
      Array.from({ length: 5000 }, (_word, count) => [`w${count}`, count + 1]),
    );
    const read = parseVocabulary(formatVocabulary(counts));
    expect([read.get('w0'), read.get('w1'), read.get('w2')]).toEqual([1, 2, 3]);
    const far = [...counts].filter(([word, count]) => {
      const ratio = (read.get(word) ?? 0) / count;
      return ratio < 0.8 || ratio > 1.2;
    });
    expect(far).toEqual([]);
  });

  it('never ranks a rarer word above a commoner one', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [rare, common] = [Math.min(one, other), Math.max(one, other)];
        const read = parseVocabulary(
          formatVocabulary(
            new Map([
              ['hiem', rare],
              ['hay', common],
            ]),
          ),
        );
        expect(read.get('hiem')).toBeLessThanOrEqual(read.get('hay') ?? 0);
      }),
    );
  });

  it('does not depend on the order of the words', () => {
    const words: [string, number][] = [
      ['xa', 7],
      ['phuong', 1],
      ['huyen', 7],
      ['tinh', 1],
    ];
    expect(formatVocabulary(new Map(words))).toBe(formatVocabulary(new Map(words.toReversed())));
  });

  it('may be empty', () => {
    expect(formatVocabulary(new Map())).toBe('');
    expect(parseVocabulary('')).toEqual(new Map());
  });
});
