import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRanks } from '../../../src/contest/judging/analysis/compare-ranks.ts';
import { rankNormalised } from '../../../src/contest/judging/analysis/normalised.ts';
import { makeContest, makeRound } from '../build.ts';
import { makeOfficial, openRound, type Marked } from './make-round.ts';

/** Writes the normalised ranking as "rank id", "– id" for an entry without a rank. */
function write(...given: Parameters<typeof makeOfficial>): string[] {
  return rankNormalised(makeOfficial(...given)).map(
    ({ entryId, rank }) => `${rank ?? '–'} ${entryId}`,
  );
}

describe('judge-normalised scores', () => {
  it('undo the advantage of a mild judge', () => {
    const sheets: Marked[] = [
      ['A', 'Nghiêm', 3],
      ['B', 'Nghiêm', 5],
      ['C', 'Dễ', 8],
      ['D', 'Dễ', 10],
    ];
    // Both judges tell their entries apart by one deviation below and above their mean; the mean
    // of all four sheets is 6,5, their variance (3,5² + 1,5² + 1,5² + 3,5²) / 4 = 7,25.
    const scores = rankNormalised(makeOfficial(sheets)).map(({ entryId, rank, score }) => [
      entryId,
      rank,
      score?.toFixed(9),
    ]);
    const high = (6.5 + Math.sqrt(7.25)).toFixed(9);
    const low = (6.5 - Math.sqrt(7.25)).toFixed(9);
    expect(scores).toEqual([
      ['B', 1, high],
      ['D', 1, high],
      ['A', 3, low],
      ['C', 3, low],
    ]);
  });

  it('leave out the only sheet of a judge, and sheets with the same score for all', () => {
    const sheets: Marked[] = [
      ['A', 'G1', 5],
      ['B', 'G1', 6],
      ['A', 'Một phiếu', 10],
      ['A', 'Như nhau', 9],
      ['B', 'Như nhau', 9],
    ];
    expect(rankNormalised(makeOfficial(sheets))).toMatchObject([
      { entryId: 'B', rank: 1, tellingSheets: 1, score: 6 },
      { entryId: 'A', rank: 2, tellingSheets: 1, score: 5 },
    ]);
  });

  it('name an entry that has only such sheets, without a rank', () => {
    const sheets: Marked[] = [
      ['A', 'G1', 5],
      ['B', 'G1', 6],
      ['C', 'G2', 10],
    ];
    expect(write(sheets)).toEqual(['1 B', '2 A', '– C']);
  });

  it('rank nothing where no judge tells two entries apart', () => {
    const sheets: Marked[] = [
      ['A', 'G1', 5],
      ['B', 'G1', 5],
    ];
    expect(write(sheets)).toEqual(['– A', '– B']);
  });

  it('are aggregated as the rule says', () => {
    const sheets: Marked[] = [
      ['A', 'G1', 10],
      ['A', 'G2', 10],
      ['A', 'G3', 0],
      ['B', 'G1', 7],
      ['B', 'G2', 7],
      ['B', 'G3', 10],
      ['C', 'G1', 0],
      ['C', 'G2', 0],
      ['C', 'G3', 9],
    ];
    expect(write(sheets, { aggregate: 'mean' })).toEqual(['1 B', '2 A', '3 C']);
    expect(write(sheets, { aggregate: 'median' })).toEqual(['1 A', '2 B', '3 C']);
  });

  it('need as many telling sheets as the rule needs sheets', () => {
    const sheets: Marked[] = [
      ['A', 'G1', 5],
      ['B', 'G1', 6],
      ['A', 'G2', 5],
      ['B', 'G2', 6],
      ['C', 'G1', 7],
      ['C', 'G3', 7],
    ];
    expect(write(sheets, { minimum_sheets: 2 })).toEqual(['1 B', '2 A', '– C']);
  });

  it('carry the official score of an earlier round as the rule does', () => {
    const contest = makeContest({
      rounds: [
        makeRound('vong-1', ['viet']),
        makeRound('vong-2', ['noi'], { carry: { from: 'vong-1', share: 0.5 } }),
      ],
      tie_break: [],
    });
    const official = openRound(
      'vong-2',
      contest,
      ['A', 'B'],
      [
        ['A', 'G1', 4],
        ['B', 'G1', 6],
      ],
    );
    const carried = rankNormalised({
      ...official,
      earlier: official.earlier.map(({ round }) => ({
        round,
        scores: [
          { ...makeScore('A'), score: 10 },
          { ...makeScore('B'), score: 2 },
        ],
      })),
    });
    expect(carried.map(({ entryId, rank, score }) => [entryId, rank, score])).toEqual([
      ['A', 1, 7],
      ['B', 2, 4],
    ]);
  });

  function makeScore(entryId: string) {
    return {
      entryId,
      ownScore: null,
      carriedScore: null,
      byCriterion: [],
      completeSheets: 1,
      partialSheets: 0,
      unscored: null,
      missedMinimums: [],
    };
  }
});

