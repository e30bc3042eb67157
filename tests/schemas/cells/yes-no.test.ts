import { describe, expect, it } from 'vitest';
import { readYesNo } from '../../../src/schemas/cells/yes-no.ts';

describe('yes', () => {
  it.each([
    'có',
    'Có.',
    'X',
    '✓',
    '✔',
    '✔️',
    '☑',
    '☒',
    'TRUE',
    'đã',
    'Đồng ý',
    'Tôi đồng ý',
    'Đã cam kết',
    'Có cam kết',
    'Có, tôi đồng ý công bố toàn văn',
    'Chúng tôi hoàn toàn đồng ý.',
    'Tôi đồng ý công bố nội dung dự án nếu bài được giải',
    'Tôi đồng ý công bố toàn văn bài nếu bài dự thi đoạt giải',
    'Tôi cam đoan bài dự thi không trùng lắp, không sao chép',
  ])('is %s', (text) => {
    expect(readYesNo(text)).toEqual({ value: true });
  });
});

describe('no', () => {
  it.each([
    '',
    'không',
    'Không.',
    '✗',
    '✘',
    '☐',
    'FALSE',
    'chưa',
    'Chưa đồng ý',
    'không đồng ý',
    'Tôi không đồng ý',
    'Không, tôi không đồng ý công bố tên',
    'Không muốn công bố',
  ])('is %j', (text) => {
    expect(readYesNo(text)).toEqual({ value: false });
  });
});

describe('neither yes nor no', () => {
  it('is a text that is too long to be a consent, which is told at once', () => {
    const start = performance.now();
    const unclear = { problem: { code: 'yes-no-unclear' } };
    expect(readYesNo(`Tôi đồng ý ${'rất '.repeat(80)}`)).toMatchObject(unclear);
    expect(readYesNo(`${'.'.repeat(200_000)}a`)).toMatchObject(unclear);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it.each([
    'có lẽ',
    'Có thể',
    'Có, nhưng ẩn tên',
    'Đã từ chối',
    'Không trùng lắp',
    'Tôi đồng ý nhưng không công bố tên',
    'Đồng ý công bố tên viết tắt',
    'Chỉ đồng ý công bố tóm tắt',
    'Đồng ý, trừ phần kinh phí',
    'Tôi đồng ý nếu được hỏi trước',
    'đồng ýchưa',
  ])('is %s', (text) => {
    expect(readYesNo(text)).toEqual({
      problem: {
        code: 'yes-no-unclear',
        message: 'Không rõ là có hay không.',
        hint: 'Viết “có” hoặc “không”.',
      },
    });
  });
});
