import { makeAmbiguousNumber, malformedNumber, numberPattern } from '../schemas/cells/number.ts';
import {
  parseWrittenNumber,
  type AmbiguousNumber,
  type NumberText,
  type Separator,
  type WrittenNumber,
} from '../schemas/cells/written-number.ts';

/** A cell of a number column; `exact` where a workbook holds a number, its text with a point. */
type NumberCell = { text: string; exact: boolean };

/** Which readings of a separator the clear cells of a column show. */
type Evidence = { decimal: ReadonlySet<Separator>; thousands: ReadonlySet<Separator> };

/** Most cells: digits, or decimals of which there are not exactly three. */
const isClear = /^-?\d{1,15}(?:([.,])(?:\d{1,2}|\d{4,17}))?$/;

function parseExact(text: string): WrittenNumber {
  const number = text === '' ? Number.NaN : Number(text);
  // What is left of a sum has an exponent, 5.6e-17, or more decimals than are read.
  return { result: Math.abs(number) < 1 ? { text: number.toFixed(17) } : malformedNumber };
}

function parseCell({ text, exact }: NumberCell, kind: 'number' | 'integer'): WrittenNumber {
  if (text === '') return { result: { text } };
  if (exact && numberPattern.test(text)) return { result: { text } };
  const clear = exact ? null : isClear.exec(text);
  if (clear !== null) {
    if (clear[1] === ',') return { result: { text: text.replace(',', '.') }, decimal: ',' };
    return clear[1] === '.' ? { result: { text }, decimal: '.' } : { result: { text } };
  }
  const number = kind === 'number' ? text.replace(/\s?%$/, '') : text;
  if (!exact) return parseWrittenNumber(number);
  return numberPattern.test(number) ? { result: { text: number } } : parseExact(number);
}

function findEvidence(readings: readonly WrittenNumber[]): Evidence {
  const decimal = new Set<Separator>();
  const thousands = new Set<Separator>();
  for (const reading of readings) {
    if ('ambiguous' in reading) continue;
    if (reading.decimal !== undefined) decimal.add(reading.decimal);
    if (reading.thousands !== undefined) thousands.add(reading.thousands);
  }
  return { decimal, thousands };
}

function settle(
  { ambiguous, sign, whole, rest }: AmbiguousNumber,
  { decimal, thousands }: Evidence,
): NumberText {
  const other = ambiguous === '.' ? ',' : '.';
  const maybeDecimal = decimal.has(ambiguous) || thousands.has(other);
  const maybeThousands = thousands.has(ambiguous) || decimal.has(other);
  if (maybeDecimal === maybeThousands) {
    return makeAmbiguousNumber(`${sign}${whole}${ambiguous}${rest}`);
  }
  return { text: maybeDecimal ? `${sign}${whole}.${rest}` : sign + whole + rest };
}

/**
 * Brings the numbers of a column, one for each cell, to the text that `readNumber` and integer
 * readers take: "1234567.5". Where “1.234” may be two numbers the other cells of the column decide
 * what its separator means; in a column of integers it parts thousands.
 */
export function readNumberColumn(
  cells: readonly NumberCell[],
  kind: 'number' | 'integer',
): NumberText[] {
  const readings = cells.map((each) => parseCell(each, kind));
  const evidence = findEvidence(readings);
  return readings.map((reading) => {
    if ('result' in reading) return reading.result;
    if (kind === 'integer') return { text: reading.sign + reading.whole + reading.rest };
    return settle(reading, evidence);
  });
}
