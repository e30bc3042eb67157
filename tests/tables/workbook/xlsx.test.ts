import { readFile } from 'node:fs/promises';
import { utils, write, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';
import { makeXlsx, type XlsxParts } from './make-xlsx.ts';

async function readCells(parts: XlsxParts) {
  const { sheets, issues } = await readWorkbook(makeXlsx(parts), 'a.xlsx', null);
  expect(issues).toEqual([]);
  return sheets[0]?.rows.map(({ cells }) => cells);
}

function readRow(cells: string, parts: Partial<XlsxParts> = {}) {
  return readCells({ ...parts, sheet: `<sheetData><row r="1">${cells}</row></sheetData>` });
}

function makeBook(sheets: Record<string, unknown[][]>): WorkBook {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  return book;
}

function writeBook(book: WorkBook): Buffer {
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer;
}

describe('an .xlsx of LibreOffice', () => {
  it('is read with its places, merged areas, hidden rows and columns, dates and codes', async () => {
    const bytes = await readFile(new URL('fixtures/book.xlsx', import.meta.url));
    const { sheets, issues } = await readWorkbook(bytes, 'bai.xlsx', null);
    expect(sheets).toEqual([
      {
        name: 'Bài dự thi',
        rows: [
          { line: 1, cells: ['DANH SÁCH BÀI DỰ THI'] },
          { line: 2, cells: ['Mã bài', 'Ngày nhận', 'Điểm'] },
          { line: 3, cells: ['0007', '2022-08-16 09:30', '7.25'], exact: [true, false, true] },
          { line: 4, cells: ['0008', '2022-08-17', '12.5%'], exact: [true, false, true] },
          {
            line: 5,
            cells: ['Ô hai dòng\ndòng hai', '09:30', '14.5'],
            exact: [false, false, true],
          },
        ],
        merged: [{ top: 1, bottom: 1, left: 0, right: 2 }],
        hiddenLines: [4],
        hiddenColumns: [2],
      },
    ]);
    expect(issues).toEqual([
      {
        code: 'sheet-hidden',
        severity: 'warning',
        file: 'bai.xlsx',
        line: null,
        column: null,
        value: null,
        message: 'Trang tính “Danh mục” đang bị ẩn nên không được đọc.',
        hint: 'Nếu cần dữ liệu ở đó thì bỏ ẩn trang tính, hoặc ghi tên vào mục sheet của columns.yaml.',
      },
    ]);
  });
});

describe('the sheets of a workbook', () => {
  const book = makeBook({ Bìa: [], 'Danh sách': [['id'], ['1']], Ẩn: [['bí mật']], Kín: [['x']] });
  book.Workbook = { Sheets: [{}, {}, { Hidden: 1 }, { Hidden: 2 }] };
  const bytes = writeBook(book);

  it('are all read but the empty and the hidden ones', async () => {
    const { sheets, issues } = await readWorkbook(bytes, 'a.xlsx', null);
    expect(sheets.map(({ name }) => name)).toEqual(['Danh sách']);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ['sheet-hidden', 'Trang tính “Ẩn” đang bị ẩn nên không được đọc.'],
      ['sheet-hidden', 'Trang tính “Kín” đang bị ẩn nên không được đọc.'],
    ]);
  });

  it('are read when chosen, hidden or not, large and small letters alike', async () => {
    const { sheets, issues } = await readWorkbook(bytes, 'a.xlsx', 'ẩn'.normalize('NFD'));
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Ẩn', [{ line: 1, cells: ['bí mật'] }]],
    ]);
    expect(issues).toEqual([]);
  });

  it('are named when the chosen one is not among them', async () => {
    const { sheets, issues } = await readWorkbook(bytes, 'a.xlsx', 'Sheet1');
    expect(sheets).toEqual([]);
    expect(issues).toEqual([
      {
        code: 'sheet-missing',
        severity: 'error',
        file: 'a.xlsx',
        line: null,
        column: null,
        value: null,
        message: 'Tệp không có trang tính nào tên “Sheet1”.',
        hint: 'Các trang tính của tệp: “Bìa”, “Danh sách”, “Ẩn”, “Kín”. Sửa mục sheet của columns.yaml.',
      },
    ]);
  });

  it('are an error when none that is shown holds anything', async () => {
    const { issues } = await readWorkbook(
      writeBook(makeBook({ A: [], B: [['  ']] })),
      'a.xlsx',
      null,
    );
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ['file-empty', 'Mọi trang tính của tệp đều trống hoặc đang bị ẩn.'],
    ]);
  });
});

