import { describe, expect, it } from 'vitest';
import { columnsSchema, type TableMapping } from '../../src/schemas/columns.ts';
import { scores } from '../../src/schemas/scores.ts';
import { submissions } from '../../src/schemas/submissions.ts';
import { applyMapping, checkMapping, type MappingPlace } from '../../src/tables/mapping.ts';
import { readRecords } from '../../src/tables/records.ts';
import { parseYaml } from '../../src/tables/yaml.ts';
import { parseTable } from './parse-table.ts';

const mappingFile = '2022/columns.yaml';

/** The rules for one table, and where they stand. */
type Rules = { mapping: TableMapping; place: MappingPlace };

/** Reads the rules for one table as they stand in columns.yaml. */
function readMapping(yaml: string): Rules {
  const { value, issues, lineOf } = parseYaml(yaml, columnsSchema, mappingFile);
  expect(issues).toEqual([]);
  const [mapping] = Object.values(value?.tables ?? {});
  if (mapping === undefined) throw new Error('The rules name no table.');
  return { mapping, place: { file: mappingFile, lineOf } };
}

function map(text: string, yaml: string) {
  const { mapping, place } = readMapping(yaml);
  const table = yaml.includes('  scores:') ? scores : submissions;
  const raw = parseTable(text, table, '2022/export.csv', mapping);
  return applyMapping(raw, table, mapping, place);
}

describe('applyMapping', () => {
  it('renames headers, without regard to case, tones and spaces', () => {
    const { header, rows, issues } = map(
      'Dấu thời gian,"Tên  mô hình,\nsáng kiến",field\n16/8/2022 9:05:00,Một cửa,so\n',
      `
tables:
  submissions:
    file: export.csv
    columns:
      dau thoi gian: received_at
      Tên mô hình, sáng kiến: title
`,
    );
    expect(issues).toEqual([]);
    expect(header?.cells).toEqual(['received_at', 'title', 'field']);
    expect(rows.map(({ line, cells }) => ({ line, cells }))).toEqual([
      { line: 3, cells: ['16/8/2022 9:05:00', 'Một cửa', 'so'] },
    ]);
  });

  it('leaves out ignored columns, each of them where a header stands twice', () => {
    const { header, rows } = map(
      'Ghi chú,id,Ghi chú,Điểm\na,1,b,9\n',
      `
tables:
  submissions:
    file: export.csv
    ignore: [ghi chú, Điểm]
`,
    );
    expect(header?.cells).toEqual(['id']);
    expect(rows).toEqual([{ line: 2, cells: ['1'] }]);
  });

  it('replaces values of a column and leaves the others', () => {
    const { rows } = map(
      'Mã,Lĩnh vực,Đồng ý?\n1,Chính quyền  số,1\n2,khác,0\n',
      `
tables:
  submissions:
    file: export.csv
    columns: { Mã: id, Lĩnh vực: field, Đồng ý?: consent_text }
    values:
      field: { Chính quyền số: chinh-quyen-so }
      consent_text: { 1: có, 0: false }
`,
    );
    expect(rows.map((row) => row.cells)).toEqual([
      ['1', 'chinh-quyen-so', 'có'],
      ['2', 'khác', 'false'],
    ]);
  });

  it('replaces no value that the rules do not name, however a program might call it', () => {
    const { rows } = map(
      'id,constructor\ntoString,name\n__proto__,length\n',
      `
tables:
  submissions:
    file: export.csv
    values: { id: { a: b } }
`,
    );
    expect(rows.map((row) => row.cells)).toEqual([
      ['toString', 'name'],
      ['__proto__', 'length'],
    ]);
  });

  it('adds a fixed value to each row', () => {
    const { header, rows } = map(
      'entry_id,score\n1,7\n2,8\n',
      `
tables:
  scores:
    file: export.csv
    fixed: { round: vong-1, judge_id: 3 }
`,
    );
    expect(header?.cells).toEqual(['entry_id', 'score', 'round', 'judge_id']);
    expect(rows.map((row) => row.cells)).toEqual([
      ['1', '7', 'vong-1', '3'],
      ['2', '8', 'vong-1', '3'],
    ]);
  });

  it('makes a row of each criterion of a sheet, with the line of its cell', () => {
    const { header, rows } = map(
      'Bài,Tính mới,Hiệu quả,Giám khảo\n1,"25\n",20,gk-1\n2,30,,gk-1\n',
      `
tables:
  scores:
    file: export.csv
    columns: { Bài: entry_id, Giám khảo: judge_id }
    unpivot:
      name_to: criterion
      value_to: score
      columns: { Tính mới: tinh-moi, Hiệu quả: hieu-qua }
    fixed: { round: vong-1 }
`,
    );
    expect(header?.cells).toEqual(['entry_id', 'judge_id', 'round', 'criterion', 'score']);
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'gk-1', 'vong-1', 'tinh-moi', '25\n'] },
      { line: 3, cells: ['1', 'gk-1', 'vong-1', 'hieu-qua', '20'] },
      { line: 4, cells: ['2', 'gk-1', 'vong-1', 'tinh-moi', '30'] },
    ]);
  });

  it('keeps empty cells of criteria when told so, and replaces values there too', () => {
    const { rows } = map(
      'Bài,A,B\n1,,tốt\n',
      `
tables:
  scores:
    file: export.csv
    columns: { Bài: entry_id }
    values: { score: { tốt: 9.5 } }
    unpivot: { name_to: criterion, value_to: score, columns: { A: a, B: b }, skip_empty: false }
`,
    );
    expect(rows.map((row) => row.cells)).toEqual([
      ['1', 'a', ''],
      ['1', 'b', '9.5'],
    ]);
  });

  it('tells which headers the file lacks, and which it has', () => {
    const { header, rows, issues } = map(
      'Mã bài,Điểm\n1,7\n',
      `
tables:
  scores:
    file: export.csv
    columns: { Mã số: entry_id }
    unpivot: { name_to: criterion, value_to: score, columns: { Tính mới: tinh-moi } }
    ignore: [Ghi chú]
`,
    );
    expect({ header, rows }).toEqual({ header: null, rows: [] });
    expect(issues).toEqual(
      ['Mã số', 'Tính mới', 'Ghi chú'].map((missing, index) => ({
        code: 'mapping-header-missing',
        severity: 'error',
        file: mappingFile,
        line: 5 + index,
        column: missing,
        value: null,
        message: `Tệp export.csv không có tiêu đề “${missing}”.`,
        hint: 'Các tiêu đề trong tệp: Mã bài, Điểm.',
      })),
    );
  });

  it('keeps the lines of cells behind line breaks', () => {
    const raw = map(
      'Tóm tắt,Mã,Ngày nhận,Tên,LV\n"một\nhai",1,hôm qua,Một cửa,so\n',
      `
tables:
  submissions:
    file: export.csv
    columns: { Mã: id, Tên: title, LV: field, Ngày nhận: received_at }
    fixed: { entrant_kind: sở }
`,
    );
    expect(
      readRecords(submissions, raw, 'e.csv').issues.map(({ line, column }) => [line, column]),
    ).toEqual([
      [3, 'received_at'],
      [2, 'entrant_kind'],
    ]);
  });

  it('passes on what was wrong with the file', () => {
    const yaml = 'tables: { scores: { file: export.csv, columns: { Bài: entry_id } } }';
    expect(map('', yaml).issues.map(({ code }) => code)).toEqual(['file-empty']);
    expect(map('Bài,b\n1,2,3\n', yaml).issues.map(({ code }) => code)).toEqual(['row-too-long']);
  });
});

