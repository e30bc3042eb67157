import { describe, expect, it } from 'vitest';
import { checkDecision } from '../../../src/contest/checks/decision.ts';
import { rankEdition } from '../../../src/contest/judging/edition-ranking.ts';
import { proposeAdvance, proposeAwards } from '../../../src/contest/judging/decision.ts';
import type { Result } from '../../../src/schemas/results.ts';
import {
  makeContest,
  makeEdition,
  makeResult,
  makeRound,
  makeSheet,
  makeSubmission,
  makeUnit,
  type EditionValues,
} from '../build.ts';
import { runCheck } from './run.ts';

type Round = Parameters<typeof makeRound>[2];
type Awards = Parameters<typeof makeContest>[0];

/** One round that gives each entry, A, B, C and so on, a score. */
function makeJudged(scores: readonly number[], round: Round = {}, own: Awards = {}): EditionValues {
  const ids = scores.map((_, at) => String.fromCharCode('A'.charCodeAt(0) + at));
  return {
    contest: makeContest({
      rounds: [makeRound('vong-1', ['tinh-moi'], round), makeRound('vong-2', ['noi-dung'])],
      tie_break: [],
      awards: [
        { id: 'nhat', name: 'Giải nhất', rank: 1, count: 1 },
        { id: 'nhi', name: 'Giải nhì', rank: 2, count: 2 },
      ],
      ...own,
    }),
    submissions: ids.map((id) => makeSubmission({ id })),
    scores: ids.flatMap((id, at) =>
      makeSheet('vong-1', id, 'GK-01', { 'tinh-moi': scores[at] ?? 0 }),
    ),
  };
}

function getFirst(values: EditionValues) {
  const [first] = rankEdition(makeEdition(values));
  if (first === undefined) throw new Error('No round');
  return first;
}

describe('who goes on by the ranking', () => {
  it.for([
    { scores: [9, 8, 7, 6], advance: { count: 2 }, chosen: ['A', 'B'], either: [], places: 0 },
    { scores: [9, 8, 8, 6], advance: { count: 2 }, chosen: ['A'], either: ['B', 'C'], places: 1 },
    { scores: [8, 8, 8, 6], advance: { count: 2 }, chosen: [], either: ['A', 'B', 'C'], places: 2 },
    { scores: [9, 8, 8, 6], advance: { count: 3 }, chosen: ['A', 'B', 'C'], either: [], places: 0 },
    { scores: [9, 8, 7], advance: { minimum_score: 8 }, chosen: ['A', 'B'], either: [], places: 0 },
    { scores: [9, 8], advance: { count: 5 }, chosen: ['A', 'B'], either: [], places: 0 },
  ])('$scores with $advance', ({ scores, advance, ...expected }) => {
    expect(proposeAdvance(getFirst(makeJudged(scores, { advance })))).toEqual(expected);
  });

  it('is open where the rubric has no rule', () => {
    expect(proposeAdvance(getFirst(makeJudged([9, 8])))).toBeNull();
  });
});

describe('who wins by the ranking', () => {
  function propose(scores: number[], round: Round = {}, own: Awards = {}): string[] {
    const values = makeJudged(scores, round, own);
    const awards = values.contest?.awards ?? [];
    return proposeAwards(awards, getFirst(values)).map(({ award, chosen, either, places }) =>
      `${award.id} ${chosen.join('')} ${places}/${either.join('')}`.trim(),
    );
  }

  it('goes down the list from the highest award', () => {
    expect(propose([7, 9, 8, 6])).toEqual(['nhat B 0/', 'nhi CA 0/']);
  });

  it('leaves open who of those level at a border has which award', () => {
    expect(propose([9, 9, 8, 7])).toEqual(['nhat  1/AB', 'nhi C 1/AB']);
    expect(propose([9, 8, 8, 8])).toEqual(['nhat A 0/', 'nhi  2/BCD']);
    expect(propose([9, 9, 9, 9, 8])).toEqual(['nhat  1/ABCD', 'nhi  2/ABCD']);
  });

  it('passes entries below the minimums of the round, and keeps back what nobody reaches', () => {
    expect(propose([9, 8, 7], { minimum_score: 8 })).toEqual(['nhat A 0/', 'nhi B 0/']);
    const awards = [
      { id: 'nhat', name: 'Giải nhất', rank: 1, count: 1, minimum_score: 9.5 },
      { id: 'khac', name: 'Giải khuyến khích', rank: 2, minimum_score: 7.5 },
    ];
    expect(propose([9, 8, 7], {}, { awards })).toEqual(['nhat  0/', 'khac AB 0/']);
  });
});

function decide(values: EditionValues, results: Partial<Result>[]): string[] {
  return runCheck(checkDecision, { ...values, results: results.map(makeResult) });
}

