import { readFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';
import { makeContainer } from './make-container.ts';

function makeXls(rows: unknown[][], bookType: 'biff8' | 'biff5'): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Diem');
  return write(book, { type: 'buffer', bookType }) as Buffer;
}

function readFixture(name: string): Promise<Buffer> {
  return readFile(new URL(`fixtures/${name}`, import.meta.url));
}

describe('an .xls', () => {
  it('reads as the .xlsx of the same workbook does', async () => {
    const old = await readWorkbook(await readFixture('book.xls'), 'bai', null);
    const fresh = await readWorkbook(await readFixture('book.xlsx'), 'bai', null);
    expect(old.sheets).toHaveLength(1);
    expect(old).toEqual(fresh);
  });

  it.each(['biff8', 'biff5'] as const)(
    'of the kind %s gives numbers, text, yes and no',
    async (kind) => {
      const rows = [
        ['id', 'score'],
        ['HG22-001', 7.25],
        [true, 1200],
      ];
      const { sheets, issues } = await readWorkbook(makeXls(rows, kind), 'diem.xls', null);
      expect(issues).toEqual([]);
      expect(sheets[0]?.name).toBe('Diem');
      expect(sheets[0]?.rows).toEqual([
        { line: 1, cells: ['id', 'score'] },
        { line: 2, cells: ['HG22-001', '7.25'], exact: [false, true] },
        { line: 3, cells: ['TRUE', '1200'], exact: [false, true] },
      ]);
    },
  );

  it('keeps every byte of an old encoding, as its Latin-1 or windows-1252 character', async () => {
    const bytes = Buffer.from(Array.from({ length: 0x80 }, (_, index) => 0x80 + index));
    const latin1 = bytes.toString('latin1');
    const newer = await readWorkbook(makeXls([['id', latin1]], 'biff8'), 'a.xls', null);
    expect(newer.sheets[0]?.rows[0]?.cells[1]).toBe(latin1);
    const written = 'Z'.repeat(bytes.length);
    const book = makeXls([['id', written]], 'biff5');
    bytes.copy(book, book.indexOf(written));
    const older = await readWorkbook(book, 'a.xls', null);
    expect(older.sheets[0]?.rows[0]?.cells[1]).toBe(new TextDecoder('windows-1252').decode(bytes));
  });
});

describe('a number of an .xls that is none', () => {
  it('reads as an error value, also where it is shown as a date', async () => {
    const cell = { t: 'n', v: 7.123456789, z: 'dd/mm/yyyy' };
    const bytes = makeXls([['id', cell]], 'biff8');
    const written = Buffer.alloc(8);
    written.writeDoubleLE(cell.v);
    bytes.writeDoubleLE(Number.NaN, bytes.indexOf(written));
    const { sheets } = await readWorkbook(bytes, 'a.xls', null);
    expect(sheets[0]?.rows).toEqual([{ line: 1, cells: ['id', '#NUM!'] }]);
  });
});

describe('a workbook with a password', () => {
  const isProtected = {
    code: 'workbook-protected',
    severity: 'error',
    file: 'diem.xls',
    line: null,
    column: null,
    value: null,
    message: 'Tệp Excel có mật khẩu, chương trình không mở được.',
    hint: 'Mở tệp bằng Excel, chọn Tệp → Thông tin → Bảo vệ sổ làm việc → Mã hóa bằng mật khẩu, xóa mật khẩu, rồi lưu lại.',
  };

  it('is refused as an .xls', async () => {
    const { sheets, issues } = await readWorkbook(
      await readFixture('protected.xls'),
      'diem.xls',
      null,
    );
    expect(sheets).toEqual([]);
    expect(issues).toEqual([isProtected]);
  });

  it('is refused as an .xlsx, which then is an OLE container', async () => {
    const content = Buffer.alloc(6000, 1);
    const bytes = makeContainer({ EncryptionInfo: content, EncryptedPackage: content });
    const { issues } = await readWorkbook(bytes, 'diem.xlsx', null);
    expect(issues).toEqual([{ ...isProtected, file: 'diem.xlsx' }]);
  });
});
