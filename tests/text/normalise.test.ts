import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, formatSlug, normaliseText } from '../../src/text/normalise.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('normaliseText', () => {
  it('composes letters that were typed as a base and separate marks', () => {
    const decomposed = 'Sa\u0301ng kie\u0302\u0301n ca\u0309i ca\u0301ch';
    expect(normaliseText(decomposed)).toBe('Sáng kiến cải cách');
  });

  it('brings every line end to a line feed', () => {
    expect(normaliseText('một\r\nhai\rba\nbốn')).toBe('một\nhai\nba\nbốn');
  });

  it('keeps blank lines between paragraphs', () => {
    expect(normaliseText('một\n\n\nhai')).toBe('một\n\n\nhai');
  });

  it('makes one ordinary space of tabs and of no-break and ideographic spaces', () => {
    expect(normaliseText('một\u00a0\u00a0cửa\t\u3000số')).toBe('một cửa số');
  });

  it('drops spaces around the text and around line breaks', () => {
    expect(normaliseText('  một  \n  hai  \n')).toBe('một\nhai');
  });

  it('drops characters that no one sees', () => {
    expect(normaliseText('\ufeffmột\u200b cửa\u00ad số\u2060\u200d')).toBe('một cửa số');
  });

  it('drops the direction marks that Windows puts into copied dates', () => {
    expect(normaliseText('\u200e16/\u200e8/\u200e2022\u202c')).toBe('16/8/2022');
  });

  it('drops the control characters that Word leaves, which a feed may not hold', () => {
    expect(normaliseText('một\u001f cửa\u0002\u007f')).toBe('một cửa');
  });

  it('composes a letter and its mark that an invisible character kept apart', () => {
    expect(normaliseText('ca\u200b\u0301ch')).toBe('cách');
  });

  it('keeps the tone where the writer put it', () => {
    expect(normaliseText('hoà và hòa')).toBe('hoà và hòa');
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves only line feeds and single spaces as white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseText(text)).not.toMatch(/[^\S\n ]| {2}|^\s|\s$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('foldText', () => {
  it('drops tones, hats and horns', () => {
    expect(foldText('Cải cách thủ tục hành chính ở xã, phường')).toBe(
      'cai cach thu tuc hanh chinh o xa, phuong',
    );
  });

  it('reads đ as d, and the Icelandic letter that looks like Đ too', () => {
    expect(foldText('ĐƯỜNG đất \u00d0ề án')).toBe('duong dat de an');
  });

  it('gives the same text for both ways of composing letters', () => {
    expect(foldText('Hậu Giang'.normalize('NFD'))).toBe(foldText('Hậu Giang'.normalize('NFC')));
  });

  it('makes one space of any white space and drops it at the ends', () => {
    expect(foldText('  Một \n\t cửa ')).toBe('mot cua');
  });
});

describe('formatSlug', () => {
  it('joins the folded words by hyphens', () => {
    expect(formatSlug('Điều 5: “Giải thưởng” — và khen thưởng!')).toBe(
      'dieu-5-giai-thuong-va-khen-thuong',
    );
  });

  it('is empty where a text has neither letters nor digits', () => {
    expect(formatSlug(' … !?')).toBe('');
  });

  it('holds nothing but letters, digits and single hyphens, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(formatSlug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
      { numRuns: 300 },
    );
  });
});
