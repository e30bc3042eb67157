import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Issue } from '../issue.ts';
import { maxSheets } from '../limits.ts';
import { loadCodePages } from './code-pages.ts';
import { parseNumberFormat, plainNumber, type NumberFormat } from './number-format.ts';
import { formatSheetNumber, type CellText } from './number-text.ts';
import { makeNotExcel, type OtherContent } from './other-content.ts';
import { makeDamaged, makeFault, makeProtected, type Found } from './problems.ts';
import { chooseSheets } from './sheet-choice.ts';
import { refuse, type ColumnSpan, type SheetSink, type SheetsRead } from './sheet-sink.ts';

loadCodePages();

/** Error values by the number that an .xls keeps for them. */
const errorTexts = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

type FormatReader = (format: unknown) => NumberFormat;

function makeFormatReader(): FormatReader {
  const known = new Map<string, NumberFormat>();
  return (format) => {
    if (typeof format !== 'string') return plainNumber;
    const parsed = known.get(format) ?? parseNumberFormat(format);
    known.set(format, parsed);
    return parsed;
  };
}

function readCell(cell: CellObject, getFormat: FormatReader, from1904: boolean): CellText {
  const { v: value } = cell;
  if (cell.t === 'e') return { text: errorTexts.get(Number(value)) ?? '#N/A', exact: false };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', exact: false };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? formatSheetNumber(value, getFormat(cell.z), from1904)
      : { text: '#NUM!', exact: false };
  }
  const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
  return { text, exact: false };
}

function listHidden(sheet: WorkSheet): ColumnSpan[] {
  return (sheet['!cols'] ?? []).flatMap((column, index) =>
    column.hidden === true ? [{ first: index, last: index }] : [],
  );
}

function sendSheet(
  sheet: WorkSheet,
  readOne: (cell: CellObject) => CellText,
  sink: SheetSink,
): Found<Issue[]> {
  const rows = (sheet['!data'] ?? []) as readonly ((CellObject | undefined)[] | undefined)[];
  for (const [row, cells] of rows.entries()) {
    sink.beginRow(row + 1, sheet['!rows']?.[row]?.hidden === true);
    cells?.forEach((cell, column) => {
      if (cell !== undefined && cell.t !== 'z') sink.setCell(column, readOne(cell));
    });
    sink.endRow();
    const fault = sink.findFault();
    if (fault !== null) return { fault };
  }
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    sink.addMerged({ top: start.r + 1, bottom: end.r + 1, left: start.c, right: end.c });
  }
  const fault = sink.findFault();
  return fault === null ? { value: sink.end(listHidden(sheet)) } : { fault };
}

/** Tells whether an OLE container has a stream of this name; names are kept whole, in UTF-16. */
function hasStream(container: Buffer, name: string): boolean {
  return container.includes(Buffer.from(`${name}\0`, 'utf16le'));
}

function getContent(container: Buffer): OtherContent {
  return hasStream(container, 'WordDocument') ? 'word' : 'container';
}

function readBook(container: Buffer): WorkBook | 'protected' | 'damaged' {
  try {
    return read(container, {
      dense: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    });
  } catch (error) {
    return error instanceof Error && error.message.includes('password') ? 'protected' : 'damaged';
  }
}

/** Sheets that hold no cells of their own. */
const otherTypes = new Set<string | undefined>(['chart', 'macro', 'dialog']);

/** Reads an .xls of Excel 5.0 to 2003. */
export function readXls(
  bytes: Uint8Array,
  file: string,
  chosen: string | null,
  sink: SheetSink,
): SheetsRead {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (hasStream(container, 'EncryptedPackage')) return refuse(makeProtected(file));
  if (!hasStream(container, 'Workbook') && !hasStream(container, 'Book')) {
    return refuse(makeNotExcel(file, getContent(container)));
  }
  const book = readBook(container);
  if (book === 'protected') return refuse(makeProtected(file));
  if (book === 'damaged') return refuse(makeDamaged(file));
  if (book.SheetNames.length > maxSheets) return refuse(makeFault(file, 'too-many-sheets'));
  const listed = book.SheetNames.map((name) => {
    const hidden = book.Workbook?.Sheets?.find((sheet) => sheet.name === name)?.Hidden ?? 0;
    return { name, isHidden: hidden !== 0, sheet: book.Sheets[name] };
  });
  // A sheet that is listed but never ends was cut off.
  if (listed.some(({ sheet }) => sheet === undefined)) return refuse(makeDamaged(file));
  const tables = listed.filter(({ sheet }) => !otherTypes.has(sheet?.['!type']));
  const { sheets, issues } = chooseSheets(tables, chosen, file);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const getFormat = makeFormatReader();
  for (const { name, sheet } of sheets) {
    if (sheet === undefined) continue;
    sink.begin(name);
    const sent = sendSheet(sheet, (cell) => readCell(cell, getFormat, from1904), sink);
    if ('fault' in sent) return refuse(makeFault(file, sent.fault));
    issues.push(...sent.value);
  }
  return { issues, isWhole: true, from1904 };
}
