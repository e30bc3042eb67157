import { describe, expect, it } from 'vitest';
import { tell, withAuthors, withFields } from './sample.ts';

describe('texts in old encodings', () => {
  it('are told with what they read as', () => {
    expect(
      tell(withFields({ title: 'øng dông c«ng nghÖ th«ng tin trong c¶i c¸ch hµnh chÝnh' })),
    ).toEqual({
      title:
        'Chuyển “Tên bài” sang Unicode rồi dán lại: chữ đang theo bảng mã TCVN3 (ABC), đọc được là “ứng dụng công nghệ thông tin trong cải cách hành chính”.',
    });
  });

  it('are told by their beginning where they are long', () => {
    const long = 'Öùng duïng coâng ngheä thoâng tin trong caûi caùch haønh chính. '
      .repeat(5)
      .trim();
    expect(tell(withFields({ need: long }))).toEqual({
      need: 'Chuyển “Sự cần thiết và thực trạng” sang Unicode rồi dán lại: chữ đang theo bảng mã VNI, đọc được là “Ứng dụng công nghệ thông tin trong cải cách hành chính. Ứng…”.',
    });
  });

  it('are told where marks were lost', () => {
    expect(tell(withFields({ title: 'B?ng d?i chi?u th? t?c' }))).toEqual({
      title: 'Gõ lại “Tên bài” bằng Unicode: chữ trong phần này bị hỏng dấu.',
    });
    expect(tell(withFields({ title: 'Cải c\uFFFDch thủ tục' }))).toEqual({
      title: 'Gõ lại “Tên bài” bằng Unicode: chữ trong phần này bị hỏng dấu.',
    });
    expect(tell(withAuthors({ name: 'NguyÔn V¨n ¸nh' }))).toHaveProperty(['authors.0.name']);
  });

  it.each([
    'Giải pháp “một cửa” – 24/7, giảm ½ thời gian (≤ 3 ngày)? Có!',
    'Hợp tác với Société Générale và Đại học Münster',
    'AI chatbot: Q&A, API v2.0, https://x.vn/?a=b&c=d',
    'Chợ nổi Ngã Bảy 🛶 trên mạng',
    'HÒA GIẢI Ở CƠ SỞ; hoà giải, thuỷ lợi',
    '日本語とベトナム語',
  ])('are not seen in “%s”', (text) => {
    expect(tell(withFields({ title: text, need: text }))).toEqual({});
  });
});
