import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/encodings/decode-bytes.ts';

const text = 'mã,tên\r\n1,Đổi mới\r\n2,Cải cách\n';
const utf8 = (written: string): Buffer => Buffer.from(written, 'utf8');
const littleEndian = (written: string): Buffer => Buffer.from(written, 'utf16le');
const bigEndian = (written: string): Buffer => littleEndian(written).swap16();
const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8(part) : Buffer.from([part]))));

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 LE', littleEndian(text), 'utf-16le'],
    ['UTF-16 LE with a byte order mark', littleEndian(`\uFEFF${text}`), 'utf-16le'],
    ['UTF-16 BE', bigEndian(text), 'utf-16be'],
    ['UTF-16 BE with a byte order mark', bigEndian(`\uFEFF${text}`), 'utf-16be'],
  ])('reads %s and leaves its line ends', (_, given, form) => {
    expect(decodeBytes(given)).toEqual({ text, form });
  });

  it('reads other bytes one by one', () => {
    const tcvn3 = Buffer.from('ma,ten\nC¶i c¸ch hµnh chÝnh \x96 n\xADíc', 'latin1');
    expect(decodeBytes(tcvn3)).toEqual({
      text: 'ma,ten\nC¶i c¸ch hµnh chÝnh – n\xADíc',
      form: 'single-byte',
    });
  });

  it('takes an empty file for UTF-8', () => {
    expect(decodeBytes(new Uint8Array())).toEqual({ text: '', form: 'utf-8' });
  });

  it.each([
    ['a NUL character', bytes('a\r\nb\rc', 0, 'd'), 'nul', 3],
    ['a NUL character in UTF-16', littleEndian('\uFEFFa\nb\0'), 'nul', 2],
    ['half a pair in UTF-16', littleEndian('\uFEFFa\nb\nĐ\uD83D!'), 'lone-surrogate', 3],
    ['half a pair in UTF-16 BE', bigEndian('\uFEFFa\n\uDE00'), 'lone-surrogate', 2],
    ['half a pair in UTF-8', bytes('Đổi mới\n', 0xed, 0xa0, 0x80), 'lone-surrogate', 2],
    [
      'half a character at the end of UTF-16',
      Buffer.concat([littleEndian('\uFEFFa\nb'), Buffer.from([7])]),
      'damaged',
      2,
    ],
    ['UTF-8 with a damaged byte', bytes('Đổi mới sáng tạo\nCải c', 0xe1, 'ch\n'), 'damaged', 2],
    ['UTF-8 that breaks off', utf8(text).subarray(0, utf8('mã,tên\r\n1,Đ').length - 1), 'mixed', 2],
    ['UTF-8 beside TCVN3', bytes('Đổi\nC', 0xb6, 'i c', 0xb8, 'ch h', 0xb5, 'nh'), 'mixed', 2],
    ['a damaged byte after a byte order mark', bytes('\uFEFFa\nb', 0xff), 'damaged', 2],
  ])('tells the line of %s', (_, given, problem, line) => {
    expect(decodeBytes(given)).toEqual({ problem, line });
  });

  it('reads back any text written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const decoded = decodeBytes(utf8(`Đề án ${written}`));
        expect(decoded).toMatchObject(
          written.includes('\0') ? { problem: 'nul' } : { text: `Đề án ${written}` },
        );
      }),
    );
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
        const decoded = decodeBytes(given);
        expect('problem' in decoded ? decoded.line > 0 : !decoded.text.includes('\0')).toBe(true);
      }),
    );
  });
});