/** Makes the decision of an award; a dot stands for none. */
function give(id: string, award: string, reason: string | null = null): Partial<Result> {
  return { entry_id: id, award: award === '.' ? null : award, ranking_reason: reason };
}

describe('awards', () => {
  const four = makeJudged([9, 8, 7, 6]);

  it('that follow the ranking, or are fewer than there might be, are no contradiction', () => {
    expect(decide(four, [give('A', 'nhat'), give('B', 'nhi'), give('C', 'nhi')])).toEqual([]);
    expect(decide(four, [give('A', 'nhat')])).toEqual([]);
    expect(decide(four, [give('A', 'nhi'), give('B', 'nhi')])).toEqual([]);
    expect(decide(four, [])).toEqual([]);
  });

  it('past a better entry are named at the row of the one that has the award', () => {
    expect(decide(four, [give('A', 'nhi'), give('B', 'nhat')])).toEqual([
      'error 2022/results.csv:3 award=nhat decision-contradicts-ranking: Bài xếp thứ 2 ở Vòng vong-1 được “Giải nhất”, còn bài A xếp thứ 1 thì chỉ được “Giải nhì”.',
    ]);
    expect(decide(four, [give('A', 'nhat'), give('C', 'nhi')])).toEqual([
      'error 2022/results.csv:3 award=nhi decision-contradicts-ranking: Bài xếp thứ 3 ở Vòng vong-1 được “Giải nhì”, còn bài B xếp thứ 2 thì không có giải.',
    ]);
  });

  it('are explained by a reason at the winner, or at the one entry passed over', () => {
    expect(decide(four, [give('A', 'nhat'), give('C', 'nhi', 'Bài C khó hơn')])).toEqual([]);
    const without = [give('A', '.', 'Tác giả từ chối'), give('B', 'nhat'), give('C', 'nhi')];
    expect(decide(four, without)).toEqual([]);
  });

  it('are not explained by the reason of another entry passed over', () => {
    const rows = [give('A', '.', 'Tác giả từ chối'), give('C', 'nhat')];
    const [issue, ...others] = decide(four, rows);
    expect(issue).toContain('còn bài B xếp thứ 2 thì không có giải.');
    expect(others).toEqual([]);
  });

  it('to one of several level entries never contradict', () => {
    const level = makeJudged([9, 9, 9, 6]);
    expect(decide(level, [give('C', 'nhat'), give('A', 'nhi')])).toEqual([]);
    expect(decide(level, [give('D', 'nhat')])).toHaveLength(1);
  });

  it('below a minimum are named, and pass over nobody below it', () => {
    const values = makeJudged([9, 8, 7], { minimum_score: 7.5 });
    expect(decide(values, [give('A', 'nhat'), give('C', 'nhi')])).toEqual([
      'error 2022/results.csv:3 award=nhi decision-contradicts-ranking: Bài xếp thứ 3 ở Vòng vong-1 được “Giải nhì”, còn bài B xếp thứ 2 thì không có giải.',
      'error 2022/results.csv:3 award=nhi decision-contradicts-ranking: Bài có giải nhưng chưa đạt mức tối thiểu của Vòng vong-1: điểm 7 (cần 7,5).',
    ]);
    const strict = makeJudged([9, 8, 7], {
      criteria: [{ id: 'tinh-moi', name: 'Tính mới', max: 10, step: 1, minimum: 9.5 }],
    });
    expect(decide(strict, [give('C', 'nhat')])).toEqual([
      'error 2022/results.csv:2 award=nhat decision-contradicts-ranking: Bài có giải nhưng chưa đạt mức tối thiểu của Vòng vong-1: tiêu chí “Tính mới” 7 (cần 9,5).',
    ]);
  });

  it('follow the last round that has marks', () => {
    const final = ['A', 'B'].flatMap((id, at) =>
      makeSheet('vong-2', id, 'GK-01', { 'noi-dung': 5 + at }),
    );
    const values = { ...four, scores: [...(four.scores ?? []), ...final] };
    const reached = { round_reached: 'vong-2' };
    const rows = [
      { ...give('A', 'nhi'), ...reached },
      { ...give('B', 'nhat'), ...reached },
    ];
    expect(decide(values, rows)).toEqual([]);
    expect(decide(values, [...rows, give('C', 'nhi')])).toEqual([
      'error 2022/results.csv:4 award=nhi decision-contradicts-ranking: Bài có giải nhưng không có phiếu chấm nào ở Vòng vong-2 nên không có thứ hạng.',
    ]);
  });

  it('cannot contradict where nobody marked', () => {
    const unmarked = { ...four, scores: [] };
    expect(decide(unmarked, [give('D', 'nhat', 'Theo biên bản'), give('A', 'nhi')])).toEqual([]);
  });
});

