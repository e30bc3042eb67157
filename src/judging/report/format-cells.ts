import { roundHalfUp } from '../../contest/judging/numbers.ts';
import type { ReportColumn } from './report-table.ts';

/** Formats a cell of the report for the terminal; nothing where there is no value. */
export function formatCell(
  { decimals, isSigned }: ReportColumn,
  value: string | number | null,
): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  const places = decimals ?? 0;
  return new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    signDisplay: isSigned === true ? 'exceptZero' : 'negative',
  }).format(roundHalfUp(value, places));
}

/** Returns the number format of a column as Excel writes it. */
export function getExcelFormat({ decimals, isSigned }: ReportColumn): string | null {
  if (decimals === null) return null;
  const number = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return isSigned === true ? `+${number};-${number};${number}` : number;
}
