import { equalWithin } from './scored-sheets.ts';

/**
 * Tells whether a judge's scores put no entry above another: there is only one, or all are the
 * same.
 */
export function isFlat(scores: readonly number[]): boolean {
  const lowest = scores.reduce((least, score) => Math.min(least, score), Number.POSITIVE_INFINITY);
  return scores.every((score) => score - lowest < equalWithin);
}
