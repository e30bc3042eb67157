import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getEditDistance, getNearest } from '../../src/text/nearest.ts';

describe('getEditDistance', () => {
  it('counts insertions, omissions and changes', () => {
    expect(getEditDistance('tieu chi', 'tieu chi')).toBe(0);
    expect(getEditDistance('tieu ch', 'tieu chi')).toBe(1);
    expect(getEditDistance('tieeu chi', 'tieu chi')).toBe(1);
    expect(getEditDistance('tiau chi', 'tieu chi')).toBe(1);
    expect(getEditDistance('kitten', 'sitting')).toBe(3);
  });

  it('counts every letter against an empty text', () => {
    expect(getEditDistance('', 'abc')).toBe(3);
    expect(getEditDistance('abc', '')).toBe(3);
  });

  it('is the same in both directions and zero only between equal texts', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = getEditDistance(left, right);
        expect(getEditDistance(right, left)).toBe(distance);
        expect(distance === 0).toBe(left === right);
      }),
      { numRuns: 300 },
    );
  });
});

describe('getNearest', () => {
  const columns = ['id', 'title', 'Tên bài', 'summary', 'Tóm tắt', 'field', 'Lĩnh vực'];

  it('finds what a slip of the pen meant', () => {
    expect(getNearest('tite', columns)).toBe('title');
    expect(getNearest('sumary', columns)).toBe('summary');
    expect(getNearest('Lĩnh vựt', columns)).toBe('Lĩnh vực');
  });

  it('sees no difference in case, tones and đ', () => {
    expect(getNearest('TOM TAT', columns)).toBe('Tóm tắt');
  });

  it('takes the nearest where several are near', () => {
    expect(getNearest('vong-2', ['vong-1', 'vong-22', 'vong-2b', 'VONG-2'])).toBe('VONG-2');
  });

  it('proposes nothing where nothing is near', () => {
    expect(getNearest('Số điện thoại của mẹ', columns)).toBeNull();
    expect(getNearest('x', [])).toBeNull();
  });

  it('does not take a short word for another short word', () => {
    expect(getNearest('ap', ['so', 'xa'])).toBeNull();
    expect(getNearest('sx', ['xa', 'so'])).toBe('so');
  });
});