describe('the normalised rank', () => {
  const entries = ['A', 'B', 'C', 'D', 'E'];
  const judges = ['G1', 'G2', 'G3', 'G4'];
  const mark = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2);
  const pairs = entries.flatMap((entryId) => judges.map((judgeId) => ({ entryId, judgeId })));
  const sheets = fc.tuple(...pairs.map(() => fc.option(mark))).map((marks) =>
    marks.flatMap((one, index): Marked[] => {
      const pair = pairs[index];
      return one === null || pair === undefined ? [] : [[pair.entryId, pair.judgeId, one]];
    }),
  );
  const rule = fc.constantFrom(
    {},
    { aggregate: 'median' as const },
    { aggregate: 'trimmed-mean' as const },
    { minimum_sheets: 2 },
    { rounding: { decimals: 0, at: 'entry' as const } },
  );
  const ranksOf = (...given: Parameters<typeof makeOfficial>) =>
    new Map(
      rankNormalised(makeOfficial(...given))
        .filter(({ rank }) => rank !== null)
        .map(({ entryId, rank }) => [entryId, rank]),
    );

  it('does not change when a judge is added who gives everyone the same score', () => {
    const flatFor = fc.subarray(entries);
    fc.assert(
      fc.property(sheets, rule, flatFor, mark, (given, round, marked, score) => {
        const flat = marked.map((id): Marked => [id, 'Như nhau', score]);
        expect(ranksOf([...given, ...flat], round)).toEqual(ranksOf(given, round));
      }),
    );
  });

  it('does not change when a judge uses the scale in another way', () => {
    const scale = fc.constantFrom(0.25, 0.5, 0.75);
    const shift = fc.constantFrom(0, 0.5, 2);
    fc.assert(
      fc.property(sheets, rule, scale, shift, (given, round, factor, more) => {
        const other = given.map(([id, judge, score]): Marked => [
          id,
          judge,
          judge === 'G1' ? score * factor + more : score,
        ]);
        expect(ranksOf(other, round)).toEqual(ranksOf(given, round));
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    const inAnyOrder = sheets.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      ),
    );
    fc.assert(
      fc.property(inAnyOrder, rule, ([given, shuffled], round) => {
        const one = rankNormalised(makeOfficial(given, round));
        expect(rankNormalised(makeOfficial(shuffled, round))).toEqual(one);
      }),
    );
  });
});

describe('official and normalised rank side by side', () => {
  it('put the greatest difference first, and leave out what has no normalised rank', () => {
    const sheets: Marked[] = [
      ['A', 'Dễ', 10],
      ['B', 'Dễ', 9],
      ['C', 'Nghiêm', 5],
      ['D', 'Nghiêm', 2],
      ['E', 'Một phiếu', 9.5],
    ];
    const official = makeOfficial(sheets);
    const shifts = compareRanks(official.judged.ranked, rankNormalised(official));
    expect(
      shifts.map(({ entryId, rank, normalisedRank, gain }) => [
        entryId,
        rank,
        normalisedRank,
        gain,
      ]),
    ).toEqual([
      ['C', 4, 1, 3],
      ['D', 5, 3, 2],
      ['A', 1, 1, 0],
      ['B', 3, 3, 0],
    ]);
  });
});
