import { makeZip, pack, type ZipEntry } from './make-zip.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function links(...all: string[]): string {
  return `<?xml version="1.0"?>\n<Relationships>${all.join('')}</Relationships>`;
}

export type XlsxParts = {
  /** What stands between `<worksheet>` and `</worksheet>`. */
  sheet: string | ZipEntry;
  strings?: string | ZipEntry;
  cellStyles?: string;
  workbookProperties?: string;
  /** What stands between `<sheets>` and `</sheets>`. */
  sheetList?: string;
};

function packString(name: string, content: string | ZipEntry): ZipEntry {
  return typeof content === 'string' ? pack(name, content) : { ...content, name };
}

/** Writes the parts of a workbook, with one sheet named "Bảng" unless told; their XML is as given. */
export function makeXlsxEntries({
  sheet,
  strings = '<sst></sst>',
  cellStyles = '',
  workbookProperties = '',
  sheetList = '<sheet name="Bảng" sheetId="1" r:id="rId1"/>',
}: XlsxParts): ZipEntry[] {
  return [
    pack('_rels/.rels', links(link('rId1', 'officeDocument', 'xl/workbook.xml'))),
    pack(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}">${workbookProperties}<sheets>${sheetList}</sheets></workbook>`,
    ),
    pack(
      'xl/_rels/workbook.xml.rels',
      links(
        link('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        link('rId2', 'sharedStrings', '/xl/sharedStrings.xml'),
        link('rId3', 'styles', 'styles.xml'),
      ),
    ),
    pack('xl/styles.xml', `<styleSheet>${cellStyles}</styleSheet>`),
    packString('xl/sharedStrings.xml', strings),
    packString(
      'xl/worksheets/sheet1.xml',
      typeof sheet === 'string' ? `<worksheet xmlns="${main}">${sheet}</worksheet>` : sheet,
    ),
  ];
}

/** Writes a workbook with one sheet from the XML of its parts. */
export function makeXlsx(parts: XlsxParts): Buffer {
  return makeZip(makeXlsxEntries(parts));
}
