import { expect, it } from 'vitest';
import { rankEntries } from '../../../src/contest/judging/rank.ts';
import type { RoundScore } from '../../../src/contest/judging/round-score.ts';
import { findTies } from '../../../src/contest/judging/ties.ts';

function makeScore(entryId: string, score: number, tinhMoi: number): RoundScore {
  return {
    entryId,
    score,
    ownScore: score,
    carriedScore: null,
    unscored: null,
    byCriterion: [{ criterion: 'tinh-moi', mean: tinhMoi }],
    completeSheets: 3,
    partialSheets: 0,
    missedMinimums: [],
  };
}

it('entries with the same score are one group, whether a criterion parts them or not', () => {
  const ranking = rankEntries(
    [
      makeScore('A', 80, 7),
      makeScore('B', 80 + 1e-12, 8),
      makeScore('C', 79, 8),
      makeScore('D', 78, 7),
      makeScore('E', 78, 7),
      makeScore('F', 78, 7.5),
    ],
    ['tinh-moi'],
  );
  const groups = findTies(ranking).map((group) =>
    group.map(({ entryId, rank }) => `${entryId} ${rank}`),
  );
  expect(groups).toEqual([
    ['B 1', 'A 2'],
    ['F 4', 'D 5', 'E 5'],
  ]);
});
