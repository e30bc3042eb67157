import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankEntries, type Ranked } from '../../../src/contest/judging/rank.ts';
import type { RoundScore } from '../../../src/contest/judging/round-score.ts';

/** Makes an entry's score from its means; a score of its own may be given. */
function entry(
  entryId: string,
  means: Readonly<Record<string, number>>,
  score: number | null = Object.values(means).reduce((sum, mean) => sum + mean, 0),
): RoundScore {
  const byCriterion = Object.entries(means).map(([criterion, mean]) => ({ criterion, mean }));
  return {
    entryId,
    score,
    ownScore: score,
    carriedScore: null,
    unscored: score === null ? 'no-sheets' : null,
    missedMinimums: [],
    byCriterion,
    completeSheets: score === null ? 0 : 3,
    partialSheets: 0,
  };
}

/** Writes a ranking as "rank id" or "rank id (criterion)". */
function write(ranking: readonly Ranked[]): string[] {
  return ranking.map(({ rank, entryId, tieBrokenBy }) =>
    tieBrokenBy === null ? `${rank} ${entryId}` : `${rank} ${entryId} (${tieBrokenBy})`,
  );
}

describe('ranking by score', () => {
  it('puts the highest score first', () => {
    const scores = [entry('A', { moi: 5 }), entry('B', { moi: 9 }), entry('C', { moi: 7 })];
    expect(write(rankEntries(scores, []))).toEqual(['1 B', '2 C', '3 A']);
  });

  it('lets entries that are level share a rank and leaves the next rank out', () => {
    const scores = [
      entry('A', { moi: 7 }),
      entry('B', { moi: 9 }),
      entry('C', { moi: 9 }),
      entry('D', { moi: 7 }),
      entry('E', { moi: 6 }),
    ];
    expect(write(rankEntries(scores, []))).toEqual(['1 B', '1 C', '3 A', '3 D', '5 E']);
  });

  it('leaves out entries without a complete sheet instead of ranking them last', () => {
    const scores = [entry('A', {}, null), entry('B', { moi: 0 })];
    expect(write(rankEntries(scores, []))).toEqual(['1 B']);
  });

  it('takes sums that differ only by rounding as the same score', () => {
    const scores = [entry('A', { moi: 0.1 + 0.2 }), entry('B', { moi: 0.3 })];
    expect(write(rankEntries(scores, []))).toEqual(['1 A', '1 B']);
  });

  it('keeps scores apart that differ by a hundredth', () => {
    const scores = [entry('A', { moi: 87.25 }), entry('B', { moi: 87.26 })];
    expect(write(rankEntries(scores, []))).toEqual(['1 B', '2 A']);
  });

  it('has nothing to say about no entries', () => {
    expect(rankEntries([], ['moi'])).toEqual([]);
  });
});

describe('the tie rule', () => {
  it('compares the criteria one after the other and names the one that settled', () => {
    const scores = [
      entry('A', { moi: 5, qua: 6, rong: 4 }),
      entry('B', { moi: 5, qua: 4, rong: 6 }),
      entry('C', { moi: 6, qua: 5, rong: 4 }),
      entry('D', { moi: 1, qua: 1, rong: 1 }),
    ];
    expect(write(rankEntries(scores, ['moi', 'qua', 'rong']))).toEqual([
      '1 C (moi)',
      '2 A (qua)',
      '3 B (qua)',
      '4 D',
    ]);
  });

  it('never outweighs the score', () => {
    const scores = [entry('A', { moi: 9, qua: 1 }), entry('B', { moi: 1, qua: 9.5 })];
    expect(write(rankEntries(scores, ['moi']))).toEqual(['1 B', '2 A']);
  });

  it('says the same of entries that share a rank: what set them apart from the third', () => {
    const scores = [
      entry('A', { moi: 6, qua: 4 }),
      entry('B', { moi: 6, qua: 4 }),
      entry('C', { moi: 5, qua: 5 }),
    ];
    expect(write(rankEntries(scores, ['moi', 'qua']))).toEqual([
      '1 A (moi)',
      '1 B (moi)',
      '3 C (moi)',
    ]);
  });

  it('leaves entries level that no criterion tells apart', () => {
    const scores = [entry('B', { moi: 5, qua: 5 }), entry('A', { moi: 5, qua: 5 })];
    expect(write(rankEntries(scores, ['moi', 'qua']))).toEqual(['1 A', '1 B']);
  });
});

