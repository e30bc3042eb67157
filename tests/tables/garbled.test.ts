import { describe, expect, it } from 'vitest';
import { isGarbled } from '../../src/tables/garbled.ts';

/** Reads the UTF-8 bytes of a text as the one-byte table that Windows uses in the West. */
function readAsWindows1252(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

describe('isGarbled', () => {
  it.each(['Cải cách hành chính', 'Tổ một cửa lưu động', 'Đề án số hóa hồ sơ', 'Chuyển đổi'])(
    'recognises “%s” when its UTF-8 was read as Windows-1252 or Latin-1',
    (text) => {
      expect(isGarbled(readAsWindows1252(text))).toBe(true);
      expect(isGarbled(Buffer.from(text, 'utf8').toString('latin1'))).toBe(true);
    },
  );

  it('recognises TCVN3, the old three-part fonts', () => {
    expect(isGarbled('C¶i c¸ch hµnh chÝnh')).toBe(true);
    expect(isGarbled('®Ò ¸n sè hãa hå s¬')).toBe(true);
  });

  it('recognises VNI', () => {
    expect(isGarbled('Caûi caùch haønh chính')).toBe(true);
  });

  it('recognises a character that was lost', () => {
    expect(isGarbled('C\ufffdi cách')).toBe(true);
  });

  it.each([
    'Cải cách thủ tục hành chính ở xã, phường, thị trấn',
    'QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN XÃ, ĐÃ KÝ',
    'Hoà, hòa, thuỷ, thủy, quý, ngoằn ngoèo, khuỷu tay, xã hội',
    'lÝ do viết hoa giữa chữ',
    'Diện tích 50 m², 3 × 4 m, 20 °C, đạt ½ kế hoạch, “trích dẫn”, ©2022, ®',
    'Théâtre, naïve café, Citroën, São Tomé, Ångström, Øresund',
    'Báo cáo dài có một từ lạ như maùy trong cả câu',
    'Café Naïve',
    'Quán Naïve và quán Maïs ở phường 1 mở cửa từ sáng đến tối mỗi ngày trong tuần',
    'https://haugiang.gov.vn/?q=a%C3%A1',
    '12.345.678',
    '',
  ])('takes “%s” for sound text', (text) => {
    expect(isGarbled(text)).toBe(false);
  });
});
