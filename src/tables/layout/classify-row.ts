import { foldText, normaliseText } from '../../text/normalise.ts';
import { isBlankCell, type RawRow } from '../grid.ts';

/** Why a row below the header is no record. */
export type LeftOut = 'header-repeated' | 'column-numbers' | 'total' | 'section' | 'footer';

/** What is needed to tell records from the other rows of an office's table. */
export type TableShape = {
  headers: readonly RawRow[];
  /** Columns that every record fills. */
  requiredIndexes: readonly number[];
  /** Columns of row numbers. */
  numberIndexes: ReadonlySet<number>;
  /** Lines on which one cell is merged over several columns. */
  mergedLines: ReadonlySet<number>;
};

const columnNumber = /^\(?(?:\d{1,3}|[a-zđ])\)?(?:\s*=.*)?$/i;
const total = /^(?:tong cong|tong so|tong|cong)\s*[:.]?\s*(?:\d[\d.,]*(?:\s*\p{L}+){0,3})?$/u;
/** How a total may begin, before its case and diacritics are known. */
const totalStart = /^\s*[tTcC]/;

const number = /^[\d\s.,%()+-]+$/;
const romanOrLetter = /^(?:[ivxlc]+|[a-zđ])[.)]?$/i;
const rowNumber = /^(?:\d+|[ivxlc]+|[a-zđ])[.)]?$/i;
const footer =
  /^(?:nguoi lap|nguoi tong hop|thu truong|truong ban|chu tich|pho chu tich|giam doc|t\/?m\.|k\/?t\.|t\.?l\.|noi nhan|ghi chu\s*:|(?:.*, )?ngay .{1,12} thang .{1,12} nam)/;

function isRepeatedHeader(texts: readonly string[], headers: readonly RawRow[]): boolean {
  return headers.some((header) =>
    texts.every(
      (text, index) =>
        text === '' || foldText(text) === foldText(normaliseText(header.cells[index] ?? '')),
    ),
  );
}

function isColumnNumbers(filled: readonly string[], headers: readonly RawRow[]): boolean {
  const width = headers[0]?.cells.filter((cell) => cell.trim() !== '').length ?? 0;
  if (filled.length < 3 || filled.length > width) return false;
  if (!filled.every((text) => columnNumber.test(text))) return false;
  const numbers = filled.map((text) => Number.parseInt(text.replace('(', ''), 10));
  const first = numbers.find((value) => !Number.isNaN(value));
  const start = numbers.findIndex((value) => !Number.isNaN(value));
  return (
    (first === undefined || first <= start + 1) &&
    numbers.slice(Math.max(start, 0)).every((value, index) => value === (first ?? 0) + index)
  );
}

/** Tells at little cost that a row is a record: nearly every row of a long table is. */
function isPlainRecord(row: RawRow, shape: TableShape): boolean {
  const { requiredIndexes } = shape;
  if (requiredIndexes.length < 2) return false;
  for (const index of requiredIndexes) if (isBlankCell(row.cells[index])) return false;
  let at = 0;
  while (isBlankCell(row.cells[at])) at += 1;
  const first = row.cells[at] ?? '';
  for (const header of shape.headers) if (header.cells[at] === first) return false;
  return !totalStart.test(first);
}

/**
 * Tells why a row is no record, or null where it must be read as one. `afterHeader` is true
 * directly below the header, where the columns' numbers stand.
 */
export function classifyRow(row: RawRow, shape: TableShape, afterHeader: boolean): LeftOut | null {
  if (!afterHeader && isPlainRecord(row, shape)) return null;
  const texts = row.cells.map(normaliseText);
  if (isRepeatedHeader(texts, shape.headers)) return 'header-repeated';
  const filled = texts.filter((text) => text !== '');
  if (afterHeader && isColumnNumbers(filled, shape.headers)) return 'column-numbers';
  const isRowNumber = (index: number) =>
    shape.numberIndexes.has(index) && rowNumber.test(texts[index] ?? '');
  const labels = texts.flatMap((text, index) => (text === '' || isRowNumber(index) ? [] : [index]));
  const [label, ...others] = labels;
  if (label === undefined) return null;
  const folded = foldText(texts[label] ?? '');
  if (total.test(folded) && others.every((index) => number.test(texts[index] ?? ''))) {
    return 'total';
  }
  const isRecord = shape.requiredIndexes.some(
    (index) => index !== label && (texts[index] ?? '') !== '',
  );
  if (isRecord) return null;
  if (footer.test(folded)) return 'footer';
  const isNumbered = [...shape.numberIndexes].some((index) =>
    romanOrLetter.test(texts[index] ?? ''),
  );
  const isHeading = isNumbered || shape.mergedLines.has(row.line);
  return labels.length === 1 && isHeading ? 'section' : null;
}
