import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../src/contest/judging/analysis/places.ts';
import { makeRound } from '../build.ts';
import { makeOfficial, type Marked } from './make-round.ts';

/** Finds what each entry wins: entry → ids of prizes. */
function find(...given: Parameters<typeof makeOfficial>) {
  const { contest, judged } = makeOfficial(...given);
  return Object.fromEntries(findPlaces(contest, judged));
}

const scores = (marks: Readonly<Record<string, number>>) =>
  Object.entries(marks).map(([id, mark]): Marked => [id, 'G1', mark]);

const awards = [
  { id: 'ba', name: 'Giải ba', rank: 3, count: 2, minimum_score: 5 },
  { id: 'nhat', name: 'Giải nhất', rank: 1, count: 1 },
  { id: 'tap-the', name: 'Giải tập thể', rank: 2, count: 1, kind: 'collective' as const },
];

const twoRounds = (advance?: object) => {
  const first = makeRound('vong-1', ['diem'], advance === undefined ? {} : { advance });
  return { rounds: [first, makeRound('vong-2', ['noi'])], tie_break: [] };
};

describe('awards of the last round', () => {
  it('go down the ranking by their order, none to units', () => {
    expect(find(scores({ A: 9, B: 8, C: 7, D: 6 }), {}, { awards })).toEqual({
      A: ['nhat'],
      B: ['ba'],
      C: ['ba'],
    });
  });

  it('are left open where entries that share a rank cannot all have the same', () => {
    expect(find(scores({ A: 9, B: 9, C: 7, D: 7 }), {}, { awards })).toEqual({
      A: ['nhat', 'ba'],
      B: ['nhat', 'ba'],
      C: ['ba', null],
      D: ['ba', null],
    });
  });

  it('stay unfilled below their minimum, and pass over entries below that of the round', () => {
    expect(find(scores({ A: 9, B: 4.5 }), {}, { awards })).toEqual({ A: ['nhat'] });
    expect(find(scores({ A: 9, B: 8 }), { minimum_score: 9.5 }, { awards })).toEqual({});
  });
});

describe('places in the next round', () => {
  it('are as many as the rule says', () => {
    const contest = twoRounds({ count: 2 });
    expect(find(scores({ A: 9, B: 8, C: 7 }), {}, contest)).toEqual({
      A: ['vong-2'],
      B: ['vong-2'],
    });
  });

  it('go to everyone who reaches the minimum where no number is set', () => {
    const contest = twoRounds({ minimum_score: 7.5 });
    expect(find(scores({ A: 9, B: 8, C: 7 }), {}, contest)).toEqual({
      A: ['vong-2'],
      B: ['vong-2'],
    });
  });

  it('are unknown where the rule says nothing', () => {
    expect(find(scores({ A: 9 }), {}, twoRounds())).toEqual({});
  });
});
