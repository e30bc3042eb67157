import { foldText, normaliseText } from '../../text/normalise.ts';
import { isBlankCell, type RawRow } from '../grid.ts';
import { foldHeader } from './known-headers.ts';

/** Why a row below the header is no record. */
export type LeftOut =
  'header-repeated' | 'column-numbers' | 'total' | 'section' | 'note' | 'signature';

/** What is needed to tell records from the other rows of an office's table. */
export type TableShape = {
  /** The header and the rows it is made of, each cell as headers are compared. */
  headers: readonly (readonly string[])[];
  /** Letters with which a header or a total begins, or spaces before them: look closer. */
  telling: ReadonlySet<string>;
  /** Columns that every record fills. */
  requiredIndexes: readonly number[];
  /** Columns of row numbers. */
  numberIndexes: ReadonlySet<number>;
  /** Lines on which one cell is merged over several columns. */
  mergedLines: ReadonlySet<number>;
};

/** "(1)", "[2]", "(5)=(3)+(4)", "A"; the plain forms may also be small values of a record. */
const columnNumber = /^[([]?(?:\d{1,3}|[a-zđ])[)\]]?(?:\s*=.*)?$/i;
const bracketed = /^[([]/;
const total =
  /^(?:(?:tong cong|tong so|tong|cong)(?: [\p{L} ]{1,40}:)?\s*[:.]?\s*(?:\d[\d.,]*(?:\s*\p{L}+(?!\p{L})){0,5})?|danh sach (?:nay )?(?:co|gom) \d.{0,60})[./]*$/u;
/** First letters of what `total` finds, small and large, and what may stand before them. */
export const totalLetters = ['t', 'T', 'c', 'C', 'd', 'D', ' '];
/** How a total may begin, before its case and diacritics are known. */
const totalStart = /^\s*[tTcCdD]/;

const number = /^[\d\s.,%()+-]+$/;
const romanOrLetter = /^(?:[ivxlc]+|[a-zđ])[.)]?$/i;
const rowNumber = /^(?:\d+|[ivxlc]+|[a-zđ])[.)]?$/i;
/** How the block begins that is signed below a table. */
const signature =
  /^(?:(?:nguoi (?:lap|tong hop|kiem tra)|thu truong|truong ban|(?:pho )?chu tich|(?:pho )?giam doc|giam khao)(?: (?:bieu|bang|don vi|ubnd|so|ban|hoi dong|tinh|huyen)\b(?: \S+){0,5})?$|t\/?m\.|k\/?t\.|t\.?l\.|\(?ky\b.{0,30}ghi ro|(?:.*, )?ngay .{1,12} thang .{1,12} nam)/;
const note = /^(?:noi nhan|ghi chu\s*:)/;
/** "I. Khối sở, ngành" at the head of a group. */
const sectionMark = /^(?:[IVXLC]+|[A-ZĐ])[.)]\s/;

function isRepeatedHeader(texts: readonly string[], { headers }: TableShape): boolean {
  return headers.some((header) =>
    texts.every((text, index) => text === '' || foldHeader(text) === header[index]),
  );
}

function isColumnNumbers(filled: readonly string[], shape: TableShape): boolean {
  const width = shape.headers[0]?.filter((header) => header !== '').length ?? 0;
  if (filled.length < 3 || filled.length > width) return false;
  if (!filled.every((text) => columnNumber.test(text))) return false;
  const isPlain = filled.some((text) => !bracketed.test(text));
  if (isPlain && filled.length < 5 && shape.numberIndexes.size === 0) return false;
  const numbers = filled.map((text) => Number.parseInt(text.replace(bracketed, ''), 10));
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
  const letter = first.charAt(0);
  if (letter <= '~' && !shape.telling.has(letter)) return true;
  for (const header of shape.headers) if (foldHeader(first) === header[at]) return false;
  return !totalStart.test(first);
}

/**
 * Tells why a row is no record, or null where it must be read as one. `afterHeader` is true
 * directly below the header, where the columns' numbers stand.
 */
function classifyRow(row: RawRow, shape: TableShape, afterHeader: boolean): LeftOut | null {
  if (!afterHeader && isPlainRecord(row, shape)) return null;
  const texts = row.cells.map(normaliseText);
  if (isRepeatedHeader(texts, shape)) return 'header-repeated';
  const filled = texts.filter((text) => text !== '');
  if (afterHeader && isColumnNumbers(filled, shape)) return 'column-numbers';
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
  // With one required column, a record may leave all others empty but its row number.
  const mayBeRecord =
    shape.requiredIndexes.length === 1 &&
    shape.requiredIndexes.includes(label) &&
    others.length > 0;
  if (mayBeRecord || hasRowNumber(row, shape)) return null;
  if (signature.test(folded)) return 'signature';
  if (note.test(folded)) return 'note';
  const isNumbered = [...shape.numberIndexes].some((index) =>
    romanOrLetter.test(texts[index] ?? ''),
  );
  const isHeading =
    isNumbered ||
    shape.mergedLines.has(row.line) ||
    shape.numberIndexes.has(label) ||
    sectionMark.test(texts[label] ?? '');
  return labels.length === 1 && isHeading ? 'section' : null;
}

function hasRowNumber(row: RawRow, { numberIndexes }: TableShape): boolean {
  return [...numberIndexes].some((index) => /^\s*\d+\s*$/.test(row.cells[index] ?? ''));
}

/**
 * Tells of each row below the header why it is no record. Notes and signatures stand below the last
 * whole record; all that follows the first signature belongs to it, but for rows with a number.
 */
export function classifyRows(rows: readonly RawRow[], shape: TableShape): (LeftOut | null)[] {
  let afterHeader = true;
  const reasons = rows.map((row) => {
    const why = classifyRow(row, shape, afterHeader);
    afterHeader = why === 'header-repeated' || (afterHeader && why === 'section');
    return why;
  });
  const isWhole = (row: RawRow, at: number) =>
    reasons[at] === null && shape.requiredIndexes.every((index) => !isBlankCell(row.cells[index]));
  const lastWhole = rows.findLastIndex(isWhole);
  const signed = reasons.findIndex((why, at) => why === 'signature' && at > lastWhole);
  return rows.map((row, at) => {
    const why = reasons[at] ?? null;
    if (signed !== -1 && at >= signed) return hasRowNumber(row, shape) ? why : 'signature';
    return at < lastWhole && (why === 'signature' || why === 'note') ? null : why;
  });
}
