import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';
import { readXls } from '../../../src/tables/workbook/read-xls.ts';
import { makeRecord, makeSharedCell, makeSharedText, makeXlsBook } from './make-xls.ts';
import { makeXlsx } from './make-xlsx.ts';

async function readIssues(bytes: Uint8Array): Promise<[code: string, message: string][]> {
  const { sheets, issues } = await readWorkbook(bytes, 'a', null);
  expect(sheets).toEqual([]);
  return issues.map(({ code, message }) => [code, message]);
}

const sheet = '<sheetData><row><c><v>1</v></c></row></sheetData>';

function listSheets(count: number): string {
  return Array.from({ length: count }, (_, at) => `<sheet name="T${at + 1}" r:id="rId1"/>`).join(
    '',
  );
}

function makeSheets(count: number): Buffer {
  const cell = makeSharedCell(0, 0);
  return makeXlsBook(
    Array.from({ length: count }, () => [cell]),
    [makeSharedText('x')],
  );
}

describe('a workbook with very many sheets', () => {
  const tooMany = [
    ['too-many-sheets', 'Tệp có quá nhiều trang tính; nhiều nhất là 255 trang tính.'],
  ];

  it('is read up to 255 sheets', async () => {
    const fresh = await readWorkbook(makeXlsx({ sheet, sheetList: listSheets(255) }), 'a', null);
    expect([fresh.sheets.length, fresh.issues]).toEqual([255, []]);
    const old = await readWorkbook(makeSheets(255), 'a', null);
    expect([old.sheets.length, old.issues]).toEqual([255, []]);
  });

  it('is refused above that', async () => {
    expect(await readIssues(makeXlsx({ sheet, sheetList: listSheets(256) }))).toEqual(tooMany);
    expect(await readIssues(makeSheets(256))).toEqual(tooMany);
    expect(await readIssues(makeXlsx({ sheet, sheetList: listSheets(150_000) }))).toEqual(tooMany);
  });

  it('has ten of them named where the chosen one is missing', async () => {
    const bytes = makeXlsx({ sheet, sheetList: listSheets(11) });
    const { issues } = await readWorkbook(bytes, 'a', 'Danh sách');
    expect(issues.map(({ hint }) => hint)).toEqual([
      'Các trang tính của tệp: “T1”, “T2”, “T3”, “T4”, “T5”, “T6”, “T7”, “T8”, “T9”, “T10”… Sửa mục sheet của columns.yaml.',
    ]);
  });
});

describe('a sheet with very many merged areas', () => {
  const tooMany = [
    [
      'table-too-large',
      'Một trang tính của tệp có quá nhiều ô gộp; nhiều nhất là 200.000 vùng gộp.',
    ],
  ];
  const area = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0]);
  const makeAreas = (count: number) => makeRecord(0x00e5, count, Buffer.alloc(8 * count, area));
  const most = Array.from({ length: 200 }, () => makeAreas(1000));

  it('is refused as an .xlsx', async () => {
    const merged = '<mergeCell ref="A1:B2"/>'.repeat(200_001);
    const bytes = makeXlsx({ sheet: `${sheet}<mergeCells>${merged}</mergeCells>` });
    expect(await readIssues(bytes)).toEqual(tooMany);
  });

  it('is refused as an .xls, and read where they are just as many as may be', async () => {
    const makeMerged = (...areas: Buffer[]) =>
      makeXlsBook([[makeSharedCell(0, 0), ...areas]], [makeSharedText('x')]);
    expect(await readIssues(makeMerged(...most, makeAreas(1)))).toEqual(tooMany);
    const { sheets, issues } = await readWorkbook(makeMerged(...most), 'a', null);
    expect(issues).toEqual([]);
    expect(sheets[0]?.merged).toHaveLength(200_000);
  });
});

describe('a cell longer than Excel allows', () => {
  const long = 'a'.repeat(32_768);

  it('is refused with its place, as an .xlsx', async () => {
    const cell = `<c r="C2" t="inlineStr"><is><t>${long}</t></is></c>`;
    const bytes = makeXlsx({ sheet: `<sheetData><row r="2">${cell}</row></sheetData>` });
    const { sheets, issues } = await readWorkbook(bytes, 'a.xlsx', null);
    expect(sheets).toEqual([]);
    expect(issues).toEqual([
      {
        code: 'cell-too-long',
        severity: 'error',
        file: 'a.xlsx',
        line: 2,
        column: 'C',
        value: 'a'.repeat(200),
        message: 'Ô C2 ở trang tính “Bảng” dài 32.768 ký tự; một ô nhận nhiều nhất 32.767 ký tự.',
        hint: 'Rút gọn nội dung ô.',
      },
    ]);
  });

  it('is refused as an .xls, which may have one that is just as long as may be', async () => {
    const cells = [makeSharedCell(4, 1)];
    expect(await readIssues(makeXlsBook([cells], [makeSharedText(long)]))).toEqual([
      [
        'cell-too-long',
        'Ô B5 ở trang tính “S1” dài 32.768 ký tự; một ô nhận nhiều nhất 32.767 ký tự.',
      ],
    ]);
    const bytes = makeXlsBook([cells], [makeSharedText(long.slice(1))]);
    const { sheets } = await readWorkbook(bytes, 'a.xls', null);
    expect(sheets[0]?.rows).toEqual([{ line: 5, cells: ['', long.slice(1)] }]);
  });
});

describe('an .xls whose cells hold too much text', () => {
  it('is read no further than the row that is too much', () => {
    const rows = Array.from({ length: 9 }, (_, row) => makeSharedCell(row, 0));
    const taken: number[] = [];
    const read = readXls(makeXlsBook([rows], [makeSharedText('x')]), 'a.xls', null, {
      begin: () => undefined,
      beginRow: (line) => void taken.push(line),
      setCell: () => undefined,
      endRow: () => undefined,
      addMerged: () => undefined,
      end: () => [],
      findFault: () => (taken.length === 3 ? 'too-much-text' : null),
    });
    expect(taken).toEqual([1, 2, 3]);
    expect(read.issues.map(({ message }) => message)).toEqual([
      'Các ô của tệp có quá nhiều chữ; nhiều nhất là 67.108.864 ký tự.',
    ]);
  });
});
