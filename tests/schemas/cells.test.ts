import { describe, expect, it } from 'vitest';
import { cells } from '../../src/schemas/cells.ts';
import { emptyProblem, readCell } from './read-cell.ts';

describe('any required cell', () => {
  const kinds = {
    id: cells.id.required(),
    text: cells.text(10).required(),
    date: cells.date.required(),
    instant: cells.instant.required(),
    number: cells.number.required(),
    integer: cells.integer(1, 9).required(),
    choice: cells.choice({ a: 'A' }).required(),
    phone: cells.phone.required(),
  };

  it.each(Object.entries(kinds))('of kind %s may not be empty', (_, schema) => {
    expect(readCell<unknown>(schema, '')).toEqual(emptyProblem);
  });
});

describe('any optional cell', () => {
  const kinds = {
    id: cells.id.optional(),
    text: cells.text(10).optional(),
    date: cells.date.optional(),
    instant: cells.instant.optional(),
    number: cells.number.optional(),
    integer: cells.integer(1, 9).optional(),
    choice: cells.choice({ a: 'A' }).optional(),
    phone: cells.phone.optional(),
  };

  it.each(Object.entries(kinds))('of kind %s has no value when it is empty', (_, schema) => {
    expect(readCell<unknown>(schema, '')).toBeNull();
  });

  it('is checked like a required one when it is filled', () => {
    expect(readCell(cells.date.optional(), '16/8/2022')).toBe('2022-08-16');
    expect(readCell(cells.date.optional(), 'mai')).toEqual({
      code: 'date-malformed',
      message: 'Chương trình không đọc được ngày này.',
      hint: 'Viết ngày/tháng/năm, ví dụ 16/8/2022, hoặc 2022-08-16.',
    });
  });
});

describe('an identifier', () => {
  const id = cells.id.required();

  it.each(['HG22-001', 'hg_snv', '931', 'a.b-c_D', 'x'.repeat(64)])('may be %s', (text) => {
    expect(readCell(id, text)).toBe(text);
  });

  it.each(['HG22 001', 'Đ01', '-1', '.a', 'a/b', '../a', 'a\nb', 'x'.repeat(65)])(
    'may not be %j',
    (text) => {
      expect(readCell(id, text)).toEqual({
        code: 'id-malformed',
        message:
          'Mã chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối và gạch dưới, nhiều nhất 64 ký tự.',
        hint: 'Ghi mã, không ghi tên; ví dụ HG22-001 hoặc chinh-quyen-so.',
      });
    },
  );
});

describe('a text', () => {
  it('is kept with its line breaks', () => {
    expect(readCell(cells.text(20).required(), 'một\nhai')).toBe('một\nhai');
  });

  it('may be as long as its column allows', () => {
    expect(readCell(cells.text(5).required(), 'năm ô')).toBe('năm ô');
  });

  it('is refused with both lengths when it is longer', () => {
    expect(readCell(cells.text(1500).required(), 'a'.repeat(1501))).toEqual({
      code: 'text-too-long',
      message: 'Nội dung dài 1.501 ký tự; cột này nhận nhiều nhất 1.500 ký tự.',
      hint: 'Rút gọn nội dung ô này, hoặc chuyển bớt sang cột khác.',
    });
  });
});

describe('a number', () => {
  const number = cells.number.required();

  it.each([
    ['7', 7],
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['0', 0],
    ['-1,25', -1.25],
    ['87,33333333333333', 87.33333333333333],
    ['0.012345678901234567', 0.012345678901234567],
    ['1.234', 1.234],
    ['0,125', 0.125],
  ])('is read from %s', (text, value) => {
    expect(readCell(number, text)).toBe(value);
  });

  it.each(['1.234.567', '7,', ',5', '7,5 điểm', '1e3', '+5', '0x10', 'bảy', 'Infinity', '٣'])(
    'is not read from %s',
    (text) => {
      expect(readCell(number, text)).toEqual({
        code: 'number-malformed',
        message: 'Ô này phải là số.',
        hint: 'Viết số, ví dụ 7,5.',
      });
    },
  );
});

describe('a number whose comma may part thousands', () => {
  it('is refused with both readings', () => {
    expect(readCell(cells.number.required(), '1,234')).toEqual({
      code: 'number-ambiguous',
      message: '“1,234” có thể là 1234 hoặc 1,234.',
      hint: 'Viết liền 1234, hoặc thêm số 0 vào cuối phần thập phân: 1,2340.',
    });
  });
});

describe('an integer', () => {
  const year = cells.integer(1975, 2100).required();

  it('is taken within its bounds, the bounds included', () => {
    expect(readCell(year, '1975')).toBe(1975);
    expect(readCell(year, '2100')).toBe(2100);
  });

  it('may have decimals that are nothing', () => {
    expect(readCell(year, '2021.0')).toBe(2021);
  });

  it.each(['1974', '2101', '2022,5', 'năm 2022', '2.022', '-2022'])(
    'is refused when it is %s, the bounds written as years are',
    (text) => {
      expect(readCell(year, text)).toEqual({
        code: 'integer-out-of-range',
        message: 'Ô này phải là số nguyên từ 1975 đến 2100.',
        hint: 'Sửa lại số, không kèm đơn vị.',
      });
    },
  );
});

describe('a yes or no', () => {
  const yesNo = cells.yesNo();

  it.each(['có', 'Có', 'CO', 'x', 'X', 'đồng ý', 'Yes', 'true', '1', '✓'])(
    'is yes for %s',
    (text) => {
      expect(readCell(yesNo, text)).toBe(true);
    },
  );

  it.each(['', 'không', 'KHÔNG', 'Không đồng ý', 'no', 'false', '0'])('is no for %j', (text) => {
    expect(readCell(yesNo, text)).toBe(false);
  });

  it('is refused when it may be either', () => {
    expect(readCell(yesNo, 'có lẽ')).toEqual({
      code: 'yes-no-unclear',
      message: 'Không rõ là có hay không.',
      hint: 'Viết “có” hoặc “không”.',
    });
  });
});

describe('a choice', () => {
  const choice = cells.choice({ 'ca-nhan': 'Cá nhân', 'to-chuc': 'Tổ chức' }).required();

  it.each(['ca-nhan', 'CA-NHAN', 'Cá nhân', 'cá nhân', 'Ca nhan', 'CÁ NHÂN'])(
    'is recognised by code or label, without regard to case and tones: %s',
    (text) => {
      expect(readCell(choice, text)).toBe('ca-nhan');
    },
  );

  it('is refused with the list and what a slip most likely meant', () => {
    expect(readCell(choice, 'Tổ chúc xã')).toEqual({
      code: 'choice-unknown',
      message: 'Giá trị này không có trong danh sách.',
      hint: 'Có phải là “Tổ chức”? Dùng một trong: ca-nhan (Cá nhân), to-chuc (Tổ chức).',
    });
  });

  it('is refused with the list alone where nothing is near', () => {
    expect(readCell(choice, 'doanh nghiệp tư nhân')).toEqual({
      code: 'choice-unknown',
      message: 'Giá trị này không có trong danh sách.',
      hint: 'Dùng một trong: ca-nhan (Cá nhân), to-chuc (Tổ chức).',
    });
  });
});
