import type { Round } from '../../schemas/contest.ts';
import { roundHalfUp } from './numbers.ts';

/** Decimals of means, and the fewest of scores where the rule rounds only the sheets. */
export const meansDecimals = 2;

const formats = new Map<number, Intl.NumberFormat>();

function format(value: number, decimals: number): string {
  let one = formats.get(decimals);
  if (one === undefined) {
    one = new Intl.NumberFormat('vi-VN', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(decimals, one);
  }
  return one.format(roundHalfUp(value, decimals));
}

/** Returns the decimals in which scores of a round are printed. */
export function getPrintedDecimals({ rounding: { decimals, at } }: Round): number {
  return at === 'sheet' ? Math.max(decimals, meansDecimals) : decimals;
}

/** Rounds the score of an entry in a round as it is printed. */
export function roundForPrint(round: Round, score: number): number {
  return roundHalfUp(score, getPrintedDecimals(round));
}

/** Formats the score of an entry in a round with the decimals of its rule: "87,25". */
export function formatRoundScore(round: Round, score: number): string {
  return format(score, getPrintedDecimals(round));
}

/** Formats the mean of a criterion: "21,67". */
export function formatMean(mean: number): string {
  return format(mean, meansDecimals);
}