describe('entries that go on', () => {
  const advance = { count: 2, minimum_score: 7 };
  const go = (id: string, reason: string | null = null): Partial<Result> => ({
    entry_id: id,
    round_reached: 'vong-2',
    ranking_reason: reason,
  });

  it('past a better one are named, also where the better one has no row', () => {
    expect(decide(makeJudged([9, 8, 7], { advance }), [go('A'), go('C')])).toEqual([
      'error 2022/results.csv:3 round_reached=vong-2 decision-contradicts-ranking: Bài xếp thứ 3 ở Vòng vong-1 được vào Vòng vong-2, còn bài B xếp thứ 2 thì không.',
    ]);
  });

  it('below the minimum are named', () => {
    expect(decide(makeJudged([9, 6.5], { advance }), [go('A'), go('B')])).toEqual([
      'error 2022/results.csv:3 round_reached=vong-2 decision-contradicts-ranking: Bài chưa đạt mức tối thiểu của Vòng vong-1 để vào Vòng vong-2: điểm 6,5 (cần 7).',
    ]);
  });

  it('may be fewer than the rule allows, any of those level, or explained', () => {
    expect(decide(makeJudged([9, 8, 7], { advance }), [go('A')])).toEqual([]);
    expect(decide(makeJudged([9, 8, 8], { advance }), [go('A'), go('C')])).toEqual([]);
    const explained = [go('A'), go('C', 'Bài B trùng người trình bày')];
    expect(decide(makeJudged([9, 8, 7], { advance }), explained)).toEqual([]);
  });
});

it('a reason where nothing differs is a remark, since it would be published', () => {
  const values = makeJudged([9, 8]);
  const rows = [give('A', 'nhat', 'Bài rất hay'), give('B', 'nhi')];
  expect(decide(values, rows)).toEqual([
    'warning 2022/results.csv:2 ranking_reason=Bài rất hay ranking-reason-superfluous: Quyết định này không khác thứ hạng tính được.',
  ]);
});

it('a reason for what is decided between level entries is no remark', () => {
  const level = [give('A', 'nhat', 'Biểu quyết 5 trên 7'), give('B', 'nhi', 'Biểu quyết 2 trên 7')];
  expect(decide(makeJudged([9, 9]), level)).toEqual([]);
});

it('awards that contest.yaml says are not given by rank contradict nothing', () => {
  const reason = 'Giải do bạn đọc bỏ phiếu.';
  const rows = [give('A', 'nhi'), give('B', 'nhat')];
  expect(decide(makeJudged([9, 8], {}, { awards_reason: reason }), rows)).toEqual([]);
});

describe('a collective award', () => {
  const units = [makeUnit(), makeUnit({ code: 'hg-vtlt', parent_code: 'hg-snv', kind: 'co-quan' })];
  const award = { id: 'tap-the', name: 'Giải tập thể', kind: 'collective' as const, rank: 3 };
  const results = [
    makeResult({ entry_id: null, unit_code: 'hg-snv', award: 'tap-the' }),
    makeResult({ entry_id: 'C', disqualified_reason: 'Nộp muộn' }),
  ];

  function check(minimums: { minimum_entries: number; minimum_score?: number }): string[] {
    const values = makeJudged([9, 8, 7, 6], {}, { awards: [{ ...award, ...minimums }] });
    const [a, b, c, d] = values.submissions ?? [];
    if (!a || !b || !c || !d) throw new Error('Four entries');
    const submissions = [a, b, c, { ...d, unit_code: 'hg-vtlt' }];
    return runCheck(checkDecision, { ...values, submissions, results }, { units });
  }

  it('counts valid entries of the unit and its parts', () => {
    expect(check({ minimum_entries: 3 })).toEqual([]);
    expect(check({ minimum_entries: 4 })).toEqual([
      'error 2022/results.csv:2 award=tap-the decision-contradicts-ranking: Đơn vị, kể cả đơn vị trực thuộc, có 3 bài hợp lệ; “Giải tập thể” cần ít nhất 4 bài.',
    ]);
  });

  it('counts only entries that reach its minimum in the first round', () => {
    expect(check({ minimum_entries: 2, minimum_score: 8 })).toEqual([]);
    expect(check({ minimum_entries: 3, minimum_score: 8 })).toEqual([
      'error 2022/results.csv:2 award=tap-the decision-contradicts-ranking: Đơn vị, kể cả đơn vị trực thuộc, có 2 bài hợp lệ đạt từ 8 điểm ở Vòng vong-1; “Giải tập thể” cần ít nhất 3 bài.',
    ]);
  });
});
