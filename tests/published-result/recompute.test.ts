import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareResult } from '../../src/published-result/recompute/compare-result.ts';
import { readResult } from '../../src/published-result/recompute/read-result.ts';
import type { PublishedResult } from '../../src/published-result/schema.ts';
import type { Round } from '../../src/schemas/contest.ts';
import { makeResult, makeSheet } from '../contest/build.ts';
import { build, contest, publish, read, values } from './build.ts';

/** Recomputes a text as it was downloaded: what it says against it, or why it was refused. */
function recompute(text: string): string[] {
  const outcome = readResult(text, 'ket-qua.json');
  return 'problems' in outcome ? outcome.problems : compareResult(outcome.result);
}

function change(edit: (result: PublishedResult) => void, result = read()): string[] {
  const copy = structuredClone(result);
  edit(copy);
  return recompute(JSON.stringify(copy));
}

/** Publishes with another rule in both rounds and no awards, with means only where asked. */
function publishWith(own: Partial<Round>, marks: 'sheets' | 'means' = 'sheets') {
  const rounds = contest.rounds.map((round) => ({ ...round, minimum_score: undefined, ...own }));
  const results = values.results.map((one) => makeResult({ ...one, award: null }));
  const rule = { ...contest, rounds, awards: [], published_marks: marks };
  return publish(build({ contest: rule, results }));
}

const rules: [string, Partial<Round>][] = [
  ['the mean', {}],
  ['the median', { aggregate: 'median' }],
  ['the trimmed mean', { aggregate: 'trimmed-mean' }],
  ['the mean of criteria', { combine: 'mean' }],
  ['sheets rounded', { rounding: { decimals: 0, at: 'sheet' } }],
  ['entries rounded', { rounding: { decimals: 0, at: 'entry' } }],
  ['two sheets at least', { minimum_sheets: 2 }],
];