describe('the cells of an .xlsx', () => {
  it('stand where the sheet has them, counted from row 1 and column A', async () => {
    const sheet =
      '<sheetData><row r="3"><c r="C3"><v>5</v></c></row><row r="9"><c r="B9" t="b"><v>1</v></c></row></sheetData>';
    const { sheets } = await readWorkbook(makeXlsx({ sheet }), 'a.xlsx', null);
    expect(sheets[0]?.rows).toEqual([
      { line: 3, cells: ['', '', '5'], exact: [false, false, true] },
      { line: 9, cells: ['', 'TRUE'] },
    ]);
  });

  it('may leave out their addresses', async () => {
    expect(await readRow('<c><v>1</v></c><c/><c><v>3</v></c>')).toEqual([['1', '', '3']]);
  });

  it('keep rich text as plain text, without reading aids', async () => {
    const strings =
      '<sst><si><r><rPr><b/></rPr><t>Tên </t></r><r><t xml:space="preserve">bài </t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>';
    const cells = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c>';
    expect(await readRow(cells, { strings })).toEqual([['Tên bài ', '東京']]);
  });

  it('decode what Excel escapes, and bring line ends to one form', async () => {
    const cells =
      '<c t="inlineStr"><is><t>A&amp;lt;B &#x1EC7;&#10;_x000D_\n_x005F_x000D_</t></is></c><c t="str"><f>A1</f><v>1 &lt; 2</v></c><c t="inlineStr"><is><t><![CDATA[a & <b>]]></t></is></c>';
    expect(await readRow(cells)).toEqual([['A&lt;B ệ\n\n_x000D_', '1 < 2', 'a & <b>']]);
  });

  it('keep soft hyphens and other characters of old encodings', async () => {
    const text = 'M· sè §¬n vÞ ph­ê\u00A0ng';
    expect(await readRow(`<c t="inlineStr"><is><t>${text}</t></is></c>`)).toEqual([[text]]);
  });

  it('keep a text of 32,767 characters', async () => {
    const text = 'ệ'.repeat(32_767);
    expect(await readRow(`<c t="inlineStr"><is><t>${text}</t></is></c>`)).toEqual([[text]]);
  });

  it('read XML with prefixes, single quotes, comments and a > inside a quote', async () => {
    const sheet = `<x:sheetData><!-- <row r='7'> --><x:row r='2' note='a>b'><x:c r='A2'><x:v>5</x:v></x:c></x:row></x:sheetData>`;
    expect(await readCells({ sheet })).toEqual([['5']]);
  });

  it('use the formats of their styles', async () => {
    const cellStyles =
      '<numFmts><numFmt numFmtId="164" formatCode="&quot;HG-&quot;000"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
    const cells = '<c s="0"><v>5</v></c><c s="1"><v>44789</v></c><c s="2"><v>5</v></c>';
    expect(await readRow(cells, { cellStyles })).toEqual([['5', '2022-08-16', 'HG-005']]);
    const workbookProperties = '<workbookPr date1904="1"/>';
    const later = await readRow(cells, { cellStyles, workbookProperties });
    expect(later).toEqual([['5', '2026-08-17', 'HG-005']]);
  });

  it('give dates written as ISO the form of the others', async () => {
    const cells =
      '<c t="d"><v>2022-08-16</v></c><c t="d"><v>2022-08-16T00:00:00Z</v></c><c t="d"><v>2022-08-16T09:30:00.000</v></c>';
    expect(await readRow(cells)).toEqual([['2022-08-16', '2022-08-16', '2022-08-16 09:30']]);
  });

  it('keep error values as they are shown', async () => {
    expect(await readRow('<c t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual([
      ['#N/A', '#DIV/0!'],
    ]);
  });

  it('have the saved values of formulas, and say where one has none', async () => {
    const sheet =
      '<sheetData><row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>A1</f><v></v></c><c r="C2"><f>A2*2</f></c></row><row r="3"><c r="C3"><f>A3*2</f><v/></c></row></sheetData>';
    const { sheets, issues } = await readWorkbook(makeXlsx({ sheet }), 'a.xlsx', null);
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([['2']]);
    expect(issues).toEqual([
      {
        code: 'formula-without-value',
        severity: 'error',
        file: 'a.xlsx',
        line: 2,
        column: 'C',
        value: null,
        message:
          'Ô C2 ở trang tính “Bảng” có công thức, nhưng tệp không lưu kết quả. Trang tính này có tất cả 2 ô như vậy.',
        hint: 'Mở tệp bằng Excel để Excel tính lại, rồi lưu và thay tệp này.',
      },
    ]);
  });
});
