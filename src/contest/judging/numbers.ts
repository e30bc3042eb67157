/** Adds numbers in ascending order, so that the sum does not depend on the order of rows. */
export function getSum(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right).reduce((total, value) => total + value, 0);
}

/** Returns the mean of numbers; NaN where there are none. */
export function getMean(values: readonly number[]): number {
  return getSum(values) / values.length;
}

/** Returns the median of numbers: of an even count, the mean of the two in the middle. */
export function getMedian(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Returns the mean without the lowest and the highest numbers; NaN where none is left. */
export function getTrimmedMean(values: readonly number[], droppedAtEachEnd: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return getMean(sorted.slice(droppedAtEachEnd, sorted.length - droppedAtEachEnd));
}

/** Digits of a number that binary arithmetic keeps. */
const reliableDigits = 15;

/** Decimals that it keeps also where large numbers cancel one another, as with marks below 0. */
const reliableDecimals = 9;

/**
 * Rounds half away from zero, as people do on paper: 77.85 gives 77.9 although the computer holds
 * a little less than 77.85.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(reliableDigits));
  const rounded = Math.round(Number(scaled.toFixed(reliableDecimals)));
  // A rounded nothing has no sign.
  return rounded === 0 ? 0 : (Math.sign(value) * rounded) / 10 ** decimals;
}
