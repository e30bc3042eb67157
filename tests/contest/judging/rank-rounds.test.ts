import { describe, expect, it } from 'vitest';
import { rankRounds } from '../../../src/contest/judging/rank-rounds.ts';
import type { OwnScore } from '../../../src/contest/judging/score-entry.ts';
import { makeContest, makeRound } from '../build.ts';

function own(entryId: string, score: number | null, criterion = 'tinh-moi'): OwnScore {
  const byCriterion = score === null ? [] : [{ criterion, mean: score }];
  const sheets = score === null ? 0 : 2;
  return { entryId, score, byCriterion, completeSheets: sheets, partialSheets: 0 };
}

const first = makeRound('vong-1', ['tinh-moi']);

function rank(second: object, firstScores: OwnScore[], secondScores: OwnScore[]) {
  const rule = makeContest({
    rounds: [first, { ...makeRound('vong-2', ['noi-dung']), ...second }],
  });
  const [, round] = rankRounds(rule, [firstScores, secondScores]);
  if (round === undefined) throw new Error('no second round');
  return round;
}

describe('what a round carries over', () => {
  const carry = { from: 'vong-1', share: 0.4 };

  it('counts with its share in the score', () => {
    const { ranked } = rank({ carry }, [own('A', 8), own('B', 5)], [own('A', 6), own('B', 7)]);
    expect(ranked.map(({ entryId, score }) => [entryId, score])).toEqual([
      ['A', 0.6 * 6 + 0.4 * 8],
      ['B', 0.6 * 7 + 0.4 * 5],
    ]);
    expect(ranked[0]).toMatchObject({ ownScore: 6, carriedScore: 8 });
  });

  it('is put on the scale of the round that it is carried into', () => {
    const criteria = [{ id: 'noi-dung', name: 'Nội dung', max: 100, step: 1 }];
    const { ranked } = rank({ carry, criteria }, [own('A', 8)], [own('A', 60)]);
    expect(ranked[0]).toMatchObject({ carriedScore: 80, score: 0.6 * 60 + 0.4 * 80 });
  });

  it('leaves an entry without a place that has nothing to carry, instead of counting 0', () => {
    const { ranked, unranked } = rank(
      { carry },
      [own('A', 8), own('B', null)],
      [own('A', 6), own('B', 9)],
    );
    expect(ranked.map(({ entryId }) => entryId)).toEqual(['A']);
    expect(unranked).toMatchObject([
      { entryId: 'B', score: null, ownScore: 9, unscored: 'nothing-to-carry' },
    ]);
  });

  it('is nothing where the earlier round has no scale to be put on another', () => {
    const rule = makeContest({
      rounds: [
        { ...first, criteria: [{ id: 'tinh-moi', name: 'Điểm trừ', min: -5, max: 0, step: 1 }] },
        { ...makeRound('vong-2', ['noi-dung']), carry },
      ],
    });
    const [, second] = rankRounds(rule, [[own('A', -1)], [own('A', 6)]]);
    expect(second?.unranked).toMatchObject([{ entryId: 'A', unscored: 'nothing-to-carry' }]);
  });

  it('counts for nothing where the rule carries nothing', () => {
    const { ranked } = rank({}, [own('A', 10), own('B', 1)], [own('A', 6), own('B', 7)]);
    expect(ranked.map(({ entryId, carriedScore }) => [entryId, carriedScore])).toEqual([
      ['B', null],
      ['A', null],
    ]);
  });
});

describe('rounding', () => {
  const scores = [own('A', 7.84, 'noi-dung'), own('B', 7.76, 'noi-dung')];

  it('of the entry makes those level that differ by less', () => {
    const { ranked } = rank({ rounding: { decimals: 1, at: 'entry' } }, [], scores);
    expect(ranked.map(({ rank: place, score }) => [place, score])).toEqual([
      [1, 7.8],
      [1, 7.8],
    ]);
  });

  it('in print alone leaves the order as it is', () => {
    const { ranked } = rank({ rounding: { decimals: 1, at: 'print' } }, [], scores);
    expect(ranked.map(({ rank: place, score }) => [place, score])).toEqual([
      [1, 7.84],
      [2, 7.76],
    ]);
  });
});

describe('minimums', () => {
  it('are named where an entry misses them, and the entry keeps its place', () => {
    const criteria = [{ id: 'noi-dung', name: 'Nội dung', max: 10, step: 0.5, minimum: 5 }];
    const { ranked } = rank(
      { criteria, minimum_score: 6 },
      [],
      [own('A', 4, 'noi-dung'), own('B', 5.5, 'noi-dung'), own('C', 6, 'noi-dung')],
    );
    expect(ranked.map(({ entryId, missedMinimums }) => [entryId, missedMinimums])).toEqual([
      ['C', []],
      ['B', [{ criterion: null, minimum: 6, reached: 5.5 }]],
      [
        'A',
        [
          { criterion: null, minimum: 6, reached: 4 },
          { criterion: 'noi-dung', minimum: 5, reached: 4 },
        ],
      ],
    ]);
  });
});

describe('a minimum', () => {
  it('is reached by a mean that the computer holds a little below it', () => {
    const just = (0.7 + 0.8 + 0.9) / 3;
    expect(just).toBeLessThan(0.8);
    const { ranked } = rank({ minimum_score: 0.8 }, [], [own('A', just), own('B', 0.79)]);
    expect(ranked.map(({ missedMinimums }) => missedMinimums.length)).toEqual([0, 1]);
  });
});

describe('entries without a score', () => {
  it('are named with the reason', () => {
    const partial = { ...own('B', null), partialSheets: 2 };
    const few = { ...own('C', null), completeSheets: 1 };
    const { unranked } = rank({ minimum_sheets: 2 }, [], [few, partial, own('A', null)]);
    expect(unranked.map(({ entryId, unscored }) => [entryId, unscored])).toEqual([
      ['A', 'no-sheets'],
      ['B', 'partial-sheets'],
      ['C', 'too-few-sheets'],
    ]);
  });
});
