import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';
import { makeContainer } from './make-container.ts';
import { makeXlsx, makeXlsxEntries, type XlsxParts } from './make-xlsx.ts';
import { makeZip, pack } from './make-zip.ts';

const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

async function readCodes(bytes: Uint8Array): Promise<string[]> {
  const { sheets, issues } = await readWorkbook(bytes, 'a.xlsx', null);
  expect(sheets).toEqual([]);
  return issues.map(({ code }) => code);
}

async function readMessage(bytes: Uint8Array): Promise<string | undefined> {
  return (await readWorkbook(bytes, 'a.xlsx', null)).issues[0]?.message;
}

describe('a damaged workbook', () => {
  it('is refused with one error that says what to do', async () => {
    const bytes = makeXlsx({ sheet });
    const { issues } = await readWorkbook(bytes.subarray(0, bytes.length - 30), 'a.xlsx', null);
    expect(issues).toEqual([
      {
        code: 'workbook-damaged',
        severity: 'error',
        file: 'a.xlsx',
        line: null,
        column: null,
        value: null,
        message: 'Tệp Excel bị hỏng hoặc chưa chép xong.',
        hint: 'Lấy lại tệp gốc; nếu Excel mở được thì lưu thành tệp .xlsx mới rồi thay tệp này.',
      },
    ]);
  });

  it('is refused where a part was changed, is cut off or is missing', async () => {
    const entries = makeXlsxEntries({ sheet });
    const change = (name: string, change: (packed: Buffer) => Buffer) =>
      makeZip(
        entries.map((entry) =>
          entry.name.endsWith(name) ? { ...entry, packed: change(entry.packed) } : entry,
        ),
      );
    const cut = change('sheet1.xml', (packed) => packed.subarray(0, packed.length - 6));
    const other = change('sheet1.xml', () => pack('', '<worksheet/>').packed);
    const missing = makeZip(entries.filter(({ name }) => !name.endsWith('sheet1.xml')));
    for (const bytes of [cut, other, missing]) {
      expect(await readCodes(bytes)).toEqual(['workbook-damaged']);
    }
  });

  it('is refused where the XML of a part ends too soon, though its checksum is right', async () => {
    const row = '<row><c><v>1</v></c></row>';
    const cutParts: XlsxParts[] = [
      { sheet: pack('', `<worksheet><sheetData>${row}${row}<row><c><v>1</v></c>`) },
      { sheet, strings: pack('', '<sst><si><t>x</t></si>') },
      { sheet, workbookProperties: '<workbookPr>' },
    ];
    for (const parts of cutParts) {
      expect(await readCodes(makeXlsx(parts))).toEqual(['workbook-damaged']);
    }
  });

  it('is refused where a part says it is shorter than it is', async () => {
    const entries = makeXlsxEntries({ sheet });
    const lying = entries.map((entry) => ({ ...entry, unpackedBytes: 10 }));
    expect(await readCodes(makeZip(lying))).toEqual(['workbook-damaged']);
  });

  it('is refused where a cell names a text that is not there, or a place that no sheet has', async () => {
    for (const cell of ['<c t="s"><v>3</v></c>', '<c r="XFE1"><v>1</v></c>', '<c r="?"/>']) {
      const bytes = makeXlsx({ sheet: `<sheetData><row r="1">${cell}</row></sheetData>` });
      expect(await readCodes(bytes)).toEqual(['workbook-damaged']);
    }
    const twice = '<sheetData><row r="2"/><row r="2"/></sheetData>';
    expect(await readCodes(makeXlsx({ sheet: twice }))).toEqual(['workbook-damaged']);
  });

  it('is refused as an .xls that was cut off anywhere', async () => {
    const bytes = await readFile(new URL('fixtures/book.xls', import.meta.url));
    for (const length of [512, 4096, bytes.length - 512]) {
      const codes = await readCodes(bytes.subarray(0, length));
      expect(codes).toHaveLength(1);
      expect(['workbook-damaged', 'workbook-not-excel']).toContain(codes[0]);
    }
  });
});

describe('a file that is no workbook', () => {
  it('is refused with what it is and what to do', async () => {
    const { issues } = await readWorkbook(Buffer.from('<html><table>'), 'a.xls', null);
    expect(issues).toEqual([
      {
        code: 'workbook-not-excel',
        severity: 'error',
        file: 'a.xls',
        line: null,
        column: null,
        value: null,
        message: 'Chương trình không đọc được tệp này: bên trong là trang web (HTML).',
        hint: 'Mở tệp bằng Excel, chọn “Lưu dưới dạng”, kiểu “Sổ làm việc Excel (.xlsx)”, rồi thay tệp này.',
      },
    ]);
  });

  it.each([
    ['tệp XML', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['văn bản hoặc nội dung khác', Buffer.from('id,title\n1,Một')],
    ['văn bản Word', makeZip([pack('word/document.xml', '<x/>')])],
    ['bản trình chiếu PowerPoint', makeZip([pack('ppt/presentation.xml', '<x/>')])],
    ['sổ làm việc nhị phân (.xlsb)', makeZip([pack('xl/workbook.bin', 'x')])],
    ['tệp OpenDocument (.ods, .odt)', makeZip([pack('META-INF/manifest.xml', '<x/>')])],
    ['tệp nén (.zip)', makeZip([pack('bang.csv', 'id')])],
  ])('is named: %s', async (what, bytes) => {
    expect(await readMessage(bytes)).toBe(
      `Chương trình không đọc được tệp này: bên trong là ${what}.`,
    );
  });

  it('is named: a Word document of old', async () => {
    const bytes = makeContainer({ WordDocument: Buffer.alloc(6000, 1) });
    expect(await readMessage(bytes)).toBe(
      'Chương trình không đọc được tệp này: bên trong là văn bản Word.',
    );
  });

  it('is refused where it is empty', async () => {
    expect(await readCodes(new Uint8Array())).toEqual(['file-empty']);
  });
});
