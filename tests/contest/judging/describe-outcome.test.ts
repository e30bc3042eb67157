import { describe, expect, it } from 'vitest';
import { describeMissed, describeUnscored } from '../../../src/contest/judging/describe-outcome.ts';
import { formatMean, formatRoundScore } from '../../../src/contest/judging/print-score.ts';
import type { RoundScore, Unscored } from '../../../src/contest/judging/round-score.ts';
import type { Round } from '../../../src/schemas/contest.ts';
import { makeContest, makeRound } from '../build.ts';

type RoundRule = Parameters<typeof makeRound>[2];

function makeRounds(own: RoundRule = {}): { round: Round; rounds: Round[] } {
  const { rounds } = makeContest({
    rounds: [makeRound('vong-1', ['tinh-moi']), makeRound('vong-2', ['tinh-moi'], own)],
  });
  const [, round] = rounds;
  if (round === undefined) throw new Error('The contest has two rounds');
  return { round, rounds };
}

function makeUnscored(unscored: Unscored, own: Partial<RoundScore> = {}): RoundScore {
  return {
    entryId: 'HG22-001',
    score: null,
    ownScore: null,
    carriedScore: null,
    unscored,
    byCriterion: [],
    completeSheets: 0,
    partialSheets: 0,
    missedMinimums: [],
    ...own,
  };
}

describe('an entry without a score', () => {
  it.each([
    [makeUnscored('no-sheets'), 'chưa có phiếu chấm'],
    [makeUnscored('partial-sheets', { partialSheets: 2 }), 'chỉ có 2 phiếu, đều thiếu tiêu chí'],
    [
      makeUnscored('too-few-sheets', { completeSheets: 1 }),
      'có 1 phiếu đủ tiêu chí, cần ít nhất 3',
    ],
    [
      makeUnscored('nothing-to-carry', { completeSheets: 3 }),
      'không có điểm ở Vòng vong-1 để tính vào vòng này',
    ],
  ])('is told why: $unscored', (entry, reason) => {
    const { round, rounds } = makeRounds({
      minimum_sheets: 3,
      carry: { from: 'vong-1', share: 0.5 },
    });
    expect(describeUnscored(entry, round, rounds)).toBe(reason);
  });
});

describe('a minimum that is missed', () => {
  it('is told with what was reached', () => {
    const { round } = makeRounds();
    expect(describeMissed({ criterion: null, minimum: 50, reached: 48.5 }, round)).toBe(
      '48,50 điểm, dưới mức 50',
    );
    expect(describeMissed({ criterion: 'tinh-moi', minimum: 4.5, reached: 4.25 }, round)).toBe(
      'tinh-moi 4,25 điểm, dưới mức 4,5',
    );
  });
});

describe('a printed score', () => {
  const print = (rounding: NonNullable<RoundRule>['rounding'], score: number) =>
    formatRoundScore(makeRounds({ rounding }).round, score);

  it('has the decimals of the rule, a half rounded up as on paper', () => {
    expect(print({ decimals: 1, at: 'print' }, 77.85)).toBe('77,9');
    expect(print({ decimals: 2, at: 'entry' }, 1.005)).toBe('1,01');
    expect(print({ decimals: 3, at: 'print' }, 80)).toBe('80,000');
  });

  it('keeps two decimals where the rule rounds only the sheets', () => {
    expect(print({ decimals: 0, at: 'sheet' }, 77 + 2 / 3)).toBe('77,67');
  });

  it('has two decimals for the mean of a criterion', () => {
    expect(formatMean(65 / 3)).toBe('21,67');
  });
});
