import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getMaxScore, scoreEntry, scoreSheet } from '../../../src/contest/judging/score-entry.ts';
import type { Round } from '../../../src/schemas/contest.ts';
import { makeContest, makeRound } from '../build.ts';

type RoundInput = ReturnType<typeof makeRound>;

function readRound(input: RoundInput): Round {
  const [round] = makeContest({ rounds: [input] }).rounds;
  if (round === undefined) throw new Error('no round');
  return round;
}

const plain = readRound(makeRound('vong-1', ['tinh-moi', 'hieu-qua']));
const weighted: RoundInput = {
  ...makeRound('vong-1', []),
  criteria: [
    { id: 'tinh-moi', name: 'Tính mới', max: 10, step: 0.5, weight: 3 },
    { id: 'hieu-qua', name: 'Hiệu quả', max: 20, step: 0.5, weight: 1 },
  ],
};

function sheet(tinhMoi: number, hieuQua?: number, judgeId = 'GK-01') {
  const marks = new Map([['tinh-moi', tinhMoi]]);
  if (hieuQua !== undefined) marks.set('hieu-qua', hieuQua);
  return { judgeId, marks };
}

describe('the score of a sheet', () => {
  it('is the sum of its marks', () => {
    expect(scoreSheet(plain, sheet(7.5, 6))).toBe(13.5);
  });

  it('is the weighted sum where criteria have weights', () => {
    expect(scoreSheet(readRound(weighted), sheet(8, 15))).toBe(39);
  });

  it('is the weighted mean where the round says so', () => {
    expect(scoreSheet(readRound({ ...weighted, combine: 'mean' }), sheet(8, 15))).toBe(9.75);
  });

  it('is the plain mean where all weights are the same', () => {
    const mean = readRound(makeRound('vong-1', ['tinh-moi', 'hieu-qua'], { combine: 'mean' }));
    expect(scoreSheet(mean, sheet(8, 5))).toBe(6.5);
  });

  it('does not exist while a criterion is missing', () => {
    expect(scoreSheet(plain, sheet(10))).toBeNull();
  });

  it('counts a mark of 0 as a mark', () => {
    expect(scoreSheet(plain, sheet(10, 0))).toBe(10);
  });
});

describe('the highest score of a round', () => {
  it('is the sum of the scales, with their weights', () => {
    expect(getMaxScore(plain)).toBe(20);
    expect(getMaxScore(readRound(weighted))).toBe(50);
  });

  it('is the weighted mean of the scales where sheets are means', () => {
    expect(getMaxScore(readRound({ ...weighted, combine: 'mean' }))).toBe(12.5);
  });
});

