import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { filledText, isoDate } from '../../src/schemas/values.ts';
import { parseYaml } from '../../src/tables/yaml.ts';

const schema = z.strictObject({
  name: filledText,
  kind: z.enum(['sum', 'mean']),
  count: z.int().min(1).max(2100).optional(),
  step: z.number().positive().optional(),
  sample: z.boolean().optional(),
  day: isoDate.optional(),
  delimiter: z.enum([',', '\t']).optional(),
  rounds: z
    .array(z.strictObject({ id: z.string(), max: z.number() }))
    .min(1)
    .optional(),
  place: z.strictObject({ unit: z.string(), office: z.string().optional() }).optional(),
  points: z.record(z.string(), z.number()).optional(),
  tables: z.partialRecord(z.enum(['scores', 'results']), z.string()).optional(),
});

const valid = 'name: Cuộc thi\nkind: sum\n';

function parse(text: string, firstLine?: number) {
  return parseYaml(text, schema, '2022/contest.yaml', firstLine);
}

/** The problems that an organiser is told of: line, column, what was written, code, message, hint. */
function list(text: string, firstLine?: number) {
  const { value, issues } = parse(text, firstLine);
  expect(value).toBeNull();
  expect(issues.map(({ file, severity }) => `${file} ${severity}`)).toEqual(
    issues.map(() => '2022/contest.yaml error'),
  );
  return issues.map((issue) => [
    issue.line,
    issue.column,
    issue.value,
    issue.code,
    issue.message,
    issue.hint,
  ]);
}

const readme = 'Sửa lại giá trị theo data/README.md.';
const syntaxProblem = [
  null,
  null,
  'yaml-malformed',
  'Dòng này viết sai cú pháp YAML, chương trình không đọc tiếp được.',
  'Kiểm tra dấu nháy và thụt dòng (dùng dấu cách, không dùng phím Tab); nội dung có dấu hai chấm thì đặt trong dấu nháy kép.',
];
const missing = (type: string) => [
  'key-missing',
  'Thiếu mục bắt buộc này.',
  `Thêm mục này; giá trị là ${type}.`,
];
const listType = 'danh sách, mỗi dòng bắt đầu bằng dấu gạch nối (-)';
const groupType = 'nhóm mục con, mỗi mục một dòng thụt vào';
const wrongType = (type: string, hint = readme) => ['type-wrong', `Giá trị phải là ${type}.`, hint];

describe('parseYaml', () => {
  it('gives the value, dates as they are written', () => {
    expect(parse(`${valid}day: 2022-08-16 # ghi chú\n`)).toMatchObject({
      value: { name: 'Cuộc thi', kind: 'sum', day: '2022-08-16' },
      issues: [],
    });
  });

  it('tells the line of a path: of its key, of its place in a list, or of what it should stand in', () => {
    const { lineOf } = parse(
      `# ghi chú\n${valid}place:\n  unit: hg-snv\nrounds:\n  - id: một\n    max: 10\n  -\n    id: hai\n    max: 20\n`,
    );
    expect(lineOf([])).toBe(2);
    expect(lineOf(['kind'])).toBe(3);
    expect(lineOf(['place'])).toBe(4);
    expect(lineOf(['place', 'unit'])).toBe(5);
    expect(lineOf(['place', 'office'])).toBe(4);
    expect(lineOf(['rounds', 0])).toBe(7);
    expect(lineOf(['rounds', 0, 'max'])).toBe(8);
    expect(lineOf(['rounds', 1, 'max'])).toBe(11);
    expect(lineOf(['rounds', 2, 'max'])).toBe(6);
    expect(lineOf(['awards'])).toBe(2);
  });

  it('counts from the first line of the text in its file, for front matter', () => {
    expect(parse(valid, 2).lineOf(['kind'])).toBe(3);
    expect(list('name: a\nkind: khác\n', 2).map(([line]) => line)).toEqual([3]);
    expect(list('name: a\n', 2).map(([line]) => line)).toEqual([2]);
    expect(list('name: a\nname: b\n', 2).map(([line]) => line)).toEqual([3]);
    expect(list('', 2).map(([line]) => line)).toEqual([2, 2]);
  });
});

