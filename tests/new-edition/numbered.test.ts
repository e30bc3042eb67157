import { describe, expect, it } from 'vitest';
import { columnsSchema } from '../../src/schemas/columns.ts';
import { submissions } from '../../src/schemas/submissions.ts';
import type { RawRow } from '../../src/tables/grid.ts';
import { applyMapping, checkMapping } from '../../src/tables/mapping.ts';
import { parseYaml } from '../../src/tables/yaml.ts';

const place = { file: '2027/columns.yaml', lineOf: () => 5 };

function parse(numbered: string) {
  const text = `tables:\n  submissions:\n    file: ds.csv\n    columns: { Tên: title }\n    numbered: ${numbered}\n`;
  return parseYaml(text, columnsSchema, '2027/columns.yaml');
}

function number(pattern: string, rows: number): (string | undefined)[] {
  const mapping = parse(`{ id: ${pattern} }`).value?.tables.submissions;
  if (mapping === undefined) throw new Error('The rules name no table.');
  const header: RawRow = { line: 3, cells: ['Tên'] };
  const records = Array.from({ length: rows }, (_, at) => ({ line: 4 + at * 2, cells: ['Một'] }));
  const raw = { header, rows: records, issues: [] };
  const mapped = applyMapping(raw, submissions, mapping, place);
  expect(mapped.header?.cells).toEqual(['title', 'id']);
  return mapped.rows.map(({ cells }) => cells[1]);
}

describe('numbered in columns.yaml', () => {
  it('numbers the records by their place in the file, with as many digits as there are zeros', () => {
    expect(number('HG27-000', 2)).toEqual(['HG27-001', 'HG27-002']);
    expect(number('B00', 1)).toEqual(['B01']);
    expect(number('HG-0', 11).slice(8)).toEqual(['HG-9', 'HG-10', 'HG-11']);
  });

  it.each(['HG27', '"0"', 'bài-000', '"HG 000"', '"-000"', '""'])('refuses %s', (pattern) => {
    expect(parse(`{ id: ${pattern} }`).issues.map(({ line, message }) => [line, message])).toEqual([
      [5, 'Mẫu gồm phần đầu không dấu và các số 0 ở cuối, ví dụ HG27-000.'],
    ]);
  });

  it('refuses a column that the table lacks', () => {
    const mapping = parse('{ ids: A-000 }').value?.tables.submissions;
    const issues = mapping && checkMapping(submissions, mapping, place);
    expect(issues?.map(({ code, value }) => [code, value])).toEqual([
      ['mapping-column-unknown', 'ids'],
    ]);
  });
});
