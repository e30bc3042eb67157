import { describe, expect, it } from 'vitest';
import { columnsSchema } from '../../src/schemas/columns.ts';
import { parseYaml } from '../../src/tables/yaml.ts';

function parse(text: string) {
  return parseYaml(text, columnsSchema, '2022/columns.yaml');
}

function list(text: string) {
  return parse(text).issues.map(({ line, column, message }) => [line, column, message]);
}

describe('columns.yaml', () => {
  it('needs nothing but the name of the file', () => {
    expect(parse('tables: { scores: { file: diem.csv } }').value).toEqual({
      tables: {
        scores: {
          file: 'diem.csv',
          dates: 'day-first',
          numbered: {},
          columns: {},
          values: {},
          fixed: {},
          ignore: [],
        },
      },
    });
  });

  it('takes numbers and yes or no for values, as text', () => {
    const { value } = parse(`tables:
  scores:
    file: diem.csv
    values: { score: { tốt: 9.5 } }
    fixed: { round: 1, comment: true }
`);
    expect(value?.tables.scores?.values).toEqual({ score: { tốt: '9.5' } });
    expect(value?.tables.scores?.fixed).toEqual({ round: '1', comment: 'true' });
  });

  it('passes over empty cells of criteria unless told otherwise', () => {
    const { value } = parse(
      'tables: { scores: { file: a.csv, unpivot: { name_to: a, value_to: b, columns: { C: c } } } }',
    );
    expect(value?.tables.scores?.unpivot?.skip_empty).toBe(true);
  });

  it.each(['2021/../diem.csv', '../diem.csv', '/diem.csv', '..', 'a\\b.csv'])(
    'reads no file outside the folder: %s',
    (file) => {
      expect(list(`tables: { scores: { file: '${file}' } }`)).toEqual([
        [1, 'tables.scores.file', 'Tệp phải nằm trong thư mục của kỳ đó.'],
      ]);
    },
  );

  it.each(['diem.csv', 'xuat/diem vòng 1.csv', 'a..b.csv'])('reads %s', (file) => {
    expect(parse(`tables: { scores: { file: '${file}' } }`).value?.tables.scores?.file).toBe(file);
  });

  it('knows the tables of an edition only', () => {
    expect(list('tables:\n  units: { file: a.csv }\n')).toEqual([
      [2, 'tables.units', 'Không có mục nào tên “units” ở đây.'],
    ]);
  });

  it('knows its own keys only', () => {
    expect(list('tables:\n  scores: { file: a.csv, colums: {} }\n')).toEqual([
      [2, 'tables.scores.colums', 'Không có mục nào tên “colums” ở đây.'],
    ]);
  });
});
