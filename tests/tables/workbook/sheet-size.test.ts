import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';
import { packRepeated } from './make-bomb.ts';
import { makeXlsx, type XlsxParts } from './make-xlsx.ts';

async function readIssues(parts: XlsxParts): Promise<[code: string, message: string][]> {
  const { sheets, issues } = await readWorkbook(makeXlsx(parts), 'a.xlsx', null);
  expect(sheets).toEqual([]);
  return issues.map(({ code, message }) => [code, message]);
}

describe('a sheet that is too large', () => {
  it('is refused by its rows', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(1024);
    const sheet = packRepeated('<worksheet><sheetData>', rows, 1024, '</sheetData></worksheet>');
    expect(await readIssues({ sheet })).toEqual([
      [
        'table-too-large',
        'Bảng ở trang tính “Bảng” có 1.048.575 dòng và 1 cột; nhiều nhất là 1.000.000 dòng và 200 cột.',
      ],
    ]);
  });

  it('is refused by its columns', async () => {
    const sheet = `<sheetData><row r="1">${'<c><v>1</v></c>'.repeat(16_384)}</row></sheetData>`;
    expect(await readIssues({ sheet })).toEqual([
      [
        'table-too-large',
        'Bảng ở trang tính “Bảng” có 0 dòng và 16.384 cột; nhiều nhất là 1.000.000 dòng và 200 cột.',
      ],
    ]);
  });

  it('is read where only its formatting reaches to the last row and far to the right', async () => {
    const styled = `<row>${'<c s="1"/>'.repeat(4)}</row>`.repeat(1023);
    const first = `<row r="1"><c r="A1"><v>1</v></c>${'<c s="1"/>'.repeat(16_383)}</row>`;
    const sheet = packRepeated(
      `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${first}`,
      styled,
      1024,
      '<row r="1048576"><c><v>2</v></c></row></sheetData></worksheet>',
    );
    const { sheets, issues } = await readWorkbook(makeXlsx({ sheet }), 'a.xlsx', null);
    expect(issues).toEqual([]);
    expect(sheets[0]?.rows).toEqual([
      { line: 1, cells: ['1'], exact: [true] },
      { line: 1_048_576, cells: ['2'], exact: [true] },
    ]);
  });

  it('shares its texts and patterns between rows', async () => {
    const row = '<row><c t="inlineStr"><is><t>vong-1</t></is></c><c><v>1</v></c></row>';
    const sheet = `<sheetData>${row.repeat(70_000)}</sheetData>`;
    const { sheets } = await readWorkbook(makeXlsx({ sheet }), 'a.xlsx', null);
    const rows = sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(70_000);
    expect(rows.every(({ exact }) => exact === rows[0]?.exact)).toBe(true);
    expect(rows.at(-1)).toEqual({ line: 70_000, cells: ['vong-1', '1'], exact: [false, true] });
  });
});
