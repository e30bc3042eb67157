import { describe, expect, it } from 'vitest';
import { contestSchema } from '../../src/schemas/contest.ts';
import { parseYaml } from '../../src/tables/yaml.ts';

const smallest = `name: Cuộc thi sáng kiến
short_name: Sáng kiến
year: 2022
organiser: { name: Ban Tổ chức }
fields:
  - { id: chinh-quyen-so, name: Chính quyền số }
`;

function parse(text: string) {
  return parseYaml(text, contestSchema, '2022/contest.yaml');
}

/** Reads the smallest contest with more lines, from line 7 on, and lists what is wrong. */
function list(more: string) {
  return parse(smallest + more)
    .issues.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0))
    .map(({ line, column, message }) => [line, column, message]);
}

describe('contest.yaml', () => {
  it('may be as short as names, year, organiser and one field; the rest has defaults', () => {
    expect(parse(smallest)).toMatchObject({
      issues: [],
      value: {
        name: 'Cuộc thi sáng kiến',
        short_name: 'Sáng kiến',
        year: 2022,
        language: 'vi',
        sample: false,
        organiser: { name: 'Ban Tổ chức' },
        programmes: [],
        archived: false,
        paper_entries: 'arrival',
        own_unit_models: 'allowed',
        fields: [{ id: 'chinh-quyen-so', name: 'Chính quyền số', icon: 'circle' }],
        rounds: [],
        tie_break: [],
        awards: [],
      },
    });
  });

  it('gives rounds, criteria and awards their defaults', () => {
    const { value, issues } = parse(`${smallest}rounds:
  - id: vong-1
    name: Vòng 1
    criteria: [{ id: tinh-moi, name: Tính mới, max: 30, step: 0.5 }]
awards: [{ id: giai-nhat, name: Giải nhất, rank: 1 }]
`);
    expect(issues).toEqual([]);
    expect(value?.rounds).toEqual([
      {
        id: 'vong-1',
        name: 'Vòng 1',
        sample: false,
        combine: 'sum',
        aggregate: 'mean',
        trim: 1,
        minimum_sheets: 1,
        rounding: { decimals: 2, at: 'print' },
        criteria: [{ id: 'tinh-moi', name: 'Tính mới', min: 0, max: 30, step: 0.5, weight: 1 }],
      },
    ]);
    expect(value?.awards).toEqual([
      { id: 'giai-nhat', name: 'Giải nhất', kind: 'individual', rank: 1, sample: false },
    ]);
  });

  it('gives a timeline without holidays an empty list of them', () => {
    const { value, issues } = parse(`${smallest}timeline:
  submission: { opens_at: 2022-08-16T00:00:00+07:00, closes_at: 2022-09-16T00:00:00+07:00 }
`);
    expect(issues).toEqual([]);
    expect(value?.timeline?.holidays).toEqual([]);
  });

  it('names all that is missing from an empty file', () => {
    expect(parse('').issues.map(({ column, code }) => [column, code])).toEqual(
      ['name', 'short_name', 'year', 'organiser', 'fields'].map((key) => [key, 'key-missing']),
    );
  });

  it('wants instants with their offset and both ends of the period of entry', () => {
    expect(list('timeline:\n  submission:\n    opens_at: 2022-08-16\n')).toEqual([
      [8, 'timeline.submission.closes_at', 'Thiếu mục bắt buộc này.'],
      [
        9,
        'timeline.submission.opens_at',
        'Phải là ngày giờ có múi giờ, viết như 2022-08-16T00:00:00+07:00.',
      ],
    ]);
  });

  it('wants days that exist', () => {
    expect(list('decision: { number: 1, title: a, issuer: b, issued_on: 2022-06-31 }\n')).toEqual([
      [7, 'decision.number', 'Giá trị phải là chữ.'],
      [7, 'decision.issued_on', 'Phải là một ngày có thật, viết như 2022-08-16.'],
    ]);
  });

  it('wants codes that can stand in an address', () => {
    expect(list('awards:\n  - { id: Giải nhất, name: Giải nhất, rank: 1 }\n')).toEqual([
      [8, 'awards.0.id', 'Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối.'],
    ]);
  });

  it('wants a rubric that can be filled in', () => {
    expect(
      list(
        'rounds:\n  - id: a\n    name: A\n    criteria: []\n  - id: b\n    name: B\n    criteria:\n      - { id: c, name: C, step: 0 }\n',
      ),
    ).toEqual([
      [10, 'rounds.0.criteria', 'Vòng thi phải có ít nhất một tiêu chí.'],
      [14, 'rounds.1.criteria.0.max', 'Thiếu mục bắt buộc này.'],
      [14, 'rounds.1.criteria.0.step', 'Giá trị phải lớn hơn 0.'],
    ]);
  });

  it('wants whole, positive numbers of awards, sheets and money', () => {
    expect(
      list('awards:\n  - { id: a, name: A, rank: 0, count: 0, amount_vnd: 1.5 }\nmax_authors: 0\n'),
    ).toEqual([
      [8, 'awards.0.rank', 'Giá trị nhỏ nhất được phép là 1.'],
      [8, 'awards.0.count', 'Giá trị nhỏ nhất được phép là 1.'],
      [8, 'awards.0.amount_vnd', 'Giá trị phải là số nguyên.'],
      [9, 'max_authors', 'Giá trị nhỏ nhất được phép là 1.'],
    ]);
  });

  it('knows its own keys only, at every depth', () => {
    expect(list('awars: []\ntimeline:\n  submision: a\n')).toEqual([
      [7, 'awars', 'Không có mục nào tên “awars” ở đây.'],
      [8, 'timeline.submission', 'Thiếu mục bắt buộc này.'],
      [9, 'timeline.submision', 'Không có mục nào tên “submision” ở đây.'],
    ]);
  });

  it.each(['../khac', '/etc', 'Hậu Giang', './../x', 'a/b'])(
    'takes no texts from outside: content may not be %s',
    (content) => {
      expect(list(`content: "${content}"\n`)).toEqual([[7, 'content', 'Giá trị không đúng dạng.']]);
    },
  );

  it.each(['hau-giang-2022', './noi-dung'])('takes texts from %s', (content) => {
    expect(parse(`${smallest}content: ${content}\n`).value?.content).toBe(content);
  });
});
