import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAttachment } from '../../../src/intake/files/content-disposition.ts';
import { cleanFileName, formatGivenName } from '../../../src/intake/files/file-name.ts';

describe('the name of an attachment', () => {
  it.each([
    ['Báo cáo sáng kiến.pdf', 'Báo cáo sáng kiến.pdf'],
    ['Báo cáo.pdf'.normalize('NFD'), 'Báo cáo.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\fakepath\\Đơn.PDF', 'Đơn.pdf'],
    ['a\0b\r\n.pdf', 'ab.pdf'],
    ['bai\u202Efdp.exe', 'baifdp.exe.pdf'],
    ['...an.pdf', 'an.pdf'],
    ['a<b>:"c|d?*.pdf', 'a-b---c-d--.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['lpt1.tar.pdf', '_lpt1.tar.pdf'],
    ['conduct.pdf', 'conduct.pdf'],
    ['anh.png', 'anh.pdf'],
    ['anh.jpeg.pdf.PDF', 'anh.pdf'],
    ['TP.HCM v1.2', 'TP.HCM v1.2.pdf'],
    ['', 'tep-dinh-kem.pdf'],
    ['.pdf', 'tep-dinh-kem.pdf'],
    ['a.pdf. .', 'a.pdf'],
    ['..', 'tep-dinh-kem.pdf'],
    ['\u200B\uFEFF', 'tep-dinh-kem.pdf'],
    ['thư mục/', 'tep-dinh-kem.pdf'],
    ['\uD800a.pdf', 'a.pdf'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanFileName(given, 'pdf')).toBe(clean);
  });

  it('is cut to 100 characters, ending included, and to what disks take', () => {
    expect(cleanFileName('a'.repeat(300), 'docx')).toBe(`${'a'.repeat(95)}.docx`);
    const wide = cleanFileName('ế'.repeat(300), 'pdf');
    expect(Buffer.byteLength(wide)).toBeLessThanOrEqual(200);
    expect(wide).toMatch(/^ế+\.pdf$/);
  });

  const safe = /^[^./\\<>:"|?*\p{C}][^/\\<>:"|?*\p{C}]*\.docx$/u;
  const anyChar = fc.oneof(
    fc.constantFrom('.', '/', '\\', ':', ' ', '\u202E', '\0', '*', 'ế', 'É'),
    fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)),
  );
  it('is safe and settled whatever was given', () => {
    fc.assert(
      fc.property(fc.array(anyChar, { maxLength: 150 }), (given) => {
        const clean = cleanFileName(given.join(''), 'docx');
        expect(clean).toMatch(safe);
        expect(Array.from(clean).length).toBeLessThanOrEqual(100);
        expect(cleanFileName(clean, 'docx')).toBe(clean);
      }),
    );
  });

  it('stands in messages as given, without what cannot be seen', () => {
    expect(formatGivenName('a/../\u202Ebài\0 1.exe')).toBe('bài 1.exe');
    expect(formatGivenName('')).toBe('không tên');
    expect(formatGivenName('x'.repeat(300))).toBe(`${'x'.repeat(100)}…`);
  });
});

describe('a download', () => {
  it('is named in the way that every browser reads', () => {
    expect(formatAttachment("Báo cáo (1)'s*.pdf")).toBe(
      "attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%281%29%27s%2A.pdf",
    );
    expect(formatAttachment('a"\r\nX: y.pdf')).toBe(
      "attachment; filename*=UTF-8''a%22%0D%0AX%3A%20y.pdf",
    );
    expect(formatAttachment('\uD800.pdf')).toBe("attachment; filename*=UTF-8''%EF%BF%BD.pdf");
  });
});
