import { describe, expect, it } from 'vitest';
import { editionTables } from '../../../src/schemas/tables.ts';
import { parseDelimited } from '../../../src/tables/delimited.ts';
import type { Grid, MergedArea, RawTable } from '../../../src/tables/grid.ts';
import { getKnownHeaders } from '../../../src/tables/layout/known-headers.ts';
import { layOutTable } from '../../../src/tables/layout/lay-out.ts';

const known = getKnownHeaders(editionTables.submissions, null);

/** Lays out bars-and-lines text as a list of entries. */
function layOut(text: string, merged: MergedArea[] = [], isWorkbook = false): RawTable {
  const grid: Grid = { ...parseDelimited(text, 'ds.csv', { delimiter: '|' }).grid, merged };
  return layOutTable(grid, known, 'ds.csv', isWorkbook);
}

function getRemarks({ issues }: RawTable): string[] {
  return issues.map(({ line, message }) => `${line ?? ''}: ${message}`);
}

describe('layOutTable', () => {
  it('reads a plain table without a remark', () => {
    const table = layOut('Mã bài|Tên bài|Lĩnh vực\nA1|Một|so\nA2|Hai|so\n');
    expect(table.header?.cells).toEqual(['Mã bài', 'Tên bài', 'Lĩnh vực']);
    expect(table.rows).toEqual([
      { line: 2, cells: ['A1', 'Một', 'so'] },
      { line: 3, cells: ['A2', 'Hai', 'so'] },
    ]);
    expect(table.issues).toEqual([]);
  });

  it('finds the header below the titles of an office, and says so', () => {
    const table = layOut(
      'UBND TỈNH HẬU GIANG||\n\nDANH SÁCH BÀI DỰ THI||\nSTT|Mã bài|Tên bài\n1|A1|Một\n',
    );
    expect(table.header).toEqual({ line: 4, cells: ['STT', 'Mã bài', 'Tên bài'] });
    expect(table.rows).toEqual([{ line: 5, cells: ['1', 'A1', 'Một'] }]);
    expect(getRemarks(table)).toEqual([
      '1: Dòng tiêu đề của bảng là dòng 4; phần ở trên không được đọc.',
    ]);
  });

  it('joins a header of two rows whose cells are merged', () => {
    const merged = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 1, bottom: 2, left: 1, right: 1 },
      { top: 1, bottom: 1, left: 2, right: 3 },
    ];
    const table = layOut(
      'Mã bài|Tên bài|Liên hệ|\n||contact_phone|contact_email\nA1|Một|0912345678|a@b.vn\n',
      merged,
      true,
    );
    expect(table.header?.cells).toEqual(['Mã bài', 'Tên bài', 'contact_phone', 'contact_email']);
    expect(table.header?.cellLines).toEqual([1, 1, 2, 2]);
    expect(table.rows.map(({ line }) => line)).toEqual([3]);
  });

  it('joins a header of two rows in a text file, where nothing is merged', () => {
    const table = layOut('Mã bài|Bài dự thi||\n|Tên bài|Lĩnh vực|Tóm tắt\nA1|Một|so|Ngắn\n');
    expect(table.header?.cells).toEqual(['Mã bài', 'Tên bài', 'Lĩnh vực', 'Tóm tắt']);
    expect(table.rows).toHaveLength(1);
  });

  it('never takes a title into a header that is whole without it', () => {
    const table = layOut('Bảng 1|Danh sách|\nMã bài|Tên bài|Ghi chú riêng\nA1|Một|x\n');
    expect(table.header?.cells).toEqual(['Mã bài', 'Tên bài', 'Ghi chú riêng']);
  });

  it('leaves out repeated headers, column numbers and totals, and lists them', () => {
    const table = layOut(
      [
        'STT|Mã bài|Tên bài|Lĩnh vực',
        '(1)|(2)|(3)|(4)',
        '1|A1|Một|so',
        'STT|Mã bài|Tên bài|Lĩnh vực',
        '1|2|3|4',
        '2|A2|Hai|so',
        'Tổng cộng: 2 bài|||',
        '',
      ].join('\n'),
    );
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['A1', 'A2']);
    expect(getRemarks(table)).toEqual([
      '2: Dòng này và dòng 5 không phải dữ liệu (dòng đánh số cột), đã bỏ qua.',
      '4: Dòng này không phải dữ liệu (tiêu đề lặp lại), đã bỏ qua.',
      '7: Dòng này không phải dữ liệu (dòng tổng), đã bỏ qua.',
    ]);
  });

  it('leaves out headings of sections and what is signed below the table', () => {
    const table = layOut(
      [
        'STT|Mã bài|Tên bài|Lĩnh vực',
        'I|Cải cách thể chế',
        '1|A1|Một|so',
        '|||Hậu Giang, ngày 5 tháng 9 năm 2022',
        '|||TM. BAN TỔ CHỨC',
        '|Người lập biểu||',
        '',
      ].join('\n'),
    );
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['A1']);
    expect(getRemarks(table)).toEqual([
      '2: Dòng này không phải dữ liệu (tên nhóm), đã bỏ qua.',
      '4: Dòng này và các dòng 5, 6 không phải dữ liệu (phần ký tên dưới bảng), đã bỏ qua.',
    ]);
  });

  it('takes what is signed below the last entry as one block, names and all', () => {
    const table = layOut(
      [
        'Mã bài|Tên bài|Lĩnh vực',
        'A1|Một|so',
        'Tổng số bài dự thi: 1||',
        'Danh sách này có 01 bài dự thi./.||',
        '||KT. GIÁM ĐỐC',
        '(Ký, ghi rõ họ tên)||PHÓ GIÁM ĐỐC',
        'Trần Thị Bé||Nguyễn Văn Tám',
        '',
      ].join('\n'),
    );
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['A1']);
    expect(getRemarks(table)).toEqual([
      '3: Dòng này và dòng 4 không phải dữ liệu (dòng tổng), đã bỏ qua.',
      '5: Dòng này và các dòng 6, 7 không phải dữ liệu (phần ký tên dưới bảng), đã bỏ qua.',
    ]);
  });

  it('leaves out a note below the table, and keeps what follows it', () => {
    const table = layOut('Mã bài|Tên bài|Lĩnh vực\nA1|Một|so\nGhi chú: có 1 bài||\n|Hai|so\n');
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['Một', 'Hai']);
    expect(getRemarks(table)).toEqual([
      '3: Dòng này không phải dữ liệu (ghi chú dưới bảng), đã bỏ qua.',
    ]);
  });

  it('keeps entries of a table that asks only for a title, whatever the titles begin with', () => {
    const titles = ['Số hóa hồ sơ', 'Giám đốc Sở trả lời dân', 'Chủ tịch UBND xã đối thoại'];
    const only = { ...known, required: new Set(['title']) };
    for (const header of ['STT|Tên bài|Tóm tắt', '|Tên bài|Tóm tắt']) {
      const rows = titles.map((title, at) => `${header.startsWith('S') ? at + 1 : ''}|${title}|a`);
      const text = [header, ...rows, ''].join('\n');
      const { grid } = parseDelimited(text, 'ds.csv', { delimiter: '|' });
      const table = layOutTable(grid, only, 'ds.csv', false);
      expect(table.rows.map(({ cells }) => cells[1])).toEqual(titles);
    }
  });

  it('keeps an incomplete entry that begins like a signature, where whole entries follow', () => {
    const table = layOut('Mã bài|Tên bài|Lĩnh vực\n|Chủ tịch|\nA1|Một|so\n');
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['Chủ tịch', 'Một']);
    expect(table.issues).toEqual([]);
  });

  it.each([
    ['an unknown column whose values are names of columns', 'Hình thức nhận', 'Email'],
    ['a column of notes that names another', 'Ghi chú riêng', 'Tóm tắt'],
    ['a column without a header', '', 'Điện thoại'],
  ])('never takes an entry into the header: %s', (_, header, value) => {
    const table = layOut(`Mã bài|Tên bài|Lĩnh vực|${header}\nA1|Một|so|${value}\nA2|Hai|so|x\n`);
    expect(table.header?.cells).toEqual(['Mã bài', 'Tên bài', 'Lĩnh vực', header]);
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['A1', 'A2']);
  });

  it('knows a header with what offices add to it', () => {
    const table = layOut(
      'Stt.|MÃ BÀI (*)|Tên bài (bắt buộc):|Lĩnh vực\n1|A1|Một|so\nSTT|Mã bài|Tên bài|Lĩnh vực\n',
    );
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['A1']);
    expect(getRemarks(table)).toEqual([
      '3: Dòng này không phải dữ liệu (tiêu đề lặp lại), đã bỏ qua.',
    ]);
  });

  it('leaves out headings of groups that stand in the column of row numbers, and numbers below', () => {
    const table = layOut(
      'STT|Mã bài|Tên bài|Lĩnh vực\nI. KHỐI SỞ, NGÀNH|||\n[1]|[2]|[3]|[4]\n1|A1|Một|so\n',
    );
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['A1']);
    expect(table.issues.map(({ code }) => code)).toEqual(['rows-left-out', 'rows-left-out']);
  });

  it('keeps a first row 1, 2, 3 of a narrow table without row numbers', () => {
    expect(layOut('Mã bài|Tên bài|Lĩnh vực\n1|2|3\n').rows).toHaveLength(1);
  });

  it('keeps entries whose titles begin like totals, headers or signatures', () => {
    const titles = [
      'Tổng hợp ý kiến người dân',
      'Cộng tác viên thôn',
      'Tên bài',
      'Ghi chú: số hóa',
    ];
    const text = titles.map((title, index) => `A${index}|${title}|so`).join('\n');
    const table = layOut(`Mã bài|Tên bài|Lĩnh vực\n${text}\n`);
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(titles);
    expect(table.issues).toEqual([]);
  });

  it('keeps a first entry whose cells are all small numbers that do not count the columns', () => {
    const table = layOut('Mã bài|Tên bài|Lĩnh vực\n7|8|2\n');
    expect(table.rows).toHaveLength(1);
  });

  it('repeats a cell that is merged over several entries, however short their rows are', () => {
    const merged = [{ top: 2, bottom: 4, left: 2, right: 2 }];
    const text = 'Mã bài|Tên bài|Lĩnh vực\nA1|Một|so\nA2|Hai\nA3\nA4|Bốn\n';
    const table = layOut(text, merged, true);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['A1', 'Một', 'so'],
      ['A2', 'Hai', 'so'],
      ['A3', '', 'so'],
      ['A4', 'Bốn'],
    ]);
  });

  it('refuses a row of a text file that is longer than the header', () => {
    const table = layOut('Mã bài|Tên bài\nA1|Một|hai\nA2|Ba\n');
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['A2']);
    expect(table.issues).toEqual([
      {
        code: 'row-too-long',
        severity: 'error',
        file: 'ds.csv',
        line: 2,
        column: null,
        value: 'hai',
        message: 'Dòng này có 3 ô, nhưng dòng tiêu đề chỉ có 2 cột.',
        hint: 'Nếu nội dung ô có dấu ngăn cột thì đặt cả ô trong dấu nháy kép (Excel tự làm khi lưu CSV); nếu không thì xóa ô thừa.',
      },
    ]);
  });

  it('names curly quotes as the reason why a row is too long', () => {
    const table = layOut('Mã bài|Tên bài\nA1|“Một|hai”\n');
    expect(table.issues.map(({ hint }) => hint)).toEqual([
      'Dấu nháy cong (“ ”) không bao được nội dung ô: thay bằng dấu nháy kép thẳng (") ở đầu và cuối ô.',
    ]);
  });

  it('gives a cell right of a sheet’s table a column of its own', () => {
    const table = layOut('Mã bài|Tên bài\nA1|Một||xem lại\n', [], true);
    expect(table.header?.cells).toEqual(['Mã bài', 'Tên bài', '', '']);
    expect(table.rows).toHaveLength(1);
  });

  it('says that a file without rows is empty', () => {
    expect(layOut('\n \n').issues.map(({ code }) => code)).toEqual(['file-empty']);
  });
});
