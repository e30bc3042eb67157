import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/schemas/cells/date.ts';

const monthAndDay =
  'Viết ngày trước, tháng sau, ví dụ 16/8/2022; nếu cả tệp viết tháng trước thì ghi “dates: month-first” cho bảng này trong columns.yaml.';

function getCode(text: string): unknown {
  const result = readDate(text);
  return 'problem' in result ? result.problem.code : result;
}

describe('a day', () => {
  it.each([
    '16/8/2022',
    '16.08.2022',
    '16-8-2022',
    '16 / 8 / 2022',
    '16/8/22',
    '2022-08-16',
    '2022/8/16',
    'ngày 16/8/2022',
    'ngày 16 tháng 8 năm 2022',
    'NGÀY 16 THÁNG 08 NĂM 2022',
    'ngay 16 thang 8 nam 2022',
    '16 tháng 8, 2022',
    'ngày 16 tháng 8/2022',
    '16-thg 8-22',
    '16-Thg8-22',
    '44789',
  ])('is read as people and programs write it: %s', (text) => {
    expect(readDate(text)).toEqual({ value: '2022-08-16' });
  });

  it.each([
    '16/8/2022 00:00:00',
    '2022-08-16 00:00',
    '16/8/2022 15:20',
    '8 giờ 30 ngày 16/8/2022',
    '44789.395833',
    '2022-08-15T17:00:00Z',
  ])('is what remains of a time in Vietnam: %s', (text) => {
    expect(readDate(text)).toEqual({ value: '2022-08-16' });
  });

  it.each([
    ['1/1/00', '2000-01-01'],
    ['31/12/29', '2029-12-31'],
    ['1/1/30', '1930-01-01'],
    ['31/12/99', '1999-12-31'],
  ])('of a year in two digits is read as Excel reads it: %s', (text, date) => {
    expect(readDate(text)).toEqual({ value: date });
  });

  it.each([
    ['20000', '1954-10-03'],
    ['25569', '1970-01-01'],
    ['36585', '2000-02-29'],
    ['73415', '2100-12-31'],
  ])('is counted from 1900 as Excel counts: %s', (text, date) => {
    expect(readDate(text)).toEqual({ value: date });
  });

  it.each(['19999', '73416', '4478', '447890', '44789.5.1'])(
    'is not taken from any number: %s',
    (text) => {
      expect(getCode(text)).toMatch(/^date-(?:malformed|without-day)$/);
    },
  );

  it.each([
    '2022',
    'năm 2022',
    '8/2022',
    '08-2022',
    '2022-08',
    'tháng 8/2022',
    'tháng 8 năm 2022',
    'thg8-22',
  ])('that is missing is said to be missing: %s', (text) => {
    expect(readDate(text)).toEqual({
      problem: {
        code: 'date-without-day',
        message: 'Ô này thiếu ngày: chỉ có năm, hoặc tháng và năm.',
        hint: 'Viết đủ ngày/tháng/năm, ví dụ 16/8/2022; cột không bắt buộc thì có thể để trống.',
      },
    });
  });

  it.each(['8/16/2022', '8/16/22', '08-31-2022 09:30'])(
    'after its month is refused with the way to read the whole file: %s',
    (text) => {
      expect(readDate(text)).toEqual({
        problem: {
          code: 'date-impossible',
          message: 'Lịch không có ngày này.',
          hint: monthAndDay,
        },
      });
    },
  );

  it.each(['16/8/2022 25:00', '16/8/2022 9:75'])(
    'beside no time of the clock is refused: %s',
    (text) => {
      expect(getCode(text)).toBe('time-impossible');
    },
  );

  it('is not searched for in a long text', () => {
    expect(getCode(`${','.repeat(100_000)} 16/8/2022`)).toBe('date-malformed');
  });
});
