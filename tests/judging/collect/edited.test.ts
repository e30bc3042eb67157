import { utils } from '@e965/xlsx';
import { openXlsx, saveXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { worksheetNames } from '../../../src/judging/sheet-layout.ts';
import {
  allMarks,
  allRead,
  edit,
  fill,
  getRows,
  makeBook,
  readBook,
  setRows,
  type,
  type OpenBook,
} from './books.ts';

const blank = await makeBook();
const filled = fill(blank, allMarks);

async function expectAllRead(bytes: Uint8Array, file?: string): Promise<string[]> {
  const { marks, problems } = await readBook(bytes, undefined, file);
  expect(marks).toEqual(allRead);
  return problems;
}

describe('a workbook that a judge filled', () => {
  it('is read without a remark', async () => {
    expect(await expectAllRead(filled)).toEqual([]);
  });

  it('holds nothing as long as nobody has opened it', async () => {
    const { collected, problems } = await readBook(blank);
    expect(collected?.sheets.map(({ marks, missing }) => [marks, missing])).toEqual(
      Array.from({ length: 3 }, () => [[], ['Tính mới', 'Hiệu quả']]),
    );
    expect(problems).toEqual([]);
  });

  it('is read where the sums have not been calculated', async () => {
    const book = await openXlsx(blank);
    const row = book.sheets[1]?.rows[1];
    if (row !== undefined) row[4] = 7.5;
    const { marks, problems } = await readBook(await saveXlsx(book));
    expect(marks).toEqual(['HG22-001 tinh-moi 7.5']);
    expect(problems).toEqual([
      'nhắc 2 | B (Mã bài) của trang “Phiếu chấm” | HG22-001 [sheet-partial] Phiếu thiếu điểm của tiêu chí “Hiệu quả” nên chưa được tính.',
    ]);
  });

  it('is read as .xls', async () => {
    const bytes = edit(filled, () => undefined, 'biff8');
    expect(await expectAllRead(bytes, 'GK-01.xls')).toEqual([]);
  });

  it('brings comments, and consent to those that are there', async () => {
    const bytes = fill(filled, {
      H2: '=Hay, “mới”\nvà rẻ',
      J2: 'có',
      I3: 'Chưa rõ số liệu',
      J3: 'Không',
    });
    const { collected } = await readBook(bytes);
    expect(collected?.sheets[0]?.marks).toEqual([
      { criterion: 'tinh-moi', score: 7.5, comment: '=Hay, “mới”\nvà rẻ', forAuthor: true },
      { criterion: 'hieu-qua', score: 15, comment: null, forAuthor: false },
    ]);
    expect(collected?.sheets[1]?.marks[1]).toEqual({
      criterion: 'hieu-qua',
      score: 12.5,
      comment: 'Chưa rõ số liệu',
      forAuthor: false,
    });
  });
});

describe('what judges do to a workbook', () => {
  const change = (alter: (open: OpenBook) => void) => edit(filled, alter);

  it('sorts rows, the header with them', async () => {
    const sorted = change((open) => setRows(open, getRows(open).toReversed()));
    expect(await expectAllRead(sorted)).toEqual([]);
  });

  it('hides and filters rows and columns', async () => {
    const hidden = change(({ marks }) => {
      marks['!rows'] = [{}, { hidden: true }, { hidden: true }];
      marks['!cols'] = Array.from({ length: 10 }, (_, index) => ({ hidden: index > 3 }));
      marks['!autofilter'] = { ref: 'A1:J4' };
    });
    expect(await expectAllRead(hidden)).toEqual([]);
  });

  it('moves columns', async () => {
    const moved = change((open) =>
      setRows(
        open,
        getRows(open).map((row) => row.toReversed()),
      ),
    );
    expect(await expectAllRead(moved)).toEqual([]);
  });

  it('adds columns, which are named when they hold something', async () => {
    const added = change((open) =>
      setRows(
        open,
        getRows(open).map((row, at) => [
          ...row.slice(0, 4),
          at === 0 ? 'Bỏ trống' : null,
          at === 0 ? 'Ghi chú riêng' : 'đọc lại',
          ...row.slice(4),
          at === 2 ? 'xem thêm' : null,
        ]),
      ),
    );
    expect(await expectAllRead(added)).toEqual([
      'nhắc 1 | F (Ghi chú riêng) của trang “Phiếu chấm” [column-not-read] Cột này do giám khảo thêm, không được đọc.',
      'nhắc 1 | M (không có tiêu đề) của trang “Phiếu chấm” [column-not-read] Cột này do giám khảo thêm, không được đọc.',
    ]);
  });

  it('adds rows above the table, sums and notes below it', async () => {
    const added = change((open) => {
      const rows = getRows(open);
      const total = [null, 'Tổng cộng', null, null, 15.6, 47.5];
      const note = ['Ghi chú: bài 2 rất hay'];
      setRows(open, [['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], [], ...rows, total, [], note]);
    });
    expect(await expectAllRead(added)).toEqual([
      'nhắc 7 | B của trang “Phiếu chấm” | Tổng cộng [rows-not-read] Các dòng 7, 9 không có mã bài nên không được đọc.',
    ]);
  });

  it('adds, moves and renames worksheets', async () => {
    const altered = change(({ book }) => {
      utils.book_append_sheet(book, utils.aoa_to_sheet([['việc của tôi']]), 'Nháp');
      book.SheetNames.reverse();
      book.Workbook?.Sheets?.reverse();
      const at = book.SheetNames.indexOf(worksheetNames.marks);
      const { [worksheetNames.marks]: marks } = book.Sheets;
      if (marks !== undefined) book.Sheets.Diem = marks;
      book.SheetNames[at] = 'Diem';
      const listed = book.Workbook?.Sheets?.[at];
      if (listed !== undefined) listed.name = 'Diem';
    });
    expect(await expectAllRead(altered)).toEqual([]);
  });

  it('hides the marks, or shows the key', async () => {
    const setHidden = (name: string, hidden: 0 | 1) =>
      change(({ book }) => {
        const sheet = book.Workbook?.Sheets?.find((one) => one.name === name);
        if (sheet !== undefined) sheet.Hidden = hidden;
      });
    expect(await expectAllRead(setHidden(worksheetNames.marks, 1))).toEqual([]);
    expect(await expectAllRead(setHidden(worksheetNames.key, 0))).toEqual([]);
  });

  it('fills a copy of the marks sheet instead', async () => {
    const copy = edit(blank, ({ book, marks }) => {
      const own = structuredClone(marks);
      type(own, allMarks);
      utils.book_append_sheet(book, own, 'Phiếu chấm (2)');
    });
    expect(await expectAllRead(copy)).toEqual([]);
  });

  it('fills two copies of the marks sheet: which one counts is unclear', async () => {
    const both = change(({ book, marks }) => {
      utils.book_append_sheet(book, structuredClone(marks), 'Phiếu chấm (2)');
    });
    expect((await readBook(both)).problems).toEqual([
      'lỗi  [sheet-unclear] Tệp có điểm ở nhiều trang tính: “Phiếu chấm”, “Phiếu chấm (2)”.',
    ]);
  });

  it('writes numbers as text, or as formulas', async () => {
    const typed = fill(filled, {
      E2: '7,5',
      F2: ' 15 ',
      E3: '8.1',
      F3: { t: 'n', v: 12.5, f: '25/2' },
      E4: '0,0',
      F4: '20 điểm',
    });
    expect(await expectAllRead(typed)).toEqual([]);
  });

  it('takes away the noise that a formula leaves behind', async () => {
    const noisy = fill(filled, { E3: { t: 'n', v: 8.100000000000001, f: '2.7*3' } });
    expect(await expectAllRead(noisy)).toEqual([]);
  });

  it('merges cells that are no marks', async () => {
    const merged = change(({ marks }) => {
      marks['!merges'] = [utils.decode_range('D2:D4'), utils.decode_range('H2:I2')];
    });
    expect(await expectAllRead(merged)).toEqual([]);
  });

  it('writes a second line into a header', async () => {
    const lined = fill(filled, { E1: 'Tính mới\n(tối đa 10)', F1: 'HIỆU QUẢ:' });
    expect(await expectAllRead(lined)).toEqual([]);
  });
});
