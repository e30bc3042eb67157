import { describe, expect, it } from 'vitest';
import { swapMonthFirst } from '../../../src/schemas/cells/day.ts';
import { readDate, readInstant } from '../../../src/schemas/cells/date.ts';

describe('a date with its month first', () => {
  it.each([
    ['8/16/2022', '2022-08-16'],
    ['08-06-2022', '2022-08-06'],
    ['8/16/22', '2022-08-16'],
    ['8/16/2022 9:30:00 AM', '2022-08-16 9:30:00 AM'],
    ['9:30 8/16/2022', '9:30 2022-08-16'],
  ])('is written anew, its time kept: %s', (text, swapped) => {
    expect(swapMonthFirst(text)).toBe(swapped);
  });

  it.each(['2022-08-16', '16 tháng 8 năm 2022', '8/2022', '44789', '1/2/3/2022', 'chưa rõ', ''])(
    'is not seen in %j',
    (text) => {
      expect(swapMonthFirst(text)).toBeNull();
    },
  );

  it('is read from then on as any other', () => {
    expect(readInstant(swapMonthFirst('8/6/2022 9:30 PM') ?? '')).toEqual({
      value: '2022-08-06T21:30:00+07:00',
    });
  });

  it('is refused where it has its day first after all', () => {
    expect(readDate(swapMonthFirst('16/8/2022') ?? '')).toMatchObject({
      problem: { code: 'date-impossible' },
    });
  });
});
