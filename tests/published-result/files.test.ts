import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { makeContest, makeSheet, at } from '../contest/build.ts';
import { build, contest, publish, read, values } from './build.ts';

const result = read();

function parse(files: ReadonlyMap<string, string>, name: string): Record<string, string>[] {
  const text = (files.get(name) ?? '').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe('the files of a result', () => {
  it('are none until the awards are released', () => {
    expect([...publish(build(), at('2022-10-28 07:59:59.999')).keys()]).toEqual([]);
  });

  it('are the result, two tables and the schema', () => {
    expect([...publish().keys()]).toEqual([
      'ket-qua.json',
      'ket-qua.csv',
      'phieu-cham.csv',
      'ket-qua.schema.json',
    ]);
  });

  it('hold no judge, no comment and nothing else that is private', () => {
    const text = [...publish().values()].join('\n');
    expect(text).not.toMatch(/GK-0|Nhận xét riêng|judge|consent/);
  });

  it('are the same whatever the order of the rows', () => {
    const turned = build({
      scores: values.scores.toReversed(),
      submissions: values.submissions.toReversed(),
      results: values.results.toReversed(),
    });
    expect(publish(turned)).toEqual(publish());
  });
});

describe('ket-qua.json', () => {
  it('gives the score of an entry with all that it rests on', () => {
    expect(result.rounds[0]?.entries[0]).toEqual({
      id: 'HG22-001',
      rank: 1,
      tie_broken_by: null,
      score: 75.5 / 3,
      printed_score: 25.17,
      own_score: 75.5 / 3,
      carried_score: null,
      unscored: null,
      missed_minimums: [],
      advanced: true,
      complete_sheets: 3,
      partial_sheets: 0,
      by_criterion: [
        { criterion: 'tinh-moi', mean: 8.5 },
        { criterion: 'hieu-qua', mean: 24.5 / 3 },
      ],
      sheets: expect.arrayContaining([
        [9, 8.5],
        [8, 7],
        [8.5, 9],
      ]) as unknown,
    });
  });

  it('tells of no later round after the last, and of no score where nothing is marked', () => {
    expect(result.rounds[1]?.entries.map(({ advanced }) => advanced)).toEqual([null, null, null]);
    const results = values.results.slice(-1);
    const unmarked = read(publish(build({ scores: [], results })));
    expect(unmarked.awards.map(({ counted_entries: counted }) => counted)).toEqual([null]);
    expect(result.awards.map(({ counted_entries: counted }) => counted)).toEqual([null, null, 3]);
  });

  it('prints a score with the decimals of the page, which tell sheets apart that are rounded', () => {
    const [one, ...others] = contest.rounds;
    const rounding = { decimals: 0, at: 'sheet' as const };
    const rounds = one === undefined ? [] : [{ ...one, rounding }, ...others];
    const rounded = read(publish(build({ contest: { ...contest, rounds } })));
    expect(rounded.rounds[0]?.entries[0]).toMatchObject({ score: 76 / 3, printed_score: 25.33 });
  });

  it('tells which criterion broke a tie', () => {
    const places = result.rounds[0]?.entries.map(({ id, rank, score, tie_broken_by: by }) => [
      id,
      rank,
      score,
      by,
    ]);
    expect(places?.slice(1, 3)).toEqual([
      ['HG22-002', 2, 21, 'tinh-moi'],
      ['HG22-003', 3, 21, 'tinh-moi'],
    ]);
  });

  it('names why an entry has no score and which minimum another misses', () => {
    const [missing, unscored] = result.rounds[0]?.entries.slice(3) ?? [];
    expect(missing).toMatchObject({
      id: 'HG22-004',
      rank: 4,
      missed_minimums: [{ criterion: null, minimum: 12, reached: 10 }],
      advanced: false,
    });
    expect(unscored).toMatchObject({
      id: 'HG22-005',
      rank: null,
      score: null,
      unscored: 'partial-sheets',
      partial_sheets: 1,
      sheets: [],
    });
  });

  it('counts sheets: expected, complete, partial and set aside', () => {
    expect(result.rounds[0]).toMatchObject({
      sheets_expected: 15,
      complete_sheets: 8,
      partial_sheets: 1,
      set_aside: [{ reason: 'Chấm nhầm bài.', sheets: 1 }],
    });
  });

  it('shows the way of a finalist from round to round', () => {
    const [first] = result.entries;
    expect(first?.award).toBe('giai-nhat');
    expect(first?.lineage).toEqual([
      { round: 'vong-1', score: 75.5 / 3, rank: 1 },
      { round: 'vong-2', score: 0.75 * 16.25 + (0.25 * (75.5 / 3) * 20) / 30, rank: 1 },
    ]);
  });

  it('counts for a collective award the entries of the unit and of its parts', () => {
    expect(result.awards.at(-1)).toEqual({
      award: 'tap-the',
      entry: null,
      unit: 'hg-snv',
      unit_name: 'Sở Nội vụ tỉnh Hậu Giang',
      counted_entries: 3,
      ranking_reason: null,
      decision_no: null,
    });
  });

  it('says whole where sheets are published', () => {
    expect(result.recomputable).toBe('whole');
    expect(result.not_recomputable).toEqual([
      'Số phiếu thiếu tiêu chí và số phiếu không tính, vì điểm của những phiếu này không được công bố.',
    ]);
  });
});

describe('where only means are published', () => {
  const [first, second] = contest.rounds;
  const rounds = [first, second].flatMap((round) =>
    round === undefined ? [] : [{ ...round, aggregate: 'median' as const }],
  );
  const means = publish(build({ contest: { ...contest, rounds, published_marks: 'means' } }));

  it('no file holds a sheet', () => {
    expect([...means.keys()]).toEqual(['ket-qua.json', 'ket-qua.csv', 'ket-qua.schema.json']);
    const sheets = read(means).rounds.flatMap(({ entries }) => entries.map((one) => one.sheets));
    expect(new Set(sheets)).toEqual(new Set([null]));
  });

  it('the result says what cannot be recomputed', () => {
    expect(read(means)).toMatchObject({
      recomputable: 'from-means',
      not_recomputable: [
        'Điểm trung bình theo tiêu chí và số phiếu của mỗi bài, vì các phiếu chấm không được công bố.',
        'Điểm của bài ở Vòng vong-1, vì điểm của bài là trung vị các phiếu; hạng thì tính lại được từ điểm đã công bố.',
        'Điểm của bài ở Vòng vong-2, vì điểm của bài là trung vị các phiếu; hạng thì tính lại được từ điểm đã công bố.',
        'Số phiếu thiếu tiêu chí và số phiếu không tính, vì điểm của những phiếu này không được công bố.',
      ],
    });
  });
});

describe('ket-qua.csv', () => {
  it('has a row for each round and entry', () => {
    const rows = parse(publish(), 'ket-qua.csv');
    expect(rows.map((row) => [row['vòng'], row['mã bài'], row['hạng'], row['giải']])).toEqual([
      ['Vòng vong-1', 'HG22-001', '1', 'Giải nhất'],
      ['Vòng vong-1', 'HG22-002', '2', 'Giải nhì'],
      ['Vòng vong-1', 'HG22-003', '3', ''],
      ['Vòng vong-1', 'HG22-004', '4', ''],
      ['Vòng vong-1', 'HG22-005', '', ''],
      ['Vòng vong-2', 'HG22-001', '1', 'Giải nhất'],
      ['Vòng vong-2', 'HG22-002', '2', 'Giải nhì'],
      ['Vòng vong-2', 'HG22-003', '3', ''],
    ]);
  });

  it('writes scores with every digit and a decimal point', () => {
    expect(parse(publish(), 'ket-qua.csv')[0]).toMatchObject({
      'đơn vị': 'Văn phòng Sở Nội vụ',
      'lĩnh vực': 'Chính quyền số',
      điểm: '25.166666666666668',
      'phiếu đủ': '3',
      'phiếu cần': '3',
      'Tính mới': '8.5',
      'noi-dung': '',
    });
  });

  it('never writes three decimals, which Excel set to Vietnamese takes for thousands', () => {
    const scores = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((judge) =>
      makeSheet('vong-1', 'HG22-001', `GK-0${judge}`, {
        'tinh-moi': judge === 1 ? 8 : 9,
        'hieu-qua': 8,
      }),
    );
    const own = makeContest({ awards: [] });
    const files = publish(build({ contest: own, scores, results: [], exclusions: [] }));
    expect(read(files).rounds[0]?.entries[0]?.score).toBe(16.875);
    expect(parse(files, 'ket-qua.csv')[0]).toMatchObject({ điểm: '16.8750' });
  });

  it('tells two criteria of one name apart, and one from a column', () => {
    const rounds = contest.rounds.map((round) => ({
      ...round,
      criteria: round.criteria.map((criterion) => ({
        ...criterion,
        name: criterion.id === 'tinh-moi' ? 'Điểm' : 'Hiệu quả',
      })),
    }));
    const [row] = parse(publish(build({ contest: { ...contest, rounds } })), 'ket-qua.csv');
    expect(Object.keys(row ?? {}).slice(11)).toEqual([
      'Điểm (tinh-moi)',
      'Hiệu quả (hieu-qua)',
      'Hiệu quả (noi-dung)',
    ]);
  });
});

describe('phieu-cham.csv', () => {
  it('has a row for each mark of each complete sheet', () => {
    const rows = parse(publish(), 'phieu-cham.csv');
    expect(rows).toHaveLength(2 * (8 + 4));
    const own = rows.filter((row) => row.round === 'vong-1' && row.entry_id === 'HG22-004');
    expect(own).toEqual([
      { round: 'vong-1', entry_id: 'HG22-004', sheet: '1', criterion: 'tinh-moi', mark: '3' },
      { round: 'vong-1', entry_id: 'HG22-004', sheet: '1', criterion: 'hieu-qua', mark: '4' },
    ]);
  });
});
