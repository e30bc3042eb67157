import { describe, expect, it } from 'vitest';
import { findDisagreements } from '../../../src/contest/judging/analysis/disagreement.ts';
import { findOfficialRound } from '../../../src/contest/judging/analysis/official-round.ts';
import { findSpreads } from '../../../src/contest/judging/analysis/spread.ts';
import { rankEdition } from '../../../src/contest/judging/edition-ranking.ts';
import { makeContest, makeEdition, makeRound, makeSheet, makeSubmission } from '../build.ts';
import { makeOfficial } from './make-round.ts';

describe('how far the judges of an entry are apart', () => {
  it('gives lowest, highest, range and standard deviation of the sheets, the widest first', () => {
    const { judged } = makeOfficial([
      ['A', 'G1', 7],
      ['A', 'G2', 8],
      ['B', 'G1', 2],
      ['B', 'G2', 4],
      ['B', 'G3', 9],
    ]);
    const spreads = findSpreads(judged);
    expect(spreads).toMatchObject([
      { entryId: 'B', sheets: 3, lowest: 2, highest: 9, range: 7 },
      { entryId: 'A', sheets: 2, lowest: 7, highest: 8, range: 1, deviation: 0.5 },
    ]);
    // 2, 4, 9 are 3, 1 and 4 away from their mean of 5.
    expect(spreads[0]?.deviation).toBeCloseTo(Math.sqrt(26 / 3), 12);
  });

  it('leaves out an entry with one sheet', () => {
    const { judged } = makeOfficial([['A', 'G1', 7]]);
    expect(findSpreads(judged)).toEqual([]);
  });

  it('orders entries as far apart by the deviation, then by id', () => {
    const { judged } = makeOfficial([
      ['C', 'G1', 1],
      ['C', 'G2', 3],
      ['B', 'G1', 1],
      ['B', 'G2', 3],
      ['A', 'G1', 1],
      ['A', 'G2', 2],
      ['A', 'G3', 3],
    ]);
    expect(findSpreads(judged).map(({ entryId }) => entryId)).toEqual(['B', 'C', 'A']);
  });

  function makeTwoCriteria(marks: readonly Record<string, number>[]) {
    const round = makeRound('vong-1', [], {
      criteria: [
        { id: 'moi', name: 'Mới', max: 10, step: 0.5, weight: 3 },
        { id: 'qua', name: 'Hiệu quả', max: 10, step: 0.5 },
      ],
    });
    const contest = makeContest({ rounds: [round], tie_break: [] });
    const scores = marks.flatMap((own, index) => makeSheet('vong-1', 'A', `G${index}`, own));
    const submissions = [makeSubmission({ id: 'A' })];
    const rounds = rankEdition(makeEdition({ contest, submissions, scores }));
    const official = findOfficialRound(contest, rounds, 'vong-1');
    return official === null ? [] : findSpreads(official.judged);
  }

  it('names the criterion that weighs most in the difference', () => {
    const [spread] = makeTwoCriteria([
      { moi: 5, qua: 9 },
      { moi: 6, qua: 7 },
    ]);
    expect(spread?.byCriterion).toEqual([
      { criterion: 'moi', lowest: 5, highest: 6, range: 1 },
      { criterion: 'qua', lowest: 7, highest: 9, range: 2 },
    ]);
    expect(spread?.widestCriterion).toBe('moi');
  });

  it('names no criterion where the judges agree', () => {
    const [spread] = makeTwoCriteria([
      { moi: 5, qua: 9 },
      { moi: 5, qua: 9 },
    ]);
    expect(spread?.widestCriterion).toBeNull();
  });

  it('does not count a sheet that misses a criterion', () => {
    const spreads = makeTwoCriteria([{ moi: 5, qua: 9 }, { moi: 5, qua: 8 }, { moi: 1 }]);
    expect(spreads).toMatchObject([{ sheets: 2, range: 1 }]);
  });
});

describe('a disagreement that asks for one more judge', () => {
  function find(sheets: Parameters<typeof makeOfficial>[0], round: object) {
    const { judged } = makeOfficial(sheets, round);
    return findDisagreements(judged.round, findSpreads(judged));
  }
  const threshold = { disagreement: { spread_above: 2 } };

  it('is one beyond the threshold, not at it', () => {
    const found = find(
      [
        ['A', 'G1', 5],
        ['A', 'G2', 7],
        ['B', 'G1', 5],
        ['B', 'G2', 7.5],
      ],
      threshold,
    );
    expect(found).toMatchObject([{ entryId: 'B', range: 2.5, isSettled: false }]);
  });

  it('is settled once the entry has more sheets than the rule expects', () => {
    const three: Parameters<typeof makeOfficial>[0] = [
      ['A', 'G1', 1],
      ['A', 'G2', 8],
      ['A', 'G3', 7],
    ];
    expect(find(three, { ...threshold, sheets_per_entry: 2 })).toMatchObject([{ isSettled: true }]);
    expect(find(three, { ...threshold, sheets_per_entry: 3 })).toMatchObject([
      { isSettled: false },
    ]);
  });

  it('takes two judges for the usual number where the rule says none', () => {
    const two: Parameters<typeof makeOfficial>[0] = [
      ['A', 'G1', 1],
      ['A', 'G2', 8],
    ];
    expect(find(two, threshold)).toMatchObject([{ isSettled: false }]);
    expect(find([...two, ['A', 'G3', 7]], threshold)).toMatchObject([{ isSettled: true }]);
  });

  it('is unknown without a threshold', () => {
    expect(find([['A', 'G1', 1]], {})).toBeNull();
  });
});
