import { describe, expect, it } from 'vitest';
import { compareIso, compareVietnamese } from '../../src/text/compare.ts';

describe('compareVietnamese', () => {
  it('orders letters as a Vietnamese dictionary does', () => {
    const words = ['đa', 'em', 'êm', 'da', 'ân', 'ăn', 'an', 'ưa', 'ua', 'ơn', 'ôn', 'on'];
    expect(words.toSorted(compareVietnamese)).toEqual([
      'an',
      'ăn',
      'ân',
      'da',
      'đa',
      'em',
      'êm',
      'on',
      'ôn',
      'ơn',
      'ua',
      'ưa',
    ]);
  });

  it('orders the five tones after the plain letter', () => {
    expect(['mạ', 'mã', 'mả', 'mà', 'má', 'ma'].toSorted(compareVietnamese)).toEqual([
      'ma',
      'mà',
      'mả',
      'mã',
      'má',
      'mạ',
    ]);
  });

  it('orders numbers inside texts by their value', () => {
    expect(['Điều 10', 'Điều 9', 'Điều 100'].toSorted(compareVietnamese)).toEqual([
      'Điều 9',
      'Điều 10',
      'Điều 100',
    ]);
  });
});

describe('compareIso', () => {
  it('puts the earlier day first', () => {
    expect(['2022-10-01', '2022-09-30', '2021-12-31'].toSorted(compareIso)).toEqual([
      '2021-12-31',
      '2022-09-30',
      '2022-10-01',
    ]);
  });

  it('calls equal days equal', () => {
    expect(compareIso('2022-09-15', '2022-09-15')).toBe(0);
  });
});
