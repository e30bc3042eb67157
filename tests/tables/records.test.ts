import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { cells } from '../../src/schemas/cells.ts';
import { column, defineTable } from '../../src/schemas/table.ts';
import type { Issue } from '../../src/tables/issue.ts';
import { getWrittenHeaders } from '../../src/tables/match-headers.ts';
import { readRecords } from '../../src/tables/records.ts';
import { parseTable } from './parse-table.ts';

const visits = defineTable({
  name: 'visits',
  title: 'Lượt đến',
  description: 'Mỗi dòng là một lượt.',
  key: ['id'],
  schema: z.object({
    id: column(cells.id.required(), {
      title: 'Mã',
      aliases: ['Mã số'],
      description: 'Mã lượt.',
      visibility: 'public',
    }),
    visited_on: column(cells.date.required(), {
      title: 'Ngày đến',
      aliases: ['Email ngày'],
      description: 'Ngày.',
      visibility: 'public',
    }),
    score: column(cells.number.optional(), {
      title: 'Điểm',
      description: 'Điểm.',
      visibility: 'public',
    }),
    note: column(cells.text(20).optional(), {
      title: 'Ghi chú',
      description: 'Ghi chú.',
      visibility: 'private',
    }),
    agrees: column(cells.yesNo(), {
      title: 'Đồng ý',
      description: 'Đồng ý.',
      visibility: 'private',
    }),
  }),
});

const file = 'visits.csv';

function read(text: string) {
  return readRecords(visits, parseTable(text, visits, file), file);
}

/** An error in visits.csv; what is not given is null. */
function error(own: Pick<Issue, 'code' | 'message' | 'hint'> & Partial<Issue>): Issue {
  return { severity: 'error', file: 'visits.csv', line: null, column: null, value: null, ...own };
}

const readme =
  'Sửa tiêu đề theo data/README.md; cột không dùng thì xóa, hoặc ghi vào mục ignore của columns.yaml.';

const addColumn = 'Thêm cột này vào dòng tiêu đề của bảng.';