describe('checkMapping', () => {
  it('accepts columns that the table has', () => {
    const { mapping, place } = readMapping(`
tables:
  scores:
    file: export.csv
    columns: { Bài: entry_id }
    unpivot: { name_to: criterion, value_to: score, columns: { A: a } }
    values: { judge_id: { An: gk-1 } }
    fixed: { round: vong-1 }
`);
    expect(checkMapping(scores, mapping, place)).toEqual([]);
  });

  it('names each column that the table lacks, wherever the rules write it, with what was meant', () => {
    const { mapping, place } = readMapping(`
tables:
  scores:
    file: export.csv
    columns: { Bài: entry_ids, Bài khác: entry_ids }
    unpivot: { name_to: criterium, value_to: diem_so, columns: { A: a } }
    values: { judge: { An: gk-1 } }
    fixed: { rounds: vong-1 }
`);
    const issues = checkMapping(scores, mapping, place);
    expect(issues.map(({ value, hint }) => [value, hint.split('Các cột')[0]])).toEqual([
      ['entry_ids', 'Có phải là “entry_id”? '],
      ['criterium', 'Có phải là “criterion”? '],
      ['diem_so', ''],
      ['judge', ''],
      ['rounds', 'Có phải là “round”? '],
    ]);
    expect(issues[2]).toEqual({
      code: 'mapping-column-unknown',
      severity: 'error',
      file: mappingFile,
      line: 6,
      column: 'tables.scores',
      value: 'diem_so',
      message: 'Bảng scores không có cột nào tên như vậy.',
      hint: 'Các cột: round, entry_id, judge_id, criterion, score, comment, for_author.',
    });
  });
});