describe('a problem of syntax', () => {
  it.each([
    ['a colon inside a value', 'name: Hội thi: vòng 1\nkind: sum\n', 1],
    ['wrong indentation', 'name: a\n  kind: sum\n', 1],
    ['a tab', 'place:\n\tunit: a\n', 2],
    ['a list that is not closed', 'kind: sum\nrounds: [a, b\nname: a\n', 3],
    ['a second document', 'name: a\n---\nkind: sum\n', 2],
    ['an asterisk before a word', 'kind: sum\nname: *quan trọng\n', 2],
  ])('is listed once with its line: %s', (_, text, line) => {
    expect(list(text)).toEqual([[line, ...syntaxProblem]]);
  });

  it('is named where a key stands twice', () => {
    expect(list('name: a\nkind: sum\nname: b\n')).toEqual([
      [3, null, null, 'key-twice', 'Mục này đã có ở phía trên.', 'Giữ một mục, xóa mục kia.'],
    ]);
  });

  it('is named where references would grow without end', () => {
    const lists = ['&a [x, x, x, x, x, x, x, x, x]'];
    for (const name of ['a', 'b', 'c', 'd']) {
      const next = String.fromCharCode(name.charCodeAt(0) + 1);
      lists.push(`&${next} [${Array.from({ length: 9 }, () => `*${name}`).join(', ')}]`);
    }
    const text = lists.map((each, index) => `k${index}: ${each}\n`).join('');
    expect(list(text)).toEqual([
      [
        null,
        null,
        null,
        'yaml-malformed',
        'Tệp có tham chiếu YAML (dấu *) không dùng được.',
        'Viết thẳng giá trị; chữ bắt đầu bằng dấu * thì đặt trong dấu nháy kép.',
      ],
    ]);
  });
});

