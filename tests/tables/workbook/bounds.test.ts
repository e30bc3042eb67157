import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';
import { packRepeated } from './make-bomb.ts';
import { makeXlsx, makeXlsxEntries, type XlsxParts } from './make-xlsx.ts';
import { makeZip, pack } from './make-zip.ts';

const megabyte = 1024 * 1024;

async function readIssues(parts: XlsxParts): Promise<[code: string, message: string][]> {
  const { sheets, issues } = await readWorkbook(makeXlsx(parts), 'a.xlsx', null);
  expect(sheets).toEqual([]);
  return issues.map(({ code, message }) => [code, message]);
}

const tooHeavy =
  'Tệp Excel quá lớn: giải nén ra hơn 512 MB, hoặc khi đọc cần hơn 1.024 MB bộ nhớ hay hơn 60 giây.';

const tooMuchText = 'Các ô của tệp có quá nhiều chữ; nhiều nhất là 67.108.864 ký tự.';

describe('a workbook that is larger than it looks', () => {
  it('is refused where it unpacks to more than it may', async () => {
    const sheet = packRepeated('<worksheet>', ' '.repeat(megabyte), 600);
    expect(sheet.packed.length).toBeLessThan(megabyte);
    expect(await readIssues({ sheet })).toEqual([['workbook-too-heavy', tooHeavy]]);
  });

  it('is refused where one long text stands in very many cells', async () => {
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
    const sheet = `<sheetData>${row.repeat(100)}</sheetData>`;
    const strings = `<sst><si><t>${'a'.repeat(32_767)}</t></si></sst>`;
    expect(await readIssues({ sheet, strings })).toEqual([['table-too-large', tooMuchText]]);
  });

  it('is refused where a few cells stand far to the right in very many rows', async () => {
    const row = '<row><c><v>1</v></c><c r="XFD1"><v>1</v></c></row>';
    const sheet = `<sheetData>${row.repeat(1100)}</sheetData>`;
    expect(await readIssues({ sheet })).toEqual([['table-too-large', tooMuchText]]);
  });

  it('is refused where it has a tag that never ends', async () => {
    const codes = await readIssues({ sheet: `<sheetData x="${' '.repeat(3 * megabyte)}` });
    expect(codes.map(([code]) => code)).toEqual(['workbook-damaged']);
  });

  it('is refused where its archive has endless parts', async () => {
    const part = pack('', '');
    const parts = Array.from({ length: 10_001 }, (_, index) => ({ ...part, name: `xl/${index}` }));
    const bytes = makeZip([...makeXlsxEntries({ sheet: '<sheetData/>' }), ...parts]);
    const { issues } = await readWorkbook(bytes, 'a.xlsx', null);
    expect(issues.map(({ code }) => code)).toEqual(['workbook-damaged']);
  });
});
