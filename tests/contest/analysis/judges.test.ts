import { describe, expect, it } from 'vitest';
import { findManners } from '../../../src/contest/judging/analysis/harshness.ts';
import { findJudgeGroups } from '../../../src/contest/judging/analysis/judge-groups.ts';
import { makeOfficial } from './make-round.ts';

describe('how mild a judge is', () => {
  it("is the mean difference from the other judges' mean of the same entries", () => {
    const { judged } = makeOfficial([
      ['A', 'G1', 9],
      ['A', 'G2', 6],
      ['A', 'G3', 4],
      ['B', 'G1', 7],
      ['B', 'G2', 6],
    ]);
    // G1: 9 − 5 and 7 − 6; G2: 6 − 6,5 and 6 − 7; G3: 4 − 7,5.
    expect(findManners(judged)).toEqual([
      {
        judgeId: 'G1',
        sheets: 2,
        mean: 8,
        deviation: 1,
        isFlat: false,
        comparedSheets: 2,
        difference: 2.5,
      },
      {
        judgeId: 'G2',
        sheets: 2,
        mean: 6,
        deviation: 0,
        isFlat: true,
        comparedSheets: 2,
        difference: -0.75,
      },
      {
        judgeId: 'G3',
        sheets: 1,
        mean: 4,
        deviation: 0,
        isFlat: true,
        comparedSheets: 1,
        difference: -3.5,
      },
    ]);
  });

  it('is unknown for a judge whose entries nobody else has marked; such judges stand last', () => {
    const { judged } = makeOfficial([
      ['A', 'G1', 9],
      ['B', 'G2', 2],
      ['B', 'G3', 8],
    ]);
    expect(findManners(judged).map(({ judgeId, difference }) => [judgeId, difference])).toEqual([
      ['G3', 6],
      ['G2', -6],
      ['G1', null],
    ]);
  });
});

describe('groups of judges', () => {
  it('are linked by entries that two of them have marked, step by step', () => {
    const { judged } = makeOfficial([
      ['A', 'G1', 5],
      ['A', 'G4', 5],
      ['B', 'G4', 5],
      ['B', 'G3', 5],
      ['C', 'G2', 5],
      ['C', 'G5', 5],
    ]);
    expect(findJudgeGroups(judged)).toEqual([
      ['G1', 'G3', 'G4'],
      ['G2', 'G5'],
    ]);
  });
});