describe('a problem of content', () => {
  it('is each missing key, in the line of what it should stand in', () => {
    expect(list('place:\n  office: phòng\n')).toEqual([
      [1, 'name', null, ...missing('chữ')],
      [1, 'kind', null, ...missing('một trong: sum, mean')],
      [1, 'place.unit', null, ...missing('chữ')],
    ]);
    expect(list(`${valid}rounds:\n  - id: a\n    max: 1\n  - id: b\n`)).toEqual([
      [6, 'rounds.1.max', null, ...missing('số')],
    ]);
  });

  it.each(['', '# chỉ có ghi chú\n', '---\n'])('is each key in an empty file: %j', (text) => {
    expect(list(text).map(([, column]) => column)).toEqual(['name', 'kind']);
  });

  it('is a key without a value, or with nothing but spaces', () => {
    const empty = [
      'value-empty',
      'Mục này đang để trống.',
      'Điền giá trị, hoặc xóa mục này nếu không bắt buộc.',
    ];
    expect(list('name:\nkind:\ncount: ~\n')).toEqual([
      [1, 'name', null, ...empty],
      [2, 'kind', null, ...empty],
      [3, 'count', null, ...empty],
    ]);
    expect(list('name: "  "\nkind: sum\n')).toEqual([[1, 'name', '  ', ...empty]]);
  });

  it('is each unknown key, in its own line', () => {
    const problem = (key: string) => [
      null,
      'key-unknown',
      `Không có mục nào tên “${key}” ở đây.`,
      'Sửa tên mục theo data/README.md, hoặc xóa mục này.',
    ];
    expect(
      list(
        `${valid}plase:\n  unit: a\nplace:\n  unit: a\n  phone: b\n  2022: c\ntables:\n  score: a\n`,
      ),
    ).toEqual([
      [8, 'place.2022', ...problem('2022')],
      [7, 'place.phone', ...problem('phone')],
      [10, 'tables.score', ...problem('score')],
      [3, 'plase', ...problem('plase')],
    ]);
  });

  it('is a value of the wrong type, with what to do about quotes', () => {
    const bare = 'Đặt giá trị trong dấu nháy kép.';
    const quoted = 'Bỏ dấu nháy quanh giá trị.';
    expect(
      list(
        'name: 2022\nkind: sum\ncount: "3"\nstep: nửa\nsample: "true"\nrounds: một\nplace: [a]\n',
      ),
    ).toEqual([
      [1, 'name', '2022', ...wrongType('chữ', bare)],
      [3, 'count', '3', ...wrongType('số', quoted)],
      [4, 'step', 'nửa', ...wrongType('số')],
      [5, 'sample', 'true', ...wrongType('true hoặc false', quoted)],
      [6, 'rounds', 'một', ...wrongType(listType)],
      [7, 'place', null, ...wrongType(groupType)],
    ]);
    expect(list(`${valid}count: 1.5\nsample: có\n`)).toEqual([
      [3, 'count', '1.5', ...wrongType('số nguyên')],
      [4, 'sample', 'có', ...wrongType('true hoặc false')],
    ]);
  });

  it('is a file that is a list or a text', () => {
    expect(list('- a\n')).toEqual([[1, null, null, ...wrongType(groupType)]]);
    expect(list('\n\nchữ\n')).toEqual([[3, null, 'chữ', ...wrongType(groupType)]]);
  });

  it('is a value that is not in the list, signs and tabs of the list in quotes', () => {
    const message = 'Giá trị này không có trong danh sách.';
    expect(list('name: a\nkind: max\ndelimiter: ;\n')).toEqual([
      [2, 'kind', 'max', 'value-unknown', message, 'Dùng một trong: sum, mean.'],
      [3, 'delimiter', ';', 'value-unknown', message, 'Dùng một trong: ",", "\\t".'],
    ]);
  });

  it('is a number out of bounds, the bound written as YAML writes it', () => {
    expect(list(`${valid}count: 0\nstep: 0\n`)).toEqual([
      [3, 'count', '0', 'value-too-small', 'Giá trị nhỏ nhất được phép là 1.', readme],
      [4, 'step', '0', 'value-too-small', 'Giá trị phải lớn hơn 0.', readme],
    ]);
    expect(list(`${valid}count: 20220\n`)).toEqual([
      [3, 'count', '20220', 'value-too-big', 'Giá trị lớn nhất được phép là 2100.', readme],
    ]);
  });

  it('is a list without entries', () => {
    expect(list(`${valid}rounds: []\n`)).toEqual([
      [3, 'rounds', null, 'value-too-small', 'Danh sách phải có ít nhất 1 mục.', readme],
    ]);
  });

  it('is a value of the wrong form, in the words of its schema', () => {
    expect(list(`${valid}day: 30/2/2022\n`)).toEqual([
      [
        3,
        'day',
        '30/2/2022',
        'value-malformed',
        'Phải là một ngày có thật, viết như 2022-08-16.',
        readme,
      ],
    ]);
  });

  it('is told in Vietnamese where its schema has no words for it', () => {
    const strict = z.strictObject({
      id: z.string().regex(/^[à-ỹ]+$/),
      count: z.int().multipleOf(2),
    });
    const { issues } = parseYaml('id: a\ncount: 3\n', strict, 'a.yaml');
    expect(issues.map(({ message }) => message)).toEqual([
      'Giá trị không đúng dạng.',
      'Giá trị không đúng dạng.',
    ]);
  });

  it('is found under a key that YAML takes for a number', () => {
    expect(list(`${valid}points:\n  1: mười\n  2: 20\n`)).toEqual([
      [4, 'points.1', 'mười', ...wrongType('số')],
    ]);
  });

  it('is found where a reference leads', () => {
    expect(
      list(`name: &x ["a"]\nkind: sum\nrounds:\n  - &r { id: a, max: mười }\n  - *r\n`),
    ).toEqual([
      [1, 'name', null, ...wrongType('chữ')],
      [4, 'rounds.0.max', 'mười', ...wrongType('số')],
      [4, 'rounds.1.max', 'mười', ...wrongType('số')],
    ]);
  });
});
