import { describe, expect, it } from 'vitest';
import { readInstant } from '../../../src/schemas/cells/date.ts';

function getCode(text: string): unknown {
  const result = readInstant(text);
  return 'problem' in result ? result.problem.code : result;
}

describe('an instant', () => {
  it.each([
    '16/8/2022 09:30',
    '16/8/2022 9:30:00',
    '16/8/2022 9h30',
    '16/8/2022 9g30',
    '16/8/2022 9 giờ 30 phút',
    '16/8/2022, 9 giờ 30',
    '16/8/2022 lúc 9h30',
    '16/8/2022 - 9:30',
    '16/8/2022 9:30 SA',
    '16/8/2022 9:30:00 AM',
    '16-Thg8-22 9:30',
    '2022-08-16T09:30',
    '2022-08-16 09:30:00.123',
    '2022/08/16 9:30:00 AM GMT+7',
  ])('has its time after the day: %s', (text) => {
    expect(readInstant(text)).toEqual({ value: '2022-08-16T09:30:00+07:00' });
  });

  it.each([
    '09:30 16/8/2022',
    '09:30, 16/8/2022',
    '09:30 ngày 16/8/2022',
    '9h30 ngày 16 tháng 8 năm 2022',
    "9h30' ngày 16/8/2022",
    '9 giờ 30 ngày 16/8/2022',
    '9 giờ 30 phút, ngày 16/8/2022',
    'lúc 9 giờ 30 sáng ngày 16/8/2022',
  ])('has its time before the day: %s', (text) => {
    expect(readInstant(text)).toEqual({ value: '2022-08-16T09:30:00+07:00' });
  });

  it.each(['16/8/2022 9h', '16/8/2022 09 giờ', '9h 16/8/2022', '9 giờ 16 tháng 8 năm 2022'])(
    'may be a full hour: %s',
    (text) => {
      expect(readInstant(text)).toEqual({ value: '2022-08-16T09:00:00+07:00' });
    },
  );

  it.each([
    ['9:30 CH', '21:30'],
    ['9:30 chiều', '21:30'],
    ['9:30 PM', '21:30'],
    ['12:30 SA', '00:30'],
    ['12:30 AM', '00:30'],
    ['12:30 CH', '12:30'],
    ['13:30 chiều', '13:30'],
  ])('is of the morning or the afternoon: %s', (time, hour) => {
    expect(readInstant(`16/8/2022 ${time}`)).toEqual({ value: `2022-08-16T${hour}:00+07:00` });
  });

  it.each([
    ['2022-08-16T09:30:00Z', '2022-08-16T16:30:00+07:00'],
    ['2022-08-16T20:00:00.999Z', '2022-08-17T03:00:00+07:00'],
    ['2022-08-16T09:30:00+07:00', '2022-08-16T09:30:00+07:00'],
    ['2022-08-16T09:30:00+0700', '2022-08-16T09:30:00+07:00'],
    ['2022-08-16 09:30:00+07', '2022-08-16T09:30:00+07:00'],
    ['2022-08-16T09:30:00+08:00', '2022-08-16T08:30:00+07:00'],
    ['2022/12/31 9:30:00 PM GMT-8', '2023-01-01T12:30:00+07:00'],
    ['2022-01-01 00:30:00 +0900', '2021-12-31T22:30:00+07:00'],
    ['16/8/2022 9:30 UTC', '2022-08-16T16:30:00+07:00'],
    ['2022-08-16T09:30+05:30', '2022-08-16T11:00:00+07:00'],
  ])('of another offset is told in the time of Vietnam: %s', (text, instant) => {
    expect(readInstant(text)).toEqual({ value: instant });
  });

  it.each([
    ['44789', '2022-08-16T00:00:00+07:00'],
    ['44789,5', '2022-08-16T12:00:00+07:00'],
    ['44789.395833', '2022-08-16T09:30:00+07:00'],
    ['44789.999999', '2022-08-17T00:00:00+07:00'],
  ])('is counted in days as Excel counts, to the second: %s', (text, instant) => {
    expect(readInstant(text)).toEqual({ value: instant });
  });

  it.each(['16/8/2022 24:00', '9h60 16/8/2022', '16/8/2022 13:00 SA', '2022-08-16T09:30+99:00'])(
    'has a time of the clock: %s has not',
    (text) => {
      expect(getCode(text)).toBe('time-impossible');
    },
  );

  it.each(['8/2022', '2022'])('needs a day: %s', (text) => {
    expect(getCode(text)).toBe('date-without-day');
  });
});
