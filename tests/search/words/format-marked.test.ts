import { describe, expect, it } from 'vitest';
import { formatMarked } from '../../../src/search/words/format-marked.ts';

describe('formatMarked', () => {
  it.each([
    ['hoà', 'hòa'],
    ['Hoá', 'hóa'],
    ['khoẻ', 'khỏe'],
    ['THUỶ', 'thủy'],
    ['uỷ', 'ủy'],
    ['thuý', 'thúy'],
    ['loạ', 'lọa'],
    ['tuỳ', 'tùy'],
  ])('brings the new place of the tone in “%s” to the old one', (written, marked) => {
    expect(formatMarked(written)).toBe(marked);
    expect(formatMarked(marked)).toBe(marked);
  });

  it.each(['quý', 'quỹ', 'quà', 'hoàn', 'khoản', 'ngoài', 'khuỷu', 'huỳnh', 'giếng', 'gìn', 'già'])(
    'leaves “%s”, which is written in one way',
    (word) => {
      expect(formatMarked(word)).toBe(word);
    },
  );

  it.each([
    ['qúy', 'quý'],
    ['gía', 'giá'],
    ['hòan', 'hoàn'],
    ['lọai', 'loại'],
  ])('puts right the tone of “%s”', (written, marked) => {
    expect(formatMarked(written)).toBe(marked);
  });

  it('composes marks, also where the tone comes before the hat', () => {
    expect(formatMarked('Thuỷ'.normalize('NFD'))).toBe('thủy');
    expect(formatMarked('vie\u0323\u0302t')).toBe('việt');
    expect(formatMarked('vi\u00e9\u0302t')).toBe('viết');
  });

  it.each([
    ['ĐƯỜNG', 'đường'],
    ['UBND', 'ubnd'],
    ['Citroën', 'citroën'],
    ['2024', '2024'],
  ])('only lowers “%s”', (written, marked) => {
    expect(formatMarked(written)).toBe(marked);
  });

  it('tells apart words that differ in a mark', () => {
    const words = 'dương đương dường đường đượng dưỡng duồng duông'.split(' ');
    expect(new Set(words.map(formatMarked)).size).toBe(words.length);
  });
});
