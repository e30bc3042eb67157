import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, encodingTitles, legacyEncodings } from '../../src/encodings/legacy.ts';
import { alphabet, encode, type Form } from './encode.ts';

const forms: readonly Form[] = ['latin1', 'windows-1252', 'windows-1258'];
const smallInTcvn3 = (text: string): string =>
  text.replace(/[^\0-\x7FĂÂÊÔƠƯĐ]/g, (letter) => letter.toLowerCase());

describe('decodeLegacy', () => {
  it('knows the 134 letters', () => {
    expect(new Set(alphabet).size).toBe(134);
  });

  for (const form of forms) {
    it.each(['vni', 'viscii', 'windows-1258'] as const)(
      `reads each letter of %s, its bytes shown as ${form}`,
      (encoding) => {
        const read = alphabet.map((letter) =>
          decodeLegacy(encode(letter, encoding, form), encoding),
        );
        expect(read).toEqual(alphabet);
      },
    );

    it(`reads each letter of TCVN3, its bytes shown as ${form}`, () => {
      const read = alphabet.map((letter) => decodeLegacy(encode(letter, 'tcvn3', form), 'tcvn3'));
      expect(read).toEqual(alphabet.map(smallInTcvn3));
    });
  }

  it('reads TCVN3 with its ư in a soft hyphen and the quotes of Windows', () => {
    expect(decodeLegacy('\u0093§Çu t­\u0094 – n­íc', 'tcvn3')).toBe('“Đầu tư” – nước');
  });

  it('reads the rare capitals of TCVN3 where a syllable comes of them', () => {
    expect(decodeLegacy('™ chín, PH’NG, X‚', 'tcvn3')).toBe('Ở chớn, PHÒNG, XÃ');
    expect(decodeLegacy('“C¸c” – “T” nhãm… 5 ‰', 'tcvn3')).toBe('“Các” – “T” nhóm… 5 ‰');
    expect(decodeLegacy('™chÝn', 'tcvn3')).toBeNull();
  });

  it('reads VNI with the tone on either vowel and in either case', () => {
    expect(decodeLegacy('Uûy ban, hoøa, hoaø, THUÛY, Aùnh', 'vni')).toBe(
      'Ủy ban, hòa, hoà, THỦY, Ánh',
    );
    expect(decodeLegacy('xaõ, ñöôøng, quyõ, Ø 20', 'vni')).toBe('xã, đường, quỹ, Ø 20');
  });

  it('keeps signs that are no byte, and refuses letters that are none', () => {
    expect(decodeLegacy('C«ng suÊt ≥ 5', 'tcvn3')).toBe('Công suất ≥ 5');
    expect(decodeLegacy('Công suất', 'tcvn3')).toBeNull();
    expect(decodeLegacy('ñiïnh', 'vni')).toBeNull();
  });

  it('refuses bytes read by two tables of Windows in one text', () => {
    expect(decodeLegacy('ãơ', 'viscii')).toBeNull();
  });

  it('returns composed text, or null, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...legacyEncodings),
        (text, encoding) => {
          const read = decodeLegacy(text, encoding);
          expect(read).toBe(read === null ? null : read.normalize('NFC'));
        },
      ),
    );
  });

  it('names each encoding as people do', () => {
    expect(Object.values(encodingTitles)).toEqual([
      'TCVN3 (ABC)',
      'VNI',
      'VISCII',
      'Windows-1258',
      'Unicode tổ hợp',
    ]);
  });
});
