import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankEdition } from '../../../src/contest/judging/edition-ranking.ts';
import {
  makeContest,
  makeEdition,
  makeResult,
  makeRound,
  makeSheet,
  makeSubmission,
  type EditionValues,
} from '../build.ts';

const ids = ['A', 'B', 'C', 'D'];

const contest = makeContest({
  rounds: [makeRound('vong-1', ['tinh-moi', 'hieu-qua']), makeRound('vong-2', ['noi-dung'])],
});

function rank(values: EditionValues) {
  const submissions = ids.map((id) => makeSubmission({ id }));
  return rankEdition(makeEdition({ contest, submissions, ...values }));
}

function makeFirst(entry: string, judge: string, originality: number, effect: number) {
  return makeSheet('vong-1', entry, judge, { 'tinh-moi': originality, 'hieu-qua': effect });
}

describe('the entries of a round', () => {
  it('are in a later one those that reached it, also where nobody has marked them yet', () => {
    const [, second] = rank({
      scores: [
        ...ids.flatMap((id) => makeFirst(id, 'GK-01', 5, 5)),
        ...makeSheet('vong-2', 'A', 'GK-02', { 'noi-dung': 7 }),
      ],
      results: ['A', 'B'].map((id) => makeResult({ entry_id: id, round_reached: 'vong-2' })),
    });
    expect(second?.ranked.map(({ entryId }) => entryId)).toEqual(['A']);
    expect(second?.unranked.map(({ entryId, unscored }) => [entryId, unscored])).toEqual([
      ['B', 'no-sheets'],
    ]);
  });

  it('are none while the round has no mark', () => {
    const [, second] = rank({
      scores: makeFirst('A', 'GK-01', 5, 5),
      results: [makeResult({ entry_id: 'A', round_reached: 'vong-2' })],
    });
    expect(second).toMatchObject({ ranked: [], unranked: [] });
  });

  it('are not those that left the contest: they take no place', () => {
    const [first] = rank({
      scores: ids.flatMap((id, index) => makeFirst(id, 'GK-01', 9 - index, 5)),
      submissions: ids.map((id) =>
        makeSubmission({ id, withdrawn_on: id === 'A' ? '2022-09-20' : null }),
      ),
      results: [makeResult({ entry_id: 'B', disqualified_reason: 'Quá hạn nộp.' })],
    });
    expect(first?.ranked.map(({ rank: place, entryId }) => [place, entryId])).toEqual([
      [1, 'C'],
      [2, 'D'],
    ]);
    expect(first?.unranked).toEqual([]);
  });
});

describe('an entry whose sheet gets better, under the mean', () => {
  const mark = fc.integer({ min: 0, max: 19 }).map((halves) => halves / 2);
  const sheets = fc.uniqueArray(
    fc.record({
      entry: fc.constantFrom(...ids),
      judge: fc.constantFrom('GK-01', 'GK-02', 'GK-03'),
      marks: fc.tuple(mark, mark),
    }),
    { minLength: 1, selector: ({ entry, judge }) => `${entry} ${judge}` },
  );
  const rounding = fc.constantFrom(
    { decimals: 0, at: 'sheet' as const },
    { decimals: 0, at: 'entry' as const },
    { decimals: 2, at: 'print' as const },
  );
  const tieBreak = fc.subarray(['tinh-moi', 'hieu-qua']);
  const combine = fc.constantFrom('sum' as const, 'mean' as const);

  it('never falls in the ranking, whatever breaks ties and wherever scores are rounded', () => {
    fc.assert(
      fc.property(
        sheets,
        fc.nat(),
        fc.constantFrom(0, 1),
        fc.record({ rounding, combine }),
        tieBreak,
        (given, at, criterion, own, tie_break) => {
          const chosen = given[at % given.length];
          const rule = makeContest({
            rounds: [makeRound('vong-1', ['tinh-moi', 'hieu-qua'], own)],
            tie_break,
          });
          const getRank = (gain: number) => {
            const scores = given.flatMap((one) => {
              const [first, second] = one.marks;
              const more = one === chosen ? gain : 0;
              return criterion === 0
                ? makeFirst(one.entry, one.judge, first + more, second)
                : makeFirst(one.entry, one.judge, first, second + more);
            });
            const [round] = rank({ contest: rule, scores });
            return round?.ranked.find(({ entryId }) => entryId === chosen?.entry)?.rank;
          };
          expect(getRank(0.5)).toBeLessThanOrEqual(getRank(0) ?? 0);
        },
      ),
    );
  });
});

describe('a ranking', () => {
  it('is the same in whatever order the rows stand', () => {
    const mark = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10);
    const scores = fc
      .uniqueArray(
        fc.record({
          round: fc.constantFrom('vong-1', 'vong-2'),
          entry: fc.constantFrom(...ids),
          judge: fc.constantFrom('GK-01', 'GK-02', 'GK-03'),
          marks: fc.tuple(mark, mark),
        }),
        { selector: ({ round, entry, judge }) => [round, entry, judge].join(' ') },
      )
      .map((all) =>
        all.flatMap(({ round, entry, judge, marks: [first, second] }) =>
          round === 'vong-1'
            ? makeFirst(entry, judge, first, second)
            : makeSheet(round, entry, judge, { 'noi-dung': first }),
        ),
      );
    const inAnyOrder = scores.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
      ),
    );
    const withoutSheets = (values: EditionValues) =>
      rank(values).map(({ ranked, unranked }) => ({ ranked, unranked }));
    fc.assert(
      fc.property(inAnyOrder, ([one, other]) => {
        expect(withoutSheets({ scores: other })).toEqual(withoutSheets({ scores: one }));
      }),
    );
  });
});
