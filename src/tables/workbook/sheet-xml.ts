import { isFormulaError } from '../formula-error.ts';
import { sheetColumns, sheetRows } from '../limits.ts';
import { parseAddress, parseArea, type Address } from './addresses.ts';
import { plainNumber, type NumberFormat } from './number-format.ts';
import { formatSheetNumber, type CellText } from './number-text.ts';
import { makeTextCollector } from './shared-strings.ts';
import type { ColumnSpan, SheetSink } from './sheet-sink.ts';
import { decodeCellText, getAttribute, isOn, type Attributes, type XmlHandler } from './xml.ts';

/** What all sheets of a workbook share. */
export type SheetContext = {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  from1904: boolean;
};

/** What a sheet says that is known only at its end. */
type SheetNotes = {
  hiddenSpans: ColumnSpan[];
  firstWithoutValue: Address | null;
  withoutValue: number;
};

function readIsoDate(text: string): string {
  return text
    .replace(/(?:\.\d+)?Z?$/, '')
    .replace('T', ' ')
    .replace(/(:\d{2}):00$/, '$1')
    .replace(/ 00:00$/, '');
}

function readValue(type: string, raw: string, style: number, context: SheetContext): CellText {
  switch (type) {
    case 's':
      return { text: context.strings[Number(raw)] ?? '', exact: false };
    case 'str':
      return { text: decodeCellText(raw), exact: false };
    case 'b':
      return { text: raw.trim() === '1' ? 'TRUE' : 'FALSE', exact: false };
    case 'e':
      return { text: isFormulaError(raw) ? raw : '#VALUE!', exact: false };
    case 'd':
      return { text: readIsoDate(raw.trim()), exact: false };
    default: {
      const value = Number(raw);
      if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw, exact: false };
      return formatSheetNumber(value, context.formats[style] ?? plainNumber, context.from1904);
    }
  }
}

/** Makes what reads the XML of one sheet: cells go to the sink, the rest into the notes. */
export function makeSheetHandler(
  context: SheetContext,
  sink: SheetSink,
): { handler: XmlHandler; notes: SheetNotes } {
  const notes: SheetNotes = {
    hiddenSpans: [],
    firstWithoutValue: null,
    withoutValue: 0,
  };
  const inline = makeTextCollector();
  let isData = false;
  let line = 0;
  let isDamaged = false;
  let column = -1;
  let cell: Attributes = {};
  let hasFormula = false;
  let hasInline = false;
  let isValue = false;
  let raw = '';

  const beginRow = (attributes: Attributes) => {
    const next = Number(getAttribute(attributes, 'r') ?? line + 1);
    if (!Number.isInteger(next) || next <= line || next > sheetRows) isDamaged = true;
    line = next;
    column = -1;
    sink.beginRow(line, isOn(attributes, 'hidden'));
  };

  const beginCell = (attributes: Attributes) => {
    const address = getAttribute(attributes, 'r');
    const next = address === null ? column + 1 : parseAddress(address)?.column;
    if (next === undefined || next >= sheetColumns) isDamaged = true;
    column = next ?? column + 1;
    cell = attributes;
    hasFormula = false;
    hasInline = false;
    raw = '';
  };

  const endCell = () => {
    // Formatted cells without content may be a million in one sheet.
    if (raw === '' && !hasFormula && !hasInline) return;
    const type = getAttribute(cell, 't') ?? 'n';
    if (hasInline) {
      sink.setCell(column, { text: inline.take(), exact: false });
    } else if (raw !== '') {
      if (type === 's' && context.strings[Number(raw)] === undefined) isDamaged = true;
      const style = Number(getAttribute(cell, 's') ?? 0);
      sink.setCell(column, readValue(type, raw, style, context));
    } else if (hasFormula && type !== 'str') {
      notes.firstWithoutValue ??= { line, column };
      notes.withoutValue += 1;
    }
  };

  const addHiddenColumns = (attributes: Attributes) => {
    if (!isOn(attributes, 'hidden')) return;
    notes.hiddenSpans.push({
      first: Number(getAttribute(attributes, 'min') ?? 1) - 1,
      last: Number(getAttribute(attributes, 'max') ?? 1) - 1,
    });
  };

  const addMerged = (attributes: Attributes) => {
    const area = parseArea(getAttribute(attributes, 'ref') ?? '');
    if (area !== null) sink.addMerged(area);
  };

  const handler: XmlHandler = {
    open: (name, attributes) => {
      // Buttons and boxes that lie on a sheet have rows and columns too, outside its data.
      if (name === 'sheetData') isData = true;
      else if (name === 'c') beginCell(attributes);
      else if (name === 'v') isValue = true;
      else if (name === 'f') hasFormula = true;
      else if (name === 'is') hasInline = true;
      else if (name === 'row' && isData) beginRow(attributes);
      else if (name === 'col') addHiddenColumns(attributes);
      else if (name === 'mergeCell') addMerged(attributes);
      else inline.open(name, attributes);
    },
    close: (name) => {
      if (name === 'sheetData') isData = false;
      else if (name === 'v') isValue = false;
      else if (name === 'c') endCell();
      else if (name === 'row' && isData) sink.endRow();
      else inline.close(name);
    },
    text: (piece) => {
      if (isValue) raw += piece;
      else inline.text(piece);
    },
    findFault: () => (isDamaged ? 'damaged' : sink.findFault()),
  };
  return { handler, notes };
}
