import { describe, expect, it } from 'vitest';
import { cells } from '../../src/schemas/cells.ts';
import { readCell } from './read-cell.ts';

const malformedDate = {
  code: 'date-malformed',
  message: 'Chương trình không đọc được ngày này.',
  hint: 'Viết ngày/tháng/năm, ví dụ 16/8/2022, hoặc 2022-08-16.',
};

const impossibleDate = {
  code: 'date-impossible',
  message: 'Lịch không có ngày này.',
  hint: 'Kiểm tra lại ngày, tháng, năm; năm phải từ 1900 đến 2100.',
};

const malformedInstant = {
  code: 'instant-malformed',
  message: 'Chương trình không đọc được ngày giờ này.',
  hint: 'Viết 16/8/2022 09:30 hoặc 2022-08-16 09:30, theo giờ Việt Nam.',
};

describe('a date', () => {
  const date = cells.date.required();

  it.each(['6/8/2022', '06/08/2022', '6-8-2022', '6.8.2022', '2022-08-06', '2022-8-6'])(
    'is read day first, or in ISO form: %s',
    (text) => {
      expect(readCell(date, text)).toBe('2022-08-06');
    },
  );

  it.each(['16/8/022', '16/8', '16 tháng 8', '20220816', '16/8-2022x', '1/2/3/2022'])(
    'is not guessed from %s',
    (text) => {
      expect(readCell(date, text)).toEqual(malformedDate);
    },
  );

  it.each(['13/13/2022', '30/2/2022', '29/2/2022', '0/8/2022', '2022-13-01', '16/8/0222'])(
    'must be in the calendar: %s is not',
    (text) => {
      expect(readCell(date, text)).toEqual(impossibleDate);
    },
  );

  it('may be the leap day of a leap year', () => {
    expect(readCell(date, '29/2/2024')).toBe('2024-02-29');
  });
});

describe('an instant', () => {
  const instant = cells.instant.required();

  it.each([
    '16/8/2022 9:05',
    '16/8/2022 09:05',
    '16-8-2022 09:05:00',
    '2022-08-16 09:05',
    '2022-08-16T09:05:00+07:00',
    '2022-08-16T09:05',
    '16/8/2022 9h05',
    '16/8/2022 9g05',
    '16/8/2022 9giờ05',
    '16/8/2022   09:05',
  ])('is read in the time of Vietnam: %s', (text) => {
    expect(readCell(instant, text)).toBe('2022-08-16T09:05:00+07:00');
  });

  it('keeps its seconds', () => {
    expect(readCell(instant, '15/9/2022 23:59:59')).toBe('2022-09-15T23:59:59+07:00');
  });

  it('is the first of the day where no time is written', () => {
    expect(readCell(instant, '16/8/2022')).toBe('2022-08-16T00:00:00+07:00');
    expect(readCell(instant, '2022-08-16')).toBe('2022-08-16T00:00:00+07:00');
  });

  it.each(['16/8/2022 9:', '16/8/2022 9:05 SAU', '09:05', 'sáng 16/8/2022', 'Z'])(
    'is not guessed from %s',
    (text) => {
      expect(readCell(instant, text)).toEqual(malformedInstant);
    },
  );

  it('has a day of the calendar', () => {
    expect(readCell(instant, '31/9/2022 08:00')).toEqual(impossibleDate);
    expect(readCell(instant, 'hôm-qua 08:00')).toEqual(malformedDate);
  });

  it.each([
    '16/8/2022 24:00',
    '16/8/2022 9:60',
    '16/8/2022 9:05:60',
    '16/8/2022 25h10',
    '16/8/2022 13:00 SA',
  ])('has a time of the clock: %s has not', (text) => {
    expect(readCell(instant, text)).toEqual({
      code: 'time-impossible',
      message: 'Đồng hồ không có giờ này.',
      hint: 'Viết giờ từ 00:00 đến 23:59.',
    });
  });
});
