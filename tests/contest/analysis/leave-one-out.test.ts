import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDependence } from '../../../src/contest/judging/analysis/dependence.ts';
import { rankWithoutEach } from '../../../src/contest/judging/analysis/leave-one-out.ts';
import { findOfficialRound } from '../../../src/contest/judging/analysis/official-round.ts';
import { rankEdition } from '../../../src/contest/judging/edition-ranking.ts';
import { makeContest, makeEdition, makeRound, makeSheet, makeSubmission } from '../build.ts';
import { makeOfficial, type Marked } from './make-round.ts';

const awards = [
  { id: 'nhat', name: 'Giải nhất', rank: 1, count: 1 },
  { id: 'nhi', name: 'Giải nhì', rank: 2, count: 1 },
];

describe('the ranking without one judge', () => {
  const sheets: Marked[] = [
    ['A', 'G1', 10],
    ['A', 'G2', 6],
    ['B', 'G1', 6],
    ['B', 'G2', 7],
    ['C', 'G2', 6.5],
    ['C', 'G3', 5],
  ];

  it('tells for each judge which places change', () => {
    const { influences } = findDependence(makeOfficial(sheets, {}, { awards }));
    expect(influences).toEqual([
      {
        judgeId: 'G1',
        sheets: 2,
        changes: [
          { entryId: 'A', rank: 1, rankWithout: 2, place: ['nhat'], placeWithout: ['nhi'] },
          { entryId: 'B', rank: 2, rankWithout: 1, place: ['nhi'], placeWithout: ['nhat'] },
        ],
      },
      { judgeId: 'G2', sheets: 3, changes: [] },
      {
        judgeId: 'G3',
        sheets: 1,
        // B and C are level then.
        changes: [
          { entryId: 'B', rank: 2, rankWithout: 2, place: ['nhi'], placeWithout: ['nhi', null] },
          { entryId: 'C', rank: 3, rankWithout: 2, place: [null], placeWithout: ['nhi', null] },
        ],
      },
    ]);
  });

  it('tells for each entry its best and its worst rank, the official one counted', () => {
    const { ranges } = findDependence(makeOfficial(sheets, {}, { awards }));
    expect(ranges.map(({ entryId, rank, highest, lowest }) => [entryId, rank, highest, lowest]))
      // Without G1: B 7, A 6, C 5,75. Without G2: A 10, B 6, C 5. Without G3: A 8, B and C 6,5.
      .toEqual([
        ['A', 1, 1, 2],
        ['B', 2, 1, 2],
        ['C', 3, 2, 3],
      ]);
  });

  it('names the judges without whom an entry has no rank', () => {
    const dependence = findDependence(
      makeOfficial(
        [
          ['A', 'G1', 9],
          ['B', 'G2', 8],
        ],
        {},
        { awards },
      ),
    );
    expect(dependence.ranges.map(({ entryId, fallsWithout }) => [entryId, fallsWithout])).toEqual([
      ['A', ['G1']],
      ['B', ['G2']],
    ]);
    expect(dependence.influences[0]?.changes).toMatchObject([
      { entryId: 'A', rankWithout: null, placeWithout: [null] },
      { entryId: 'B', rank: 2, rankWithout: 1, placeWithout: ['nhat'] },
    ]);
  });

  it('asks for one sheet fewer than the rule does', () => {
    const all: Marked[] = ['A', 'B'].flatMap((id): Marked[] => [
      [id, 'G1', 5],
      [id, 'G2', id === 'A' ? 6 : 7],
    ]);
    const [first] = rankWithoutEach(makeOfficial(all, { minimum_sheets: 2 }));
    expect(first?.ranked.map(({ entryId, rank }) => [rank, entryId])).toEqual([
      [1, 'B'],
      [2, 'A'],
    ]);
  });

  it('says when the contest does not tell what entries compete for', () => {
    expect(findDependence(makeOfficial(sheets, {}, { awards: [] })).hasPrizes).toBe(false);
    expect(findDependence(makeOfficial(sheets, {}, { awards })).hasPrizes).toBe(true);
  });
});

describe('a ranking of which only what a judge touches is made anew', () => {
  const entries = ['A', 'B', 'C', 'D', 'E', 'F'];
  const judges = ['G1', 'G2', 'G3'];
  const pairs = entries.flatMap((entryId) => judges.map((judgeId) => ({ entryId, judgeId })));
  // Few marks, so that many entries are level.
  const marks = fc.record({
    moi: fc.integer({ min: 0, max: 2 }),
    qua: fc.integer({ min: 0, max: 2 }),
  });
  const all = fc.tuple(...pairs.map(() => fc.option(marks)));
  const before = fc.tuple(...entries.map(() => fc.option(fc.integer({ min: 0, max: 2 }))));
  const rule = fc.constantFrom(
    { aggregate: 'mean' as const },
    { aggregate: 'median' as const },
    { aggregate: 'trimmed-mean' as const },
    { rounding: { decimals: 0, at: 'entry' as const } },
    { carry: { from: 'vong-1', share: 0.5 } },
  );

  /** Ranks the second round by given marks, without those of one judge. */
  function rank(
    given: readonly (Record<string, number> | null)[],
    earlier: readonly (number | null)[],
    left: string | null,
    round: object,
  ) {
    const contest = makeContest({
      rounds: [makeRound('vong-1', ['truoc']), makeRound('vong-2', ['moi', 'qua'], round)],
      tie_break: ['moi', 'truoc'],
    });
    const first = earlier.flatMap((mark, index) =>
      mark === null ? [] : makeSheet('vong-1', entries[index] ?? '', 'G1', { truoc: mark }),
    );
    const second = given.flatMap((own, index) => {
      const pair = pairs[index];
      return own === null || pair === undefined || pair.judgeId === left
        ? []
        : makeSheet('vong-2', pair.entryId, pair.judgeId, own);
    });
    const submissions = entries.map((id) => makeSubmission({ id }));
    const scores = [...first, ...second];
    const rounds = rankEdition(makeEdition({ contest, submissions, scores }));
    return findOfficialRound(contest, rounds, 'vong-2');
  }

  it('is the one that the rule makes of the other sheets', () => {
    fc.assert(
      fc.property(all, before, rule, (given, earlier, round) => {
        const official = rank(given, earlier, null, round);
        if (official === null) throw new Error('no round');
        for (const { judgeId, ranked, fallen } of rankWithoutEach(official)) {
          const anew = rank(given, earlier, judgeId, round)?.judged.ranked ?? [];
          const toRanks = (list: readonly { entryId: string; rank: number }[]) =>
            Object.fromEntries(list.map((one) => [one.entryId, one.rank]));
          expect(toRanks(ranked)).toEqual(toRanks(anew));
          const still = new Set(anew.map(({ entryId }) => entryId));
          const lost = official.judged.ranked
            .map(({ entryId }) => entryId)
            .filter((id) => !still.has(id));
          expect(fallen).toEqual(lost.toSorted());
        }
      }),
      { numRuns: 300 },
    );
  });
});
