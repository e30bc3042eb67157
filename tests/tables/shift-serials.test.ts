import { expect, it } from 'vitest';
import { submissions } from '../../src/schemas/submissions.ts';
import { getKnownHeaders } from '../../src/tables/layout/known-headers.ts';
import { readRecords } from '../../src/tables/records.ts';
import { shiftSerials } from '../../src/tables/shift-serials.ts';

it('reads days that a workbook of 1904 holds as plain numbers, and leaves other cells', () => {
  const raw = {
    header: { line: 1, cells: ['Mã bài', 'Tên bài', 'Lĩnh vực', 'Ngày nhận'] },
    rows: [
      { line: 2, cells: ['1', 'Một', 'so', '43327'], exact: [true, false, false, true] },
      { line: 3, cells: ['2', 'Hai', 'so', '16/8/2022'] },
    ],
    issues: [],
  };
  const shifted = shiftSerials(raw, submissions, getKnownHeaders(submissions, null));
  const { rows, issues } = readRecords(submissions, shifted, 'a.xlsx');
  expect(issues).toEqual([]);
  expect(rows.map(({ value }) => [value.id, value.received_at?.slice(0, 10)])).toEqual([
    ['1', '2022-08-16'],
    ['2', '2022-08-16'],
  ]);
});
