import { describe, expect, it } from 'vitest';
import { formatForTerminal } from '../../../src/judging/report/format-terminal.ts';
import {
  numberColumn,
  textColumn,
  type ReportTable,
} from '../../../src/judging/report/report-table.ts';

function makeTable(own: Partial<ReportTable>): ReportTable {
  return {
    worksheet: 'Bảng',
    title: 'Bảng thử',
    purpose: ['Để thử.'],
    columns: [textColumn('Tên'), numberColumn('Điểm', 2)],
    rows: [],
    shownRows: 10,
    remarks: [],
    ...own,
  };
}

describe('a table on the terminal', () => {
  it('stands straight whether letters are composed or not', () => {
    const name = 'Đường ướt';
    const rows = [
      [name.normalize('NFC'), 7],
      [name.normalize('NFD'), 12.5],
      ['a', null],
    ];
    expect(formatForTerminal(makeTable({ rows })).split('\n')).toEqual([
      'BẢNG THỬ',
      'Để thử.',
      '',
      'Tên         Điểm',
      '────────────────',
      `${name.normalize('NFC')}   7,00`,
      `${name.normalize('NFD')}  12,50`,
      'a',
      '',
    ]);
  });

  it('says how many rows it does not show', () => {
    const rows = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    const lines = formatForTerminal(makeTable({ rows, shownRows: 1 })).split('\n');
    expect(lines.slice(-3)).toEqual([
      'a    1,00',
      '… và 2 dòng nữa; xem đủ trong tệp Excel (--out).',
      '',
    ]);
  });

  it('leaves out the columns that are for the workbook', () => {
    const columns = [{ ...textColumn('Dài'), isForWorkbook: true as const }, numberColumn('Hạng')];
    const text = formatForTerminal(makeTable({ columns, rows: [['không thấy', 1]] }));
    expect(text).not.toMatch(/Dài|không thấy/);
  });

  it('is only its sentences where there are no rows', () => {
    expect(formatForTerminal(makeTable({ remarks: ['Không có bài nào.'] }))).toBe(
      'BẢNG THỬ\nĐể thử.\n\nKhông có bài nào.\n',
    );
  });
});
