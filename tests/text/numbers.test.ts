import { describe, expect, it } from 'vitest';
import { formatCount, formatMoney, formatNumber, formatScore } from '../../src/text/numbers.ts';

describe('numbers as Vietnam writes them', () => {
  it('have dots between thousands and a comma before decimals', () => {
    expect(formatNumber(1_234_567.5)).toBe('1.234.567,5');
    expect(formatNumber(1000)).toBe('1.000');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(-12.25)).toBe('-12,25');
  });

  it('have at most four decimals', () => {
    expect(formatNumber(1 / 3)).toBe('0,3333');
  });

  it('give a score with two decimals, halves rounded up', () => {
    expect(formatScore(87.25)).toBe('87,25');
    expect(formatScore(90)).toBe('90,00');
    expect(formatScore(87.255)).toBe('87,26');
    expect(formatScore(0)).toBe('0,00');
  });

  it('give money in đồng', () => {
    expect(formatMoney(15_000_000)).toBe('15.000.000 đồng');
    expect(formatMoney(0)).toBe('0 đồng');
  });

  it('give a small count in words, as running text does', () => {
    expect(formatCount(0)).toBe('không');
    expect(formatCount(6)).toBe('sáu');
    expect(formatCount(10)).toBe('mười');
  });

  it('give a count from eleven on in figures', () => {
    expect(formatCount(11)).toBe('11');
    expect(formatCount(1200)).toBe('1.200');
  });
});
