import { describe, expect, it } from 'vitest';
import { findCutPoints } from '../../../src/search/index/cut-points.ts';

describe('where the index is cut', () => {
  it('leaves a small index whole', () => {
    expect(
      findCutPoints(
        new Map([
          ['cai', 100],
          ['cach', 90],
        ]),
      ),
    ).toEqual([]);
  });

  it('cuts after the word with which a part is full, in the order of the alphabet', () => {
    const counts = new Map([
      ['dat', 700],
      ['an', 1000],
      ['ba', 300],
      ['ca', 600],
    ]);
    expect(findCutPoints(counts)).toEqual(['ba', 'dat']);
  });

  it('never makes more than 150 parts, however many words', () => {
    const words = Array.from({ length: 5000 }, (_, index) => [`t${index}`, 400] as const);
    const cuts = findCutPoints(new Map(words));
    expect(cuts.length).toBeGreaterThan(140);
    expect(cuts.length).toBeLessThanOrEqual(150);
  });
});
