import { describe, expect, it } from 'vitest';
import { readPhone } from '../../../src/schemas/cells/phone.ts';

describe('a telephone number', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '0912 - 345 - 678',
    '(0912) 345 678',
    "'0912345678",
    '+84 912 345 678',
    '+84 (0)912.345.678',
    '84912345678',
    '0084912345678',
  ])('is kept as it is dialled: %s', (text) => {
    expect(readPhone(text)).toEqual({ value: '0912345678' });
  });

  it.each([
    ['912345678', '0912345678'],
    ['912345678.0', '0912345678'],
    ['842345678', '0842345678'],
    ['2933878123', '02933878123'],
  ])('gets back the 0 that a spreadsheet dropped: %s', (text, phone) => {
    expect(readPhone(text)).toEqual({ value: phone });
  });

  it.each([
    ['0293 3878 123', '02933878123'],
    ['1900 1234', '19001234'],
    ['+856 20 12345678', '+8562012345678'],
  ])('may be of an office, a call centre or another country: %s', (text, phone) => {
    expect(readPhone(text)).toEqual({ value: phone });
  });

  it.each([
    '0912345678/02933878123',
    '0912.345.678; 0293.3878.123',
    '0912 345 678, 0293 3878123',
    '0912345678 - 02933878123',
    '0912345678\n2933878123',
    '0912345678; 02933878123; 912345678',
  ])('may be followed by others: %j', (text) => {
    expect(readPhone(text)).toEqual({ value: '0912345678; 02933878123' });
  });

  it.each(['9.12E+08', '9,12346E+08', '8.49123E+10'])('cut short by Excel is lost: %s', (text) => {
    expect(readPhone(text)).toEqual({
      problem: {
        code: 'phone-shortened',
        message: 'Excel đã rút gọn số điện thoại này, các chữ số cuối không còn.',
        hint: 'Trong tệp gốc, định dạng cột này là “Văn bản”, nhập lại đủ chữ số rồi lưu lại.',
      },
    });
  });

  it.each([
    '12345',
    '091234567',
    '091234567890',
    '+84 12',
    '+0912345678',
    '0912 345 678 (anh An)',
    'an@example.vn',
    '0912345678;',
    '0912345678 0987654321',
    '0912345678/79',
  ])('is not guessed from %s', (text) => {
    expect(readPhone(text)).toEqual({
      problem: {
        code: 'phone-malformed',
        message: 'Chương trình không đọc được số điện thoại này.',
        hint: 'Viết đủ chữ số, ví dụ 09xx xxx xxx, không kèm tên; nhiều số thì ngăn bằng dấu chấm phẩy.',
      },
    });
  });
});
