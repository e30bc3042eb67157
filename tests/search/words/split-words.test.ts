import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/search/words/split-words.ts';
import { foldText } from '../../../src/text/normalise.ts';

const getFolded = (text: string): string[] => splitWords(text).map(({ folded }) => folded);

describe('splitWords', () => {
  it('gives each word as written, folded, and with its place', () => {
    expect(splitWords('Đất đai')).toEqual([
      { text: 'Đất', folded: 'dat', start: 0, end: 3 },
      { text: 'đai', folded: 'dai', start: 4, end: 7 },
    ]);
  });

  it.each([
    ['“Một cửa” – hộ tịch/đất-đai (ĐẤT)', ['mot', 'cua', 'ho', 'tich', 'dat', 'dai', 'dat']],
    ['12,5% của 3.000 m² năm 2024', ['12', '5', 'cua', '3', '000', 'm²', 'nam', '2024']],
    ['HG22-001 và ISO 9001:2015', ['hg22', '001', 'va', 'iso', '9001', '2015']],
    ['<script>alert("ờ")</script>', ['script', 'alert', 'o', 'script']],
    ['Ðường (chữ ð của Iceland)', ['duong', 'chu', 'd', 'cua', 'iceland']],
    ['\u200fngười dân🙂vui', ['nguoi', 'dan', 'vui']],
    [' \n"%\u0301…', []],
    ['', []],
  ])('splits %j', (text, words) => {
    expect(getFolded(text)).toEqual(words);
  });

  it('keeps places in a text whose marks are characters of their own', () => {
    const text = 'sổ đỏ'.normalize('NFD');
    expect(splitWords(text)).toEqual([
      { text: 'sổ', folded: 'so', start: 0, end: 4 },
      { text: 'đỏ', folded: 'do', start: 5, end: 8 },
    ]);
  });

  it('gives words whose places cut them out of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = splitWords(text);
        const cut = words.map(({ start, end }) => text.slice(start, end));
        expect(words.map(({ text: written }) => written)).toEqual(
          cut.map((given) => given.normalize('NFC')),
        );
        expect(words.map(({ folded }) => folded)).toEqual(cut.map(foldText));
      }),
    );
  });

  it('finds the same folded words in both forms of Unicode', () => {
    const words =
      'Ủy ban nhân dân tỉnh Thừa Thiên Huế ứng dụng chuyển đổi số ở xã đặc biệt khó khăn';
    expect(getFolded(words.normalize('NFD'))).toEqual(getFolded(words));
    expect(getFolded(words).join(' ')).toBe(
      'uy ban nhan dan tinh thua thien hue ung dung chuyen doi so o xa dac biet kho khan',
    );
  });
});
