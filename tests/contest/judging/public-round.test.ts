import { describe, expect, it } from 'vitest';
import { publishEdition } from '../../../src/contest/public-edition.ts';
import {
  at,
  makeContest,
  makeEdition,
  makeRound,
  makeSheet,
  makeSubmission,
  type EditionValues,
} from '../build.ts';

const beforeAwards = at('2022-10-28 07:59:59.999');
const awards = at('2022-10-28 08:00:00');

function publish(now: Date, values: EditionValues) {
  return publishEdition(makeEdition(values), now);
}

describe('the published rounds', () => {
  const submissions = ['HG22-001', 'HG22-002', 'HG22-003'].map((id) => makeSubmission({ id }));
  const firstRound = [
    ...makeSheet('vong-1', 'HG22-001', 'GK-01', { 'tinh-moi': 6, 'hieu-qua': 8 }),
    ...makeSheet('vong-1', 'HG22-002', 'GK-01', { 'tinh-moi': 7, 'hieu-qua': 5 }),
    ...makeSheet('vong-1', 'HG22-002', 'GK-02', { 'tinh-moi': 8, 'hieu-qua': 6 }),
    ...makeSheet('vong-1', 'HG22-003', 'GK-02', { 'tinh-moi': 4 }),
  ];
  const secondRound = [
    ...makeSheet('vong-2', 'HG22-001', 'GK-03', { 'noi-dung': 8, 'hieu-qua': 7 }),
    ...makeSheet('vong-2', 'HG22-002', 'GK-03', { 'noi-dung': 9, 'hieu-qua': 6 }),
  ];
  const values = { submissions, scores: [...firstRound, ...secondRound] };

  it('are none until the awards are announced', () => {
    const { edition, entries } = publish(beforeAwards, values);
    expect(edition.rounds).toEqual([]);
    expect(entries.flatMap(({ scores }) => scores)).toEqual([]);
  });

  it('rank by score and count only complete sheets', () => {
    const [first] = publish(awards, values).edition.rounds;
    expect(first).toMatchObject({ round: 'vong-1', sheets: 3, partialSheets: 1 });
    expect(first?.ranking).toEqual([
      {
        entryId: 'HG22-001',
        rank: 1,
        score: 14,
        ownScore: 14,
        carriedScore: null,
        byCriterion: [
          { criterion: 'tinh-moi', mean: 6 },
          { criterion: 'hieu-qua', mean: 8 },
        ],
        completeSheets: 1,
        partialSheets: 0,
        tieBrokenBy: null,
        unscored: null,
        missedMinimums: [],
      },
      {
        entryId: 'HG22-002',
        rank: 2,
        score: 13,
        ownScore: 13,
        carriedScore: null,
        byCriterion: [
          { criterion: 'tinh-moi', mean: 7.5 },
          { criterion: 'hieu-qua', mean: 5.5 },
        ],
        completeSheets: 2,
        partialSheets: 0,
        tieBrokenBy: null,
        unscored: null,
        missedMinimums: [],
      },
    ]);
  });

  it('break a tie of round 2 by the marks of round 1 for a criterion that only it has', () => {
    const [, second] = publish(awards, values).edition.rounds;
    expect(
      second?.ranking.map(({ rank, entryId, score, tieBrokenBy }) => [
        rank,
        entryId,
        score,
        tieBrokenBy,
      ]),
    ).toEqual([
      [1, 'HG22-002', 15, 'tinh-moi'],
      [2, 'HG22-001', 15, 'tinh-moi'],
    ]);
  });

  it('break a tie of round 2 by its own marks for a criterion that both rounds have', () => {
    const contest = makeContest({ tie_break: ['hieu-qua'] });
    const [, second] = publish(awards, { ...values, contest }).edition.rounds;
    expect(second?.ranking.map(({ rank, entryId }) => [rank, entryId])).toEqual([
      [1, 'HG22-001'],
      [2, 'HG22-002'],
    ]);
  });

  it('stand with each entry, round by round', () => {
    const { entries } = publish(awards, values);
    expect(
      entries.map(({ id, scores }) => [id, scores.map(({ round, rank }) => [round, rank])]),
    ).toEqual([
      [
        'HG22-001',
        [
          ['vong-1', 1],
          ['vong-2', 2],
        ],
      ],
      [
        'HG22-002',
        [
          ['vong-1', 2],
          ['vong-2', 1],
        ],
      ],
      ['HG22-003', []],
    ]);
  });

  it('do not depend on the order of rows', () => {
    const reversed = { submissions, scores: values.scores.toReversed() };
    expect(publish(awards, reversed).edition.rounds).toEqual(
      publish(awards, values).edition.rounds,
    );
  });

  it('tell nothing of a judge', () => {
    expect(JSON.stringify(publish(awards, values))).not.toContain('GK-0');
  });

  it('give each sheet with no judge named, in the same order whoever gave it', () => {
    const [first] = publish(awards, values).edition.rounds;
    const swapped = values.scores.map((one) => ({
      ...one,
      judge_id: one.judge_id === 'GK-01' ? 'GK-02' : 'GK-01',
    }));
    expect(first?.publicSheets?.map(({ entryId, sheets }) => [entryId, sheets.length])).toEqual([
      ['HG22-001', 1],
      ['HG22-002', 2],
      ['HG22-003', 0],
    ]);
    expect(first?.publicSheets?.[0]?.sheets).toEqual([[6, 8]]);
    expect(publish(awards, { submissions, scores: swapped }).edition.rounds[0]).toEqual(first);
  });

  it('do not let a judge be followed from entry to entry by the order of the sheets', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `HG22-${100 + index}`);
    const scores = ids.flatMap((id) => [
      ...makeSheet('vong-1', id, 'GK-01', { 'tinh-moi': 9, 'hieu-qua': 9 }),
      ...makeSheet('vong-1', id, 'GK-02', { 'tinh-moi': 3, 'hieu-qua': 3 }),
    ]);
    const many = ids.map((id) => makeSubmission({ id }));
    const [first] = publish(awards, { submissions: many, scores }).edition.rounds;
    const mildFirst = first?.publicSheets?.filter(({ sheets }) => sheets[0]?.[0] === 9).length;
    expect(mildFirst).toBeGreaterThan(10);
    expect(mildFirst).toBeLessThan(30);
  });

  it('give no sheet where contest.yaml lets only means be published', () => {
    const contest = makeContest({ published_marks: 'means' });
    const { rounds } = publish(awards, { ...values, contest }).edition;
    expect(rounds.map(({ publicSheets }) => publicSheets)).toEqual([null, null]);
  });

  it('say how many sheets were set aside and why, never whose', () => {
    const reason = 'Giám khảo là cấp trên trực tiếp của tác giả.';
    const exclusions = ['HG22-001', 'HG22-002'].map((entry_id) => ({
      round: 'vong-1',
      entry_id,
      judge_id: 'GK-09',
      reason,
    }));
    const [first, second] = publish(awards, { ...values, exclusions }).edition.rounds;
    expect(first?.setAside).toEqual([{ reason, sheets: 2 }]);
    expect(second?.setAside).toEqual([]);
  });

  it('say so in an order that tells nothing of the rows', () => {
    const exclusions = ['Đến muộn.', 'Chưa ký.'].map((reason, index) => ({
      round: 'vong-1',
      entry_id: 'HG22-001',
      judge_id: `GK-0${index + 8}`,
      reason,
    }));
    for (const rows of [exclusions, exclusions.toReversed()]) {
      const [first] = publish(awards, { ...values, exclusions: rows }).edition.rounds;
      expect(first?.setAside.map(({ reason }) => reason)).toEqual(['Chưa ký.', 'Đến muộn.']);
    }
  });

  it('expect sheets of every entry of the round, also of those that nobody marked', () => {
    const contest = makeContest({
      rounds: [{ ...makeRound('vong-1', ['tinh-moi', 'hieu-qua']), sheets_per_entry: 2 }],
    });
    const more = [...submissions, makeSubmission({ id: 'HG22-004' })];
    const [first] = publish(awards, { ...values, submissions: more, contest }).edition.rounds;
    expect(first).toMatchObject({ sheets: 3, sheetsExpected: 8 });
    expect(first?.unranked.map(({ entryId, unscored }) => [entryId, unscored])).toEqual([
      ['HG22-003', 'partial-sheets'],
      ['HG22-004', 'no-sheets'],
    ]);
  });
});
