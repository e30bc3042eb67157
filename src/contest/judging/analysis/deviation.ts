import { getMean } from '../numbers.ts';

/**
 * Returns the standard deviation of numbers: the root of the mean squared distance from their mean
 * (divided by their count, as STDEV.P does in Excel); NaN where there are none.
 */
export function getDeviation(values: readonly number[]): number {
  const mean = getMean(values);
  return Math.sqrt(getMean(values.map((value) => (value - mean) ** 2)));
}