describe('the tie rule in a later round', () => {
  const final = [entry('A', { noi: 8, qua: 6 }), entry('B', { noi: 7, qua: 7 })];

  it('takes a criterion that only an earlier round has from that round', () => {
    const first = [entry('A', { moi: 6, qua: 9 }), entry('B', { moi: 7, qua: 1 })];
    expect(write(rankEntries(final, ['moi', 'qua'], [first]))).toEqual(['1 B (moi)', '2 A (moi)']);
  });

  it('takes a criterion that both rounds have from the round that is ranked', () => {
    const first = [entry('A', { moi: 6, qua: 9 }), entry('B', { moi: 6, qua: 1 })];
    expect(write(rankEntries(final, ['moi', 'qua'], [first]))).toEqual(['1 B (qua)', '2 A (qua)']);
  });

  it('takes the latest of several earlier rounds that have the criterion', () => {
    const first = [entry('A', { moi: 9 }), entry('B', { moi: 1 })];
    const second = [entry('A', { moi: 3 }), entry('B', { moi: 4 })];
    const third = [entry('A', { rong: 9 }), entry('B', { rong: 1 })];
    expect(write(rankEntries(final, ['moi'], [first, second, third]))).toEqual([
      '1 B (moi)',
      '2 A (moi)',
    ]);
  });

  it('passes over a criterion that one of the level entries has no mean of', () => {
    const first = [entry('A', { moi: 6 }), entry('B', {}, null)];
    expect(write(rankEntries(final, ['moi'], [first]))).toEqual(['1 A', '1 B']);
    expect(write(rankEntries(final, ['moi', 'qua'], [first]))).toEqual(['1 B (qua)', '2 A (qua)']);
  });

  it('passes over a criterion that only a later round has', () => {
    const scores = [entry('A', { moi: 6 }), entry('B', { moi: 6 })];
    expect(write(rankEntries(scores, ['noi']))).toEqual(['1 A', '1 B']);
  });

  it('does not let an earlier round change the score', () => {
    const first = [entry('A', { moi: 10, qua: 10 }), entry('C', { moi: 1, qua: 1 })];
    const scores = [entry('A', { noi: 7 }), entry('C', { noi: 7.5 })];
    expect(write(rankEntries(scores, ['moi'], [first]))).toEqual(['1 C', '2 A']);
  });
});

describe('the order of rows', () => {
  const mean = fc.integer({ min: 0, max: 6 }).map((halves) => halves / 2);
  const round = fc.array(fc.option(fc.record({ moi: mean, qua: mean })), {
    minLength: 1,
    maxLength: 8,
  });
  const shuffle = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  const toEntries = (list: readonly (Record<string, number> | null)[]) =>
    list.map((means, index) => entry(`E${index}`, means ?? {}, means === null ? null : undefined));
  const tieBreak = ['moi', 'qua', 'rong'];

  it('never changes a rank, nor what broke a tie', () => {
    const rounds = fc.tuple(
      round.map(toEntries),
      round.map((list) =>
        toEntries(list.map((one) => (one === null ? null : { rong: one.moi, moi: one.qua }))),
      ),
    );
    const withShuffled = rounds.chain(([scores, earlier]) =>
      fc.record({
        scores: fc.constant(scores),
        earlier: fc.constant(earlier),
        otherScores: shuffle(scores),
        otherEarlier: shuffle(earlier),
      }),
    );
    fc.assert(
      fc.property(withShuffled, ({ scores, earlier, otherScores, otherEarlier }) => {
        expect(rankEntries(otherScores, tieBreak, [otherEarlier])).toEqual(
          rankEntries(scores, tieBreak, [earlier]),
        );
      }),
    );
  });

  it('never lets a lower score stand above a higher one, and counts ranks by who is ahead', () => {
    fc.assert(
      fc.property(round.map(toEntries), (scores) => {
        const ranking = rankEntries(scores, tieBreak);
        for (const one of ranking) {
          const ahead = ranking.filter(({ rank }) => rank < one.rank);
          expect(one.rank).toBe(ahead.length + 1);
          expect(ahead.every(({ score }) => (score ?? 0) >= (one.score ?? 0))).toBe(true);
        }
      }),
    );
  });
});
