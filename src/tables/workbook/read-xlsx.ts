import type { Issue } from '../issue.ts';
import { findPart, openArchive, readXmlPart, type Archive } from './archive.ts';
import type { NumberFormat } from './number-format.ts';
import { makeNotExcel, type OtherContent } from './other-content.ts';
import { makeDamaged, makeFault, type Fault, type Found } from './problems.ts';
import { makeSharedStringsHandler } from './shared-strings.ts';
import { chooseSheets } from './sheet-choice.ts';
import { makeFormulaWithoutValue } from './sheet-problems.ts';
import { refuse, type SheetSink, type SheetsRead } from './sheet-sink.ts';
import { makeSheetHandler, type SheetContext } from './sheet-xml.ts';
import { makeStylesHandler } from './styles.ts';
import { findWorkbookPart, readWorkbookParts } from './workbook-parts.ts';
import type { XmlHandler } from './xml.ts';

/** Parts that tell what an archive is if it is no .xlsx. */
const contentOfPart: readonly (readonly [part: string, content: OtherContent])[] = [
  ['xl/workbook.bin', 'binary'],
  ['word/document.xml', 'word'],
  ['ppt/presentation.xml', 'slides'],
  ['META-INF/manifest.xml', 'openDocument'],
];

function findOtherContent(archive: Archive): OtherContent | null {
  const found = contentOfPart.find(([part]) => findPart(archive, part) !== null);
  return found?.[1] ?? null;
}

async function readOptional(
  archive: Archive,
  name: string | null,
  handler: XmlHandler,
): Promise<Fault | null> {
  const part = name === null ? null : findPart(archive, name);
  return part === null ? null : readXmlPart(archive, part, handler);
}

async function readSheet(
  archive: Archive,
  sheet: { name: string; part: string },
  context: SheetContext,
  file: string,
  sink: SheetSink,
): Promise<Found<Issue[]>> {
  const part = findPart(archive, sheet.part);
  if (part === null) return { fault: 'damaged' };
  sink.begin(sheet.name);
  const { handler, notes } = makeSheetHandler(context, sink);
  const fault = await readXmlPart(archive, part, handler);
  if (fault !== null) return { fault };
  const issues = sink.end(notes.hiddenSpans);
  const { firstWithoutValue: first, withoutValue } = notes;
  if (first !== null) issues.push(makeFormulaWithoutValue(file, sheet.name, first, withoutValue));
  return { value: issues };
}

/** Reads an .xlsx: only the parts that hold cells are unpacked, and they as a stream. */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  chosen: string | null,
  sink: SheetSink,
): Promise<SheetsRead> {
  const archive = await openArchive(bytes);
  if (archive === null) return refuse(makeDamaged(file));
  const other = findOtherContent(archive);
  if (other !== null) return refuse(makeNotExcel(file, other));
  const workbookPart = await findWorkbookPart(archive);
  if (workbookPart === null) return refuse(makeNotExcel(file, 'archive'));
  const found = await readWorkbookParts(archive, workbookPart);
  if ('fault' in found) return refuse(makeFault(file, found.fault));
  const parts = found.value;
  if (parts.sheets.length === 0) return refuse(makeDamaged(file));
  const strings: string[] = [];
  const formats: NumberFormat[] = [];
  const fault =
    (await readOptional(archive, parts.stylesPart, makeStylesHandler(formats))) ??
    (await readOptional(archive, parts.stringsPart, makeSharedStringsHandler(strings)));
  if (fault !== null) return refuse(makeFault(file, fault));
  const { sheets, issues } = chooseSheets(parts.sheets, chosen, file);
  const context: SheetContext = { strings, formats, from1904: parts.from1904 };
  for (const sheet of sheets) {
    const read = await readSheet(archive, sheet, context, file, sink);
    if ('fault' in read) return refuse(makeFault(file, read.fault));
    issues.push(...read.value);
  }
  return { issues, isWhole: true, from1904: parts.from1904 };
}
