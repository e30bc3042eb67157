import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  formatDate,
  formatDeadline,
  formatInstant,
  formatOfficialDate,
  getIsoDate,
  getLastDay,
  getStartOfDay,
  getVietnamDate,
  getWeekday,
} from '../../src/text/dates.ts';

describe('getIsoDate', () => {
  it('writes a day of the calendar in ISO form', () => {
    expect(getIsoDate(2022, 8, 6)).toBe('2022-08-06');
  });

  it('knows leap years', () => {
    expect(getIsoDate(2024, 2, 29)).toBe('2024-02-29');
    expect(getIsoDate(2000, 2, 29)).toBe('2000-02-29');
    expect(getIsoDate(2022, 2, 29)).toBeNull();
    expect(getIsoDate(1900, 2, 29)).toBeNull();
  });

  it('refuses days and months that no calendar has', () => {
    expect(getIsoDate(2022, 9, 31)).toBeNull();
    expect(getIsoDate(2022, 13, 1)).toBeNull();
    expect(getIsoDate(2022, 0, 1)).toBeNull();
    expect(getIsoDate(2022, 1, 0)).toBeNull();
  });

  it('takes the years from 1900 to 2100', () => {
    expect(getIsoDate(1899, 12, 31)).toBeNull();
    expect(getIsoDate(1900, 1, 1)).toBe('1900-01-01');
    expect(getIsoDate(2100, 12, 31)).toBe('2100-12-31');
    expect(getIsoDate(2101, 1, 1)).toBeNull();
    expect(getIsoDate(22, 8, 16)).toBeNull();
  });
});

describe('days in Vietnam', () => {
  it('change at midnight in Vietnam, which is 17:00 UTC', () => {
    expect(getVietnamDate('2022-09-15T16:59:59Z')).toBe('2022-09-15');
    expect(getVietnamDate('2022-09-15T17:00:00Z')).toBe('2022-09-16');
  });

  it('begin at their first instant', () => {
    expect(getStartOfDay('2022-08-16')).toBe('2022-08-16T00:00:00+07:00');
  });

  it('end with the day before a period that closes at midnight', () => {
    expect(getLastDay('2022-09-16T00:00:00+07:00')).toBe('2022-09-15');
  });

  it('end with the same day for a period that closes in the afternoon', () => {
    expect(getLastDay('2022-09-15T17:00:00+07:00')).toBe('2022-09-15');
  });

  it('are the days in which their own first instant falls', () => {
    const day = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(getVietnamDate(getStartOfDay(iso))).toBe(iso);
      }),
      { numRuns: 300 },
    );
  });
});

describe('addDays', () => {
  it('passes over the end of a month, of a year and of February', () => {
    expect(addDays('2022-08-31', 1)).toBe('2022-09-01');
    expect(addDays('2022-12-31', 1)).toBe('2023-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2022-02-28', 1)).toBe('2022-03-01');
  });

  it('goes back with a negative number', () => {
    expect(addDays('2022-10-05', -10)).toBe('2022-09-25');
  });

  it('counts ten days of preparation after 5/10/2022', () => {
    expect(addDays('2022-10-05', 10)).toBe('2022-10-15');
  });
});

describe('getWeekday', () => {
  it('counts from Sunday', () => {
    expect(getWeekday('2022-10-15')).toBe(6);
    expect(getWeekday('2022-10-16')).toBe(0);
    expect(getWeekday('2022-10-17')).toBe(1);
  });
});

describe('dates for a reader', () => {
  it('are written day, month, year without zeros in front', () => {
    expect(formatDate('2022-09-05')).toBe('5/9/2022');
  });

  it('have a zero in official documents for days below 10 and for months 1 and 2', () => {
    expect(formatOfficialDate('2022-02-08')).toBe('ngày 08 tháng 02 năm 2022');
    expect(formatOfficialDate('2022-01-24')).toBe('ngày 24 tháng 01 năm 2022');
    expect(formatOfficialDate('2022-03-09')).toBe('ngày 09 tháng 3 năm 2022');
    expect(formatOfficialDate('2022-12-18')).toBe('ngày 18 tháng 12 năm 2022');
  });

  it('tell an instant in the time of Vietnam, wherever it was written', () => {
    expect(formatInstant('2022-08-16T07:00:00+07:00')).toBe('07:00 ngày 16/8/2022');
    expect(formatInstant('2022-08-15T17:30:00Z')).toBe('00:30 ngày 16/8/2022');
  });

  it('tell a deadline by its last second', () => {
    expect(formatDeadline('2022-09-16T00:00:00+07:00')).toBe('23:59:59 ngày 15/9/2022');
    expect(formatDeadline('2022-09-15T17:00:00+07:00')).toBe('16:59:59 ngày 15/9/2022');
  });
});
