import { describe, expect, it } from 'vitest';
import { submissions } from '../../src/schemas/submissions.ts';
import { findBestSheets } from '../../src/tables/choose-sheet.ts';
import { parseDelimited } from '../../src/tables/delimited.ts';
import { getKnownHeaders } from '../../src/tables/layout/known-headers.ts';

const known = getKnownHeaders(submissions, null);

function choose(sheets: Record<string, string>): string[] {
  const all = Object.entries(sheets).map(([name, text]) => ({
    name,
    grid: parseDelimited(text, 'a.csv', { delimiter: ',' }).grid,
  }));
  return findBestSheets(all, known).map(({ name }) => name);
}

const list = 'Mã bài,Tên bài,Lĩnh vực\nA1,Một,so\n';

describe('findBestSheets', () => {
  it('takes the one sheet that has every required column and entries', () => {
    expect(choose({ 'Ghi chú': 'Việc\nGọi lại\n', 'Đợt 1': list })).toEqual(['Đợt 1']);
    expect(choose({ Mẫu: 'Mã bài,Tên bài,Lĩnh vực,Tóm tắt\n', 'Đợt 1': list })).toEqual(['Đợt 1']);
  });

  it('takes none for the other where both hold entries, though one has more columns', () => {
    const more = 'Mã bài,Tên bài,Lĩnh vực,Ngày nhận\nA2,Hai,so,16/8/2022\n';
    expect(choose({ 'Đợt 1': more, 'Đợt 2': list })).toEqual(['Đợt 1', 'Đợt 2']);
  });

  it('takes the sheet with most known headers where none is whole', () => {
    expect(choose({ A: 'Mã bài\nA1\n', B: 'Mã bài,Tên bài\nA1,Một\n' })).toEqual(['B']);
  });
});