describe('the score of an entry', () => {
  const median = readRound(makeRound('vong-1', ['tinh-moi', 'hieu-qua'], { aggregate: 'median' }));
  const trimmed = readRound(
    makeRound('vong-1', ['tinh-moi', 'hieu-qua'], { aggregate: 'trimmed-mean' }),
  );

  it('is the mean of its complete sheets, with the mean of each criterion', () => {
    expect(scoreEntry(plain, 'A', [sheet(8, 6), sheet(6, 5), sheet(7, 4)])).toEqual({
      entryId: 'A',
      score: 12,
      byCriterion: [
        { criterion: 'tinh-moi', mean: 7 },
        { criterion: 'hieu-qua', mean: 5 },
      ],
      completeSheets: 3,
      partialSheets: 0,
    });
  });

  it('is the middle sheet of an odd number where the round takes the median', () => {
    const { score } = scoreEntry(median, 'A', [sheet(10, 10), sheet(1, 1), sheet(6, 5)]);
    expect(score).toBe(11);
  });

  it('is the mean of the two middle sheets of an even number under the median', () => {
    const sheets = [sheet(10, 10), sheet(6, 6), sheet(1, 0), sheet(7, 8)];
    expect(scoreEntry(median, 'A', sheets).score).toBe(13.5);
  });

  it('does not mind how often the middle mark stands under the median', () => {
    const sheets = [sheet(6, 5), sheet(6, 5), sheet(10, 10), sheet(6, 5)];
    expect(scoreEntry(median, 'A', sheets).score).toBe(11);
  });

  it('is that of the only sheet under the median', () => {
    expect(scoreEntry(median, 'A', [sheet(6, 5)]).score).toBe(11);
  });

  it('leaves the lowest and the highest sheets out under the trimmed mean', () => {
    const sheets = [sheet(10, 10), sheet(0, 0), sheet(6, 6), sheet(7, 7), sheet(10, 10)];
    expect(scoreEntry(trimmed, 'A', sheets).score).toBe((12 + 14 + 20) / 3);
    expect(scoreEntry(trimmed, 'A', sheets).byCriterion[0]?.mean).toBe(33 / 5);
  });

  it('is unknown under the trimmed mean when trimming would leave nothing', () => {
    expect(scoreEntry(trimmed, 'A', [sheet(6, 6), sheet(7, 7)]).score).toBeNull();
    expect(scoreEntry(trimmed, 'A', [sheet(6, 6), sheet(7, 7), sheet(9, 9)]).score).toBe(14);
  });

  it('is unknown with fewer complete sheets than the round asks for at least', () => {
    const two = readRound({ ...makeRound('vong-1', ['tinh-moi', 'hieu-qua']), minimum_sheets: 2 });
    expect(scoreEntry(two, 'A', [sheet(6, 6), sheet(7)]).score).toBeNull();
    expect(scoreEntry(two, 'A', [sheet(6, 6), sheet(7, 7)]).score).toBe(13);
  });

  it('is made of rounded sheets where the round rounds each sheet', () => {
    const own = { ...makeRound('vong-1', ['tinh-moi', 'hieu-qua']), combine: 'mean' as const };
    const rounded = readRound({ ...own, rounding: { decimals: 0, at: 'sheet' } });
    expect(scoreEntry(rounded, 'A', [sheet(7, 8), sheet(6, 6)]).score).toBe(7);
  });

  it('leaves partial sheets out instead of taking what they miss as 0', () => {
    expect(scoreEntry(plain, 'A', [sheet(8, 6), sheet(10), sheet(6, 6)])).toEqual({
      entryId: 'A',
      score: 13,
      byCriterion: [
        { criterion: 'tinh-moi', mean: 7 },
        { criterion: 'hieu-qua', mean: 6 },
      ],
      completeSheets: 2,
      partialSheets: 1,
    });
  });

  it('is unknown, never 0, when every sheet is partial or there is none', () => {
    const nothing = { entryId: 'A', score: null, byCriterion: [], completeSheets: 0 };
    expect(scoreEntry(plain, 'A', [sheet(8), sheet(9)])).toEqual({ ...nothing, partialSheets: 2 });
    expect(scoreEntry(plain, 'A', [])).toEqual({ ...nothing, partialSheets: 0 });
  });

  it('never falls when a sheet gets better, under the mean', () => {
    const mark = fc.integer({ min: 0, max: 19 }).map((halves) => halves / 2);
    const sheets = fc.array(fc.tuple(mark, mark), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(sheets, fc.nat(), fc.constantFrom(0, 1), (list, at, criterion) => {
        const score = (marks: readonly [number, number][]) => {
          const made = marks.map(([first, second], index) => sheet(first, second, `GK-${index}`));
          return scoreEntry(plain, 'A', made).score ?? Number.NaN;
        };
        const better = list.map(([first, second], index): [number, number] =>
          index !== at % list.length
            ? [first, second]
            : criterion === 0
              ? [first + 0.5, second]
              : [first, second + 0.5],
        );
        expect(score(better)).toBeGreaterThan(score(list));
      }),
    );
  });

  it('is the same to the last digit in whatever order the sheets stand', () => {
    const mark = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10);
    const sheets = fc.array(fc.tuple(mark, mark), { minLength: 1, maxLength: 9 });
    const shuffled = sheets.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(plain, median, trimmed), ([one, other], round) => {
        const score = (marks: readonly [number, number][]) =>
          scoreEntry(
            round,
            'A',
            marks.map(([first, second]) => sheet(first, second)),
          );
        expect(score(other)).toEqual(score(one));
      }),
    );
  });
});