describe('what was published is recomputed to the same', () => {
  it('with awards, ties, minimums and what is carried', () => {
    expect(recompute(publish().get('ket-qua.json') ?? '')).toEqual([]);
  });

  it.each(rules)('under %s, from sheets and from means', (_, own) => {
    for (const marks of ['sheets', 'means'] as const) {
      expect(recompute(publishWith(own, marks).get('ket-qua.json') ?? '')).toEqual([]);
    }
  });

  it('whatever the marks', () => {
    const mark = fc.integer({ min: 0, max: 20 }).map((half) => half / 2);
    const sheet = fc.record({
      entry: fc.constantFrom('HG22-001', 'HG22-002', 'HG22-003', 'HG22-004', 'HG22-005'),
      judge: fc.constantFrom('GK-01', 'GK-02', 'GK-03', 'GK-04'),
      marks: fc.record({ 'tinh-moi': mark, 'hieu-qua': mark }, { requiredKeys: ['hieu-qua'] }),
    });
    const sheets = fc.uniqueArray(sheet, { selector: ({ entry, judge }) => `${entry} ${judge}` });
    fc.assert(
      fc.property(sheets, fc.constantFrom(...rules), (all, [, own]) => {
        const scores = all.flatMap(({ entry, judge, marks }) =>
          makeSheet('vong-1', entry, judge, marks),
        );
        const rounds = contest.rounds.slice(0, 1).map((round) => ({ ...round, ...own }));
        const data = build({ contest: { ...contest, rounds, awards: [] }, scores, results: [] });
        expect(recompute(publish(data).get('ket-qua.json') ?? '')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

type Path = (string | number)[];

function listLeaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    listLeaves(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function setAt(root: unknown, path: Path, edit: (value: unknown) => unknown): void {
  const [key = '', ...rest] = path;
  const own = root as Record<string | number, unknown>;
  if (rest.length === 0) own[key] = edit(own[key]);
  else setAt(own[key], rest, edit);
}

describe('a changed result does not match', () => {
  const text = publish().get('ket-qua.json') ?? '';
  const whole = read();
  const computed = listLeaves(JSON.parse(text)).filter(([area, , part, ...rest]) => {
    if (area === 'rounds') return part !== 'set_aside';
    if (area === 'rule') return rest.at(-1) === 'weight';
    if (area === 'awards') return part !== 'decision_no' && part !== 'ranking_reason';
    return area === 'entries' && ['award', 'lineage'].includes(String(part));
  });

  it('at any mark, score, rank, mean, count, award or weight', () => {
    expect(computed.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(
        fc.constantFrom(...computed),
        fc.double({ min: 1e-6, max: 50, noNaN: true }),
        fc.boolean(),
        (path, amount, up) => {
          const copy = JSON.parse(text) as unknown;
          const signed = up ? amount : -amount;
          setAt(copy, path, (value) => {
            if (typeof value === 'number') return value + signed;
            if (typeof value === 'boolean') return !value;
            return value === null ? 'hg-snv' : 'khac';
          });
          expect(recompute(JSON.stringify(copy))).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('where two entries change places, marks, awards or anything else computed', () => {
    const entries = whole.rounds[0]?.entries ?? [];
    for (const key of ['rank', 'score', 'sheets', 'by_criterion', 'own_score'] as const) {
      const problems = change(({ rounds: [round] }) => {
        const [one, other] = round?.entries ?? [];
        if (one === undefined || other === undefined) throw new Error('Two entries are needed');
        const kept = one[key];
        Object.assign(one, { [key]: other[key] });
        Object.assign(other, { [key]: kept });
      });
      expect(problems).not.toEqual([]);
    }
    expect(entries.length).toBeGreaterThan(1);
  });

  it('where an entry is left out of a round, or a sheet of an entry', () => {
    expect(change(({ rounds }) => rounds[0]?.entries.splice(3, 1))).not.toEqual([]);
    expect(change(({ rounds }) => rounds[0]?.entries[0]?.sheets?.pop())).not.toEqual([]);
    expect(change(({ rounds }) => rounds.pop())).toEqual([
      'Danh sách vòng khác với các vòng của quy tắc tính.',
    ]);
  });

  it('where means are called whole, or whole is called means', () => {
    expect(change((one) => (one.recomputable = 'from-means'))).not.toEqual([]);
    const means = read(publishWith({}, 'means'));
    expect(change((one) => (one.recomputable = 'whole'), means)).not.toEqual([]);
  });

  it('also where only means are published: at any mean, score or rank', () => {
    const means = publishWith({}, 'means').get('ket-qua.json') ?? '';
    const leaves = listLeaves(JSON.parse(means)).filter(
      ([area, , part, , key]) =>
        area === 'rounds' && part === 'entries' && /rank|score|by_criterion/.test(String(key)),
    );
    for (const path of leaves) {
      const copy = JSON.parse(means) as unknown;
      setAt(copy, path, (value) => (typeof value === 'number' ? value + 1 : 'khac'));
      expect([path, recompute(JSON.stringify(copy))]).not.toEqual([path, []]);
    }
    expect(leaves.length).toBeGreaterThan(30);
  });

  it('also where only means are published: outside the scale, or of another criterion', () => {
    const means = read(publishWith({ aggregate: 'median' }, 'means'));
    const outside = change(({ rounds: [one] }) => {
      Object.assign(one?.entries[0]?.by_criterion[0] ?? {}, { mean: 10.5 });
    }, means);
    expect(outside).toEqual([
      'Vòng vong-1, bài HG22-001: điểm trung bình 10,5 ở tiêu chí Tính mới ở ngoài thang từ 0 đến 10.',
    ]);
    const other = change(({ rounds: [one] }) => {
      one?.entries[0]?.by_criterion.push({ criterion: 'khac', mean: 5 });
    }, means);
    expect(other).toEqual([
      'Vòng vong-1, bài HG22-001: điểm trung bình không đúng các tiêu chí của vòng.',
    ]);
  });

  it('also where only means are published: with fewer sheets than the rule needs', () => {
    const means = read(publishWith({ minimum_sheets: 2 }, 'means'));
    const problems = change(({ rounds: [one] }) => {
      Object.assign(one?.entries[0] ?? {}, { complete_sheets: 1 });
    }, means);
    expect(problems).toContain(
      'Vòng vong-1, bài HG22-001: lý do không có điểm công bố là không có, tính lại được “too-few-sheets”.',
    );
  });

  it.each([-0.5, 10.5, 7.77])('at a mark of %d on a scale from 0 to 10 by halves', (mark) => {
    const problems = change(({ rounds: [one] }) => {
      const [sheet] = one?.entries[3]?.sheets ?? [];
      if (sheet !== undefined) sheet[0] = mark;
    });
    expect(problems[0]).toBe(
      `Vòng vong-1, bài HG22-004, phiếu 1: ${String(mark).replace('.', ',')} điểm ở tiêu chí Tính mới không đúng thang từ 0 đến 10, bước 0,5.`,
    );
  });

  it('at a number of partial sheets that no memory holds', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(
      change(({ rounds: [one] }) => Object.assign(one?.entries[0] ?? {}, { partial_sheets: most })),
    ).toEqual([
      'Vòng vong-1: số phiếu thiếu tiêu chí công bố là 1, tính lại được 9007199254740992.',
    ]);
  });

  it('where the rule or an entry names what the rule does not have', () => {
    expect(change(({ rule }) => rule.tie_break.push('khac'))).toEqual([
      'Quy tắc tính: không vòng nào có tiêu chí khac để xét khi bằng điểm.',
    ]);
    const other = change(({ entries: [one] }) =>
      Object.assign(one ?? {}, { round_reached: 'khac' }),
    );
    expect(other).toEqual(['Bài HG22-001: quy tắc tính không có vòng xa nhất mà bài được dự.']);
  });

  it('but what nothing is computed from, as a title, is only to be compared with other files', () => {
    expect(change(({ entries: [one] }) => Object.assign(one ?? {}, { title: 'Tên khác' }))).toEqual(
      [],
    );
  });
});

describe('what does not match is told by round, entry, published and recomputed', () => {
  it('a rank', () => {
    expect(
      change(({ rounds: [one] }) => Object.assign(one?.entries[1] ?? {}, { rank: 1 })),
    ).toEqual(['Vòng vong-1, bài HG22-002: hạng công bố là 1, tính lại được 2.']);
  });

  it('a score', () => {
    const problems = change(({ rounds: [one] }) =>
      Object.assign(one?.entries[0] ?? {}, { score: 25.5 }),
    );
    expect(problems).toEqual([
      'Vòng vong-1, bài HG22-001: điểm công bố là 25,5, tính lại được 25,166666666666668.',
    ]);
  });

  it('a mean of a criterion, and a mark off the scale', () => {
    const problems = change(({ rounds: [one] }) => {
      const [first] = one?.entries[3]?.sheets ?? [];
      if (first !== undefined) first[0] = 7.77;
    });
    expect(problems).toEqual([
      'Vòng vong-1, bài HG22-004, phiếu 1: 7,77 điểm ở tiêu chí Tính mới không đúng thang từ 0 đến 10, bước 0,5.',
      'Vòng vong-1, bài HG22-004: điểm công bố là 10, tính lại được 19,54.',
      'Vòng vong-1, bài HG22-004: điểm in công bố là 10, tính lại được 19,54.',
      'Vòng vong-1, bài HG22-004: điểm các phiếu của vòng công bố là 10, tính lại được 19,54.',
      'Vòng vong-1, bài HG22-004: mức điểm không đạt công bố là {"criterion":null,"minimum":12,"reached":10}, tính lại được không có.',
      'Vòng vong-1, bài HG22-004: điểm trung bình tiêu chí Tính mới công bố là 3, tính lại được 7,77.',
      'Bài HG22-004: điểm ở vòng thứ 1 công bố là 10, tính lại được 19,54.',
      'Giải thứ 3: số bài được đếm cho giải tập thể công bố là 3, tính lại được 4.',
    ]);
  });

  it('an award to another', () => {
    const problems = change(({ awards: [first] }) =>
      Object.assign(first ?? {}, { entry: 'HG22-003' }),
    );
    expect(problems).toEqual([
      'Bài HG22-001: giải công bố là “giai-nhat”, tính lại được không có.',
      'Bài HG22-003: giải công bố là không có, tính lại được “giai-nhat”.',
      'Vòng vong-2: bài HG22-003, hạng 3, có “Giải nhất”, còn bài HG22-001, hạng 1, thì không có giải; không có lý do nào được công bố.',
      'Vòng vong-2: bài HG22-002, hạng 2, có “Giải nhì”, còn bài HG22-001, hạng 1, thì không có giải; không có lý do nào được công bố.',
    ]);
  });

  it('marks that are too few, and an entry twice', () => {
    expect(change(({ rounds: [one] }) => one?.entries[0]?.sheets?.[0]?.pop())).toEqual([
      'Vòng vong-1, bài HG22-001: phiếu 1 có 1 điểm, vòng này có 2 tiêu chí.',
    ]);
    const twice = change(({ rounds: [one] }) => {
      const [first] = one?.entries ?? [];
      if (first !== undefined) one?.entries.push(first);
    });
    expect(twice).toEqual(['Vòng vong-1: bài HG22-001 được ghi hai lần.']);
  });
});

describe('a decision against the ranking', () => {
  const [first, second, ...rest] = values.results;
  const swapped = [
    makeResult({ ...first, award: 'giai-nhi' }),
    makeResult({ ...second, award: 'giai-nhat' }),
    ...rest,
  ];

  it('does not match without a published reason', () => {
    expect(recompute(publish(build({ results: swapped })).get('ket-qua.json') ?? '')).toEqual([
      'Vòng vong-2: bài HG22-002, hạng 2, có “Giải nhất”, còn bài HG22-001, hạng 1, thì chỉ có “Giải nhì”; không có lý do nào được công bố.',
    ]);
  });

  it('matches with one', () => {
    const [nhi, ...others] = swapped;
    const results = [
      makeResult({ ...nhi, ranking_reason: 'Tác giả xin nhận giải nhì.' }),
      ...others,
    ];
    expect(recompute(publish(build({ results })).get('ket-qua.json') ?? '')).toEqual([]);
  });

  it('does not match where an entry goes on past a better one', () => {
    const results = [
      ...values.results.filter(({ entry_id: id }) => id !== 'HG22-003'),
      makeResult({ entry_id: 'HG22-004', round_reached: 'vong-2' }),
    ];
    const scores = values.scores.filter(
      ({ entry_id: id, round }) => id !== 'HG22-003' || round === 'vong-1',
    );
    expect(recompute(publish(build({ results, scores })).get('ket-qua.json') ?? '')).toEqual([
      'Vòng vong-1: bài HG22-004, hạng 4, vào vòng sau, còn bài HG22-003, hạng 3, thì không; không có lý do nào được công bố.',
      'Vòng vong-1: bài HG22-004 vào vòng sau nhưng chưa đạt mức điểm tối thiểu; không có lý do nào được công bố.',
    ]);
  });

  it('does not match where more entries go on than the rule lets, whatever the reason', () => {
    const advance = { count: 2, minimum_by_criterion: {} };
    const [one, ...others] = contest.rounds;
    const rule = { ...contest, rounds: one === undefined ? [] : [{ ...one, advance }, ...others] };
    const results = values.results.map((row) =>
      makeResult({ ...row, ranking_reason: 'Biểu quyết.' }),
    );
    expect(recompute(publish(build({ contest: rule, results })).get('ket-qua.json') ?? '')).toEqual(
      ['Vòng vong-1: 3 bài vào vòng sau, quy tắc chỉ cho 2.'],
    );
  });

  it('does not match where the winner has no place in the last round', () => {
    const others = values.results.slice(0, 3).map((row) => makeResult({ ...row, award: null }));
    const winner = makeResult({ entry_id: 'HG22-004', award: 'giai-nhat' });
    const results = [winner, ...others];
    expect(recompute(publish(build({ results })).get('ket-qua.json') ?? '')).toEqual([
      'Vòng vong-2: bài HG22-004 có giải nhưng không được xếp hạng; không có lý do nào được công bố.',
    ]);
    const explained = [
      makeResult({ ...winner, ranking_reason: 'Ban Tổ chức biểu quyết.' }),
      ...others,
    ];
    expect(recompute(publish(build({ results: explained })).get('ket-qua.json') ?? '')).toEqual([]);
  });

  it('matches where only the last round has marks, and a winner was not in it', () => {
    const scores = values.scores.filter(({ round }) => round === 'vong-2');
    const [, ...rounds] = contest.rounds.map((round) => ({ ...round, carry: undefined }));
    const first = contest.rounds.slice(0, 1);
    const rule = { ...contest, rounds: [...first, ...rounds], awards: contest.awards.slice(0, 2) };
    const winner = makeResult({ entry_id: 'HG22-004', award: 'giai-nhat' });
    const results = [winner, ...values.results.slice(0, 3).map((row) => ({ ...row, award: null }))];
    expect(
      recompute(publish(build({ contest: rule, scores, results })).get('ket-qua.json') ?? ''),
    ).toEqual([]);
  });

  it('matches where all awards at once are given by something else than the ranking', () => {
    const rule = { ...contest, awards_reason: 'Giải xét theo phiếu bầu của khán giả.' };
    expect(
      recompute(publish(build({ contest: rule, results: swapped })).get('ket-qua.json') ?? ''),
    ).toEqual([]);
  });

  it('does not match where an entry has two awards, or an award has more winners than places', () => {
    const twice = change(({ awards, entries }) => {
      const [, nhi] = awards;
      if (nhi !== undefined) awards.push({ ...nhi, entry: 'HG22-001' });
      Object.assign(entries[0] ?? {}, { award: 'giai-nhi' });
    });
    expect(twice).toContain('Bài HG22-001 có nhiều hơn một giải.');
    expect(twice).toContain('“Giải nhì”: trao 2, quy tắc chỉ có 1.');
  });

  it('does not match where a unit has too few entries', () => {
    const results = values.results.map((one) =>
      makeResult(one.unit_code === null ? one : { ...one, unit_code: 'hg-snv-vp' }),
    );
    const scores = values.scores.filter(({ entry_id: id }) => id !== 'HG22-002');
    expect(recompute(publish(build({ results, scores })).get('ket-qua.json') ?? '')).toContain(
      'Đơn vị hg-snv-vp có giải tập thể với 1 bài được đếm, quy tắc cần 2; không có lý do nào được công bố.',
    );
  });
});

describe('a file that is no result is refused in sentences', () => {
  it.each([
    ['', 'ket-qua.json: không phải tệp JSON, hoặc tải về chưa hết.'],
    ['{"format": 1, ', 'ket-qua.json: không phải tệp JSON, hoặc tải về chưa hết.'],
    ['{"format": 2}', 'ket-qua.json: định dạng phiên bản 2; chương trình này đọc phiên bản 1.'],
    [
      '[]',
      'ket-qua.json: không đúng định dạng của tệp kết quả.\n  Cả tệp: phải là nhóm mục con, đang là một nhóm hay danh sách.',
    ],
  ])('%j', (text, message) => {
    expect(recompute(text).join('\n')).toBe(message);
  });

  it('a key written twice, of which people and programs may read different ones', () => {
    const text = publish().get('ket-qua.json') ?? '';
    const refusal = ['ket-qua.json: có mục được ghi hai lần; chương trình chỉ đọc lần sau.'];
    expect(recompute(text.replace('"rank":1,', '"rank":3,"rank":1,'))).toEqual(refusal);
    expect(recompute(text.replace('"format": 1,', '"format": 1, "f\\u006frmat": 1,'))).toEqual(
      refusal,
    );
    const quoted = text.replace('"title": "Bài HG22-001"', String.raw`"title": "\"a\": {\\"`);
    expect(quoted).not.toBe(text);
    expect(recompute(quoted)).toEqual([]);
  });

  it('a number as text, a number too large, a key that nobody knows', () => {
    const text = publish().get('ket-qua.json') ?? '';
    const title = 'ket-qua.json: không đúng định dạng của tệp kết quả.';
    expect(recompute(text.replace('"rank":1,', '"rank":"1",'))).toEqual([
      title,
      '  Mục rounds[0].entries[0].rank: phải là số, đang là chữ “1”.',
    ]);
    expect(recompute(text.replace('"printed_score":25.17', '"printed_score":1e309'))).toEqual([
      title,
      '  Mục rounds[0].entries[0].printed_score: phải là số, đang là một số quá lớn.',
    ]);
    expect(recompute(text.replace('"rank":1,', '"rank":1,"judge":"GK-01",'))).toEqual([
      title,
      '  Mục rounds[0].entries[0]: có mục lạ “judge”.',
    ]);
  });
});
