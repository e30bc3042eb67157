import { describe, expect, it } from 'vitest';
import { checkRubricMinimums } from '../../../src/contest/checks/rubric-minimums.ts';
import { checkRubricWeights } from '../../../src/contest/checks/rubric-weights.ts';
import { makeContest } from '../build.ts';
import { runCheck } from './run.ts';

type Weighted = { combine: 'sum' | 'mean'; weights: number[]; max_score?: number };

function checkWeights({ combine, weights, ...own }: Weighted): string[] {
  const criteria = weights.map((weight, at) => ({
    id: `tieu-chi-${at}`,
    name: `Tiêu chí ${at}`,
    max: 10,
    step: 1,
    weight,
  }));
  const contest = makeContest({
    rounds: [{ id: 'vong-1', name: 'Vòng 1', combine, criteria, ...own }],
    tie_break: [],
  });
  return runCheck(checkRubricWeights, { contest });
}

describe('weights', () => {
  it.for<Weighted>([
    { combine: 'sum', weights: [1, 1, 1] },
    { combine: 'sum', weights: [2, 1, 1] },
    { combine: 'sum', weights: [0.5, 0.3, 0.2] },
    { combine: 'sum', weights: [0.1, 0.2, 0.7] },
    { combine: 'sum', weights: [0.5, 1.5, 1] },
    { combine: 'sum', weights: [20, 30] },
    { combine: 'sum', weights: [0.5, 0.25], max_score: 7.5 },
    { combine: 'mean', weights: [1, 2] },
    { combine: 'mean', weights: [1.5, 2, 1] },
    { combine: 'mean', weights: [0.3, 0.3, 0.3] },
    { combine: 'mean', weights: [0.6, 0.4] },
    { combine: 'mean', weights: [60, 40] },
    { combine: 'mean', weights: [50, 50, 50] },
    { combine: 'mean', weights: [60, 40], max_score: 10 },
  ])('are plain ratios or make a whole: %o', (round) => {
    expect(checkWeights(round)).toEqual([]);
  });

  it.for<[Weighted, string]>([
    [{ combine: 'sum', weights: [0.5, 0.4] }, 'cộng lại là 0,9, phải đủ 1.'],
    [{ combine: 'mean', weights: [0.5, 0.6] }, 'cộng lại là 1,1, phải đủ 1.'],
    [{ combine: 'mean', weights: [60, 30] }, 'cộng lại là 90, phải đủ 100.'],
    [{ combine: 'mean', weights: [60, 30], max_score: 10 }, 'cộng lại là 90, phải đủ 100.'],
    [
      { combine: 'sum', weights: [2, 1], max_score: 20 },
      'Các tiêu chí của Vòng 1 cho nhiều nhất 30 điểm, khác với max_score.',
    ],
    [
      { combine: 'mean', weights: [60, 40], max_score: 100 },
      'Các tiêu chí của Vòng 1 cho nhiều nhất 10 điểm, khác với max_score.',
    ],
  ])('that do not sum are named: %o', ([round, message]) => {
    const [issue, ...others] = checkWeights(round);
    expect(issue).toContain(message);
    expect(others).toEqual([]);
  });
});

it('measures minimums on scales that begin above 0 and are weighted', () => {
  const check = (minimum: number) =>
    runCheck(checkRubricMinimums, {
      contest: makeContest({
        rounds: [
          {
            id: 'vong-1',
            name: 'Vòng 1',
            minimum_score: minimum,
            criteria: [{ id: 'tinh-moi', name: 'Tính mới', min: 1, max: 5, step: 1, weight: 2 }],
          },
        ],
        tie_break: [],
        awards: [],
      }),
    });
  expect(check(2)).toEqual([]);
  expect(check(10)).toEqual([]);
  expect(check(1.5)).toEqual([
    'error 2022/contest.yaml:1 rounds.0.minimum_score=1.5 minimum-out-of-scale: Mức tối thiểu này ở ngoài thang điểm của Vòng 1: 2 đến 10.',
  ]);
  expect(check(10.5)).toHaveLength(1);
});
