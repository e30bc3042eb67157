import {
  emptyCell,
  problem,
  type CellProblem,
  type CellResult,
  type Read,
} from '../cell-result.ts';

/** The problem of a cell that is no number. */
export const malformedNumber = problem(
  'number-malformed',
  'Ô này phải là số.',
  'Viết số, ví dụ 7,5.',
);

/** What `readNumber` takes, but for a decimal comma. */
export const numberPattern = /^-?\d{1,15}(?:\.0{0,9}\d{1,17})?$/;

/** Makes the problem of a number whose separator may part thousands or decimals. */
export function makeAmbiguousNumber(written: string): { problem: CellProblem } {
  const decimal = written.replace('.', ',');
  const whole = written.replace(/[.,]/, '');
  return problem(
    'number-ambiguous',
    `“${written}” có thể là ${whole} hoặc ${decimal}.`,
    `Viết liền ${whole}, hoặc thêm số 0 vào cuối phần thập phân: ${decimal}0.`,
  );
}

/**
 * Reads a number with a decimal point, or with a decimal comma that cannot part thousands. A whole
 * column is first brought to that form by `readNumberColumn`.
 */
export function readNumber(text: string): CellResult<number> {
  if (text === '') return emptyCell;
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(text)) return makeAmbiguousNumber(text);
  const canonical = text.replace(',', '.');
  return numberPattern.test(canonical) ? { value: Number(canonical) } : malformedNumber;
}

/** Makes the reader of integers within bounds, both included; "2021.0" is one too. */
export function makeIntegerReader(min: number, max: number): Read<number> {
  return (text) => {
    if (text === '') return emptyCell;
    const [, digits] = /^(-?\d{1,15})(?:[.,]0{1,2})?$/.exec(text) ?? [];
    const value = Number(digits ?? Number.NaN);
    if (value >= min && value <= max) return { value };
    return problem(
      'integer-out-of-range',
      `Ô này phải là số nguyên từ ${min} đến ${max}.`,
      'Sửa lại số, không kèm đơn vị.',
    );
  };
}
