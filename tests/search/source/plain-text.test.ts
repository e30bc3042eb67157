import { expect, it } from 'vitest';
import { formatPlainText } from '../../../src/search/source/plain-text.ts';

it.each([
  [
    'a heading',
    '## Kinh nghiệm: ba tháng đầu ##\nPhiếu phát ra.',
    'Kinh nghiệm: ba tháng đầu\nPhiếu phát ra.',
  ],
  [
    'lists',
    '1. Một bài\n2. Hai bài\n   - có hẹn\n   * không hẹn',
    'Một bài\nHai bài\ncó hẹn\nkhông hẹn',
  ],
  [
    'lines of one paragraph',
    'Bài được nhận\nđến hết ngày.\n\nSau đó thì thôi.',
    'Bài được nhận đến hết ngày.\nSau đó thì thôi.',
  ],
  ['a list item that goes on', '- Bài được nhận\n  đến hết ngày.', 'Bài được nhận đến hết ngày.'],
  [
    'emphasis',
    'là **đồng hạng**, *không* hơn, __không__ kém, _bằng_ nhau',
    'là đồng hạng, không hơn, không kém, bằng nhau',
  ],
  [
    'links and pictures',
    'Ở trang [**Bài** dự thi](/bai-du-thi/), ![sơ đồ](so-do.png) <https://a.vn/x>',
    'Ở trang Bài dự thi, sơ đồ https://a.vn/x',
  ],
  ['code and escapes', 'Gõ `a*b*c`, hoặc \\*sao\\*', 'Gõ a*b*c, hoặc *sao*'],
  ['a quotation', '> Trả lời trước,\n> hỏi sau.', 'Trả lời trước,\nhỏi sau.'],
  ['a table', '| Việc | Ngày |\n|---|--:|\n| Nhận bài | 30 |', 'Việc Ngày\nNhận bài 30'],
  ['rules and fences', 'Trước\n\n---\n\n```text\nbên trong\n```', 'Trước\nbên trong'],
  ['HTML', 'Bấm <kbd class="x">Enter</kbd>, dưới 5 < 6', 'Bấm Enter, dưới 5 < 6'],
])('shows the words of %s', (_, markdown, words) => {
  expect(formatPlainText(markdown)).toBe(words);
});

it('keeps signs that are no syntax', () => {
  const text =
    'Giá 380.000 đồng × 96 chuyến; 2 * 3 * 4; tệp ten_tep_moi; ngày 15/9/2022 - 16/9/2022.';
  expect(formatPlainText(text)).toBe(text);
});