describe('readRecords', () => {
  it('reads each row into typed values, with its file and line', () => {
    expect(
      read('id,visited_on,score,note,agrees\n1,16/8/2022,"7,5",vui,có\n\n2,2022-08-17,,,\n'),
    ).toEqual({
      keyed: true,
      rows: [
        {
          file: 'visits.csv',
          line: 2,
          value: { id: '1', visited_on: '2022-08-16', score: 7.5, note: 'vui', agrees: true },
        },
        {
          file: 'visits.csv',
          line: 4,
          value: { id: '2', visited_on: '2022-08-17', score: null, note: null, agrees: false },
        },
      ],
      issues: [],
    });
  });

  it('knows a column by name, label or other header, in any order and case', () => {
    const { rows, issues } = read('NGAY DEN, Mã  số ,ĐIỂM\n16/8/2022,1,7\n');
    expect(issues).toEqual([]);
    expect(rows.map((row) => row.value)).toEqual([
      { id: '1', visited_on: '2022-08-16', score: 7, note: null, agrees: false },
    ]);
  });

  it('gives the cells of absent columns and of short rows as empty', () => {
    expect(read('id,visited_on,note,agrees\n1,16/8/2022\n').rows.map((row) => row.value)).toEqual([
      { id: '1', visited_on: '2022-08-16', score: null, note: null, agrees: false },
    ]);
  });

  it('passes over an empty column without a header', () => {
    const { rows, issues } = read('id,,visited_on\n1, ,16/8/2022\n');
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  it('refuses content that stands in a column without a header', () => {
    expect(read('id,,visited_on\n1,,16/8/2022\n2,gì đó,16/8/2022\n')).toEqual({
      keyed: false,
      rows: [],
      issues: [
        error({
          code: 'column-unnamed',
          line: 3,
          value: 'gì đó',
          message: 'Ô này có nội dung, nhưng cột thứ 2 của bảng không có tiêu đề.',
          hint: 'Ghi tiêu đề của cột vào dòng tiêu đề, hoặc xóa cả cột.',
        }),
      ],
    });
  });

  it('stores text normalised', () => {
    const { rows } = read('id,visited_on,note\n1,16/8/2022,"  ca\u0301ch\u00a0\u00a0làm\u200b "\n');
    expect(rows.map((row) => row.value.note)).toEqual(['cách làm']);
  });

  it('refuses a header that the table does not know, with what was most likely meant', () => {
    expect(read('id,visited_on,scor,Số nhà và tên đường\n1,16/8/2022,7,8\n')).toEqual({
      keyed: false,
      rows: [],
      issues: [
        error({
          code: 'column-unknown',
          line: 1,
          column: 'scor',
          message: 'Bảng này không có cột nào tên như vậy.',
          hint: `Có phải là “score”? ${readme}`,
        }),
        error({
          code: 'column-unknown',
          line: 1,
          column: 'Số nhà và tên đường',
          message: 'Bảng này không có cột nào tên như vậy.',
          hint: readme,
        }),
      ],
    });
  });

  it('does not propose a column that stands further right', () => {
    expect(read('scor,id,visited_on,score\n').issues.map(({ hint }) => hint)).toEqual([readme]);
  });

  it('proposes other headers of a column too', () => {
    expect(read('id,Emai ngày\n').issues.map(({ hint }) => hint)).toContain(
      `Có phải là “Email ngày”? ${readme}`,
    );
  });

  it('names each required column that is missing, in the line of the header', () => {
    expect(read('\nscore\n7\n')).toEqual({
      keyed: false,
      rows: [],
      issues: [
        error({
          code: 'column-missing',
          line: 2,
          column: 'id',
          message: 'Thiếu cột bắt buộc id (Mã).',
          hint: addColumn,
        }),
        error({
          code: 'column-missing',
          line: 2,
          column: 'visited_on',
          message: 'Thiếu cột bắt buộc visited_on (Ngày đến).',
          hint: addColumn,
        }),
      ],
    });
  });

  it('refuses a column that stands twice, under whichever headers', () => {
    expect(read('id,visited_on,Mã số\n1,16/8/2022,2\n')).toEqual({
      keyed: false,
      rows: [],
      issues: [
        error({
          code: 'column-twice',
          line: 1,
          column: 'Mã số',
          message: 'Cột id (Mã) có hai lần: “id” và “Mã số”.',
          hint: 'Giữ một cột, xóa cột kia.',
        }),
      ],
    });
  });

  it('says only that the file is empty, not that each column is missing', () => {
    const { rows, issues } = read('');
    expect(rows).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['file-empty']);
  });

  it('says only where a quote is open, not that each column is missing', () => {
    const { rows, issues } = read('id,visited_on\n1,"16/8/2022\n');
    expect(rows).toEqual([]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['quote-open', 2]]);
  });

  it('says only that a header may be read in several ways, not that its column is missing', () => {
    const raw = parseTable('id,Ngµy ®Õn\n1,16/8/2022\n', visits, file);
    const header = raw.header === null ? null : { ...raw.header, unsure: new Map([[1, []]]) };
    expect(readRecords(visits, { ...raw, header }, file)).toEqual({
      keyed: false,
      rows: [],
      issues: [
        error({
          code: 'text-garbled',
          line: 1,
          column: 'Ngµy ®Õn',
          message: 'Chữ trong ô này bị hỏng dấu, không thể khôi phục chắc chắn.',
          hint: 'Gõ lại ô này, hoặc lấy lại tệp gốc chưa chuyển bảng mã.',
        }),
      ],
    });
  });

  it('lists every cell that cannot be read, with line, column and what was written', () => {
    const rest = { note: null, agrees: false };
    expect(read('id,visited_on,score\nmã một,16/8/2022,bảy\n2,17/8/2022,8\n3,,9\n')).toEqual({
      keyed: false,
      rows: [
        {
          file: 'visits.csv',
          line: 2,
          value: { id: null, visited_on: '2022-08-16', score: null, ...rest },
          unread: new Set(['id', 'score']),
        },
        {
          file: 'visits.csv',
          line: 3,
          value: { id: '2', visited_on: '2022-08-17', score: 8, ...rest },
        },
        {
          file: 'visits.csv',
          line: 4,
          value: { id: '3', visited_on: null, score: 9, ...rest },
          unread: new Set(['visited_on']),
        },
      ],
      issues: [
        error({
          code: 'id-malformed',
          line: 2,
          column: 'id',
          value: 'mã một',
          message:
            'Mã chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối và gạch dưới, nhiều nhất 64 ký tự.',
          hint: 'Ghi mã, không ghi tên; ví dụ HG22-001 hoặc chinh-quyen-so.',
        }),
        error({
          code: 'number-malformed',
          line: 2,
          column: 'score',
          value: 'bảy',
          message: 'Ô này phải là số.',
          hint: 'Viết số, ví dụ 7,5.',
        }),
        error({
          code: 'cell-empty',
          line: 4,
          column: 'visited_on',
          value: '',
          message: 'Ô này bắt buộc nhưng đang trống.',
          hint: 'Điền giá trị vào ô.',
        }),
      ],
    });
  });

  it('counts the line of a cell over line breaks in the cells before it', () => {
    const { issues } = read('note,id,visited_on\n"một\nhai\nba",1,hôm qua\n');
    expect(issues.map(({ line, column: name, value }) => [line, name, value])).toEqual([
      [4, 'visited_on', 'hôm qua'],
    ]);
  });

  it('refuses a cell that may be read in several ways, and tells which', () => {
    const raw = parseTable('id,visited_on,note\n1,16/8/2022,Hà\n', visits, file);
    const rows = raw.rows.map((row) => ({ ...row, unsure: new Map([[2, ['Hà', 'Hẻ']]]) }));
    const read = readRecords(visits, { ...raw, rows }, file);
    expect(read.rows.map(({ unread }) => unread)).toEqual([new Set(['note'])]);
    expect(read.issues).toEqual([
      error({
        code: 'encoding-unsure',
        line: 2,
        column: 'note',
        value: 'Hà',
        message: 'Chưa chắc ô này theo bảng mã nào; nội dung có thể là “Hà” hoặc “Hẻ”.',
        hint: 'Gõ lại ô này bằng Unicode; nếu có nhiều ô như vậy thì lấy lại tệp gốc chưa chuyển bảng mã.',
      }),
    ]);
  });

  it('refuses a formula that failed in Excel', () => {
    const { issues } = read('id,visited_on,note\n1,16/8/2022,#N/A\n2,17/8/2022,#REF!\n');
    expect(issues.map(({ code, line, value }) => [code, line, value])).toEqual([
      ['formula-failed', 2, '#N/A'],
      ['formula-failed', 3, '#REF!'],
    ]);
  });

  it('reads what an export neutralised as it was before', () => {
    const { rows } = read("id,visited_on,note\n1,16/8/2022,'=1+1\n2,17/8/2022,''@x\n");
    expect(rows.map(({ value }) => value.note)).toEqual(['=1+1', "'@x"]);
  });

  it('reads numbers by what the whole column tells of its points', () => {
    const { rows } = read('id,visited_on,score\n1,16/8/2022,1.234\n2,17/8/2022,"1.234,5"\n');
    expect(rows.map(({ value }) => value.score)).toEqual([1234, 1234.5]);
    const { issues } = read('id,visited_on,score\n1,16/8/2022,1.234\n');
    expect(issues.map(({ code }) => code)).toEqual(['number-ambiguous']);
  });

  it('lists rows that are too long together with cells that cannot be read', () => {
    const { rows, issues } = read('id,visited_on\n1,16/8/2022,7\n2,hôm nay\n3,17/8/2022\n');
    expect(rows.map(({ line, unread }) => [line, unread?.size ?? 0])).toEqual([
      [3, 1],
      [4, 0],
    ]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['row-too-long', 2],
      ['date-malformed', 3],
    ]);
  });
});

describe('getWrittenHeaders', () => {
  it('tells how each column is headed in the file', () => {
    const raw = parseTable('Mã số,NGÀY ĐẾN,gì đó\n', visits, 'visits.csv');
    expect(getWrittenHeaders(visits, raw)).toEqual(
      new Map([
        ['id', 'Mã số'],
        ['visited_on', 'NGÀY ĐẾN'],
      ]),
    );
  });
});
