import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  getMean,
  getMedian,
  getTrimmedMean,
  roundHalfUp,
} from '../../../src/contest/judging/numbers.ts';

describe('the median', () => {
  it('is the number in the middle, whatever the order', () => {
    expect(getMedian([9, 1, 5])).toBe(5);
    expect(getMedian([7])).toBe(7);
  });

  it('is the mean of the two in the middle of an even count', () => {
    expect(getMedian([10, 1, 7, 2])).toBe(4.5);
    expect(getMedian([3, 3])).toBe(3);
  });

  it('counts equal numbers as often as they stand', () => {
    expect(getMedian([2, 2, 2, 9, 9])).toBe(2);
    expect(getMedian([2, 2, 9, 9])).toBe(5.5);
  });

  it('orders by size, not by digits', () => {
    expect(getMedian([100, 20, 3])).toBe(20);
  });
});

describe('the trimmed mean', () => {
  it('drops as many at each end as asked', () => {
    expect(getTrimmedMean([0, 4, 6, 100], 1)).toBe(5);
    expect(getTrimmedMean([0, 1, 4, 6, 90, 100], 2)).toBe(5);
  });

  it('drops only one of several equal extremes', () => {
    expect(getTrimmedMean([1, 1, 4, 7, 7], 1)).toBe(4);
  });
});

describe('the mean', () => {
  it('does not depend on the order, to the last digit', () => {
    const numbers = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (values) => {
        expect(getMean(values.toReversed())).toBe(getMean(values));
      }),
    );
  });
});

describe('rounding', () => {
  it('rounds halves up as people do on paper, whatever the computer holds', () => {
    expect(roundHalfUp(77.85, 1)).toBe(77.9);
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(2.5, 0)).toBe(3);
    expect(roundHalfUp(77.849, 1)).toBe(77.8);
    expect(roundHalfUp(1.0000000095, 9)).toBe(1.00000001);
  });

  it('rounds halves up also where large numbers cancel one another', () => {
    expect(0.7 * 0.15 - 0.2 * 0.5).toBeLessThan(0.005);
    expect(roundHalfUp(0.7 * 0.15 - 0.2 * 0.5, 2)).toBe(0.01);
    expect(roundHalfUp(-2.5, 0)).toBe(-3);
  });

  it('has no nothing with a sign, which would be printed as -0', () => {
    expect(roundHalfUp(3 * 0.15 - 0.9 * 0.5, 2)).toBe(0);
    expect(roundHalfUp(-0.001, 2)).toBe(0);
  });

  it('leaves a number alone that has no more decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        expect(roundHalfUp(hundredths / 100, 2)).toBe(hundredths / 100);
      }),
    );
  });
});
