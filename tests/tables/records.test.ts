import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { cells } from '../../src/schemas/cells.ts';
import { column, defineTable } from '../../src/schemas/table.ts';
import { parseDelimited } from '../../src/tables/delimited.ts';
import type { Issue } from '../../src/tables/issue.ts';
import { getWrittenHeaders, readRecords } from '../../src/tables/records.ts';

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

function read(text: string) {
  const file = 'visits.csv';
  return readRecords(visits, parseDelimited(text, ',', file), file);
}

/** An error in visits.csv; what is not given is null. */
function error(own: Pick<Issue, 'code' | 'message' | 'hint'> & Partial<Issue>): Issue {
  return { severity: 'error', file: 'visits.csv', line: null, column: null, value: null, ...own };
}

const readme =
  'Sửa tiêu đề theo data/README.md; cột không dùng thì xóa, hoặc ghi vào mục ignore của columns.yaml.';

const addColumn = 'Thêm cột này vào dòng tiêu đề, là dòng đầu tiên của tệp.';

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
          hint: 'Ghi tiêu đề của cột vào dòng đầu tiên, hoặc xóa cả cột.',
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

  it('says only that a header is garbled, not that its column is missing', () => {
    expect(read('id,Ngµy ®Õn\n1,16/8/2022\n')).toEqual({
      keyed: false,
      rows: [],
      issues: [
        error({
          code: 'text-garbled',
          line: 1,
          column: 'Ngµy ®Õn',
          message:
            'Chữ bị hỏng dấu: đây là bảng mã cũ (TCVN3, VNI), hoặc tệp đã được mở và lưu sai bảng mã.',
          hint: 'Lấy lại tệp gốc, chuyển sang Unicode (ví dụ bằng UniKey), rồi lưu kiểu “CSV UTF-8”.',
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
            'Mã chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối và gạch dưới, dài tối đa 64 ký tự.',
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

  it('refuses garbled text in a cell', () => {
    const { rows, issues } = read('id,visited_on,note\n1,16/8/2022,C¶i c¸ch\n');
    expect(rows.map(({ unread }) => unread)).toEqual([new Set(['note'])]);
    expect(issues.map(({ code, line, column: name }) => [code, line, name])).toEqual([
      ['text-garbled', 2, 'note'],
    ]);
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
    const raw = parseDelimited('Mã số,NGÀY ĐẾN,gì đó\n', ',', 'visits.csv');
    expect(getWrittenHeaders(visits, raw)).toEqual(
      new Map([
        ['id', 'Mã số'],
        ['visited_on', 'NGÀY ĐẾN'],
      ]),
    );
  });
});
