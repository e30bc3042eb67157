import { describe, expect, it } from 'vitest';
import { getBuiltInFormat, parseNumberFormat } from '../../../src/tables/workbook/number-format.ts';
import { formatSheetNumber } from '../../../src/tables/workbook/number-text.ts';

function show(value: number, format: string, from1904 = false): string {
  return formatSheetNumber(value, parseNumberFormat(format), from1904).text;
}

describe('numbers of a sheet', () => {
  it('are plain digits with a decimal point, whatever separators they are shown with', () => {
    expect(show(1234567.5, '#,##0.00')).toBe('1234567.5');
    expect(show(-7.25, '0.0;[Red]-0.0')).toBe('-7.25');
    expect(show(15_000_000, '#,##0\\ "đồng"')).toBe('15000000');
    expect(show(999_999_999_999_999, '0.00E+00')).toBe('999999999999999');
    expect(show(0.00000015, 'General')).toBe('0.00000015');
    expect(show(-1e-7, 'General')).toBe('-0.0000001');
    expect(show(1e21, 'General')).toBe('1000000000000000000000');
    expect(show(-1.25e22, 'General')).toBe('-12500000000000000000000');
  });

  it('lose the noise of binary arithmetic that Excel does not show either', () => {
    expect(show(0.1 + 0.2, 'General')).toBe('0.3');
    expect(show(8.299999999999999, 'General')).toBe('8.3');
  });

  it('are exact, but for dates and times', () => {
    const isExact = (format: string) =>
      formatSheetNumber(0.5, parseNumberFormat(format), false).exact;
    expect(['General', '0%', 'hh:mm'].map(isExact)).toEqual([true, true, false]);
  });

  it('are percentages where they are shown so', () => {
    expect(show(0.5, '0%')).toBe('50%');
    expect(show(0.07, '0.00%')).toBe('7%');
    expect(show(0.125, '0%')).toBe('12.5%');
  });

  it('keep the leading zeros and the letters of a code', () => {
    expect(show(7, '000')).toBe('007');
    expect(show(912345678, '0000000000')).toBe('0912345678');
    expect(show(912345678, '0000\\ 000\\ 000')).toBe('0912 345 678');
    expect(show(7, '"HG22-"000')).toBe('HG22-007');
    expect(show(12345, '"HG22-"000')).toBe('HG22-12345');
    expect(show(7.5, '000')).toBe('7.5');
    expect(show(7, '0')).toBe('7');
    expect(show(7, '0" điểm"')).toBe('7');
  });
});

describe('dates of a sheet', () => {
  it.each([
    'dd/mm/yyyy',
    'm/d/yy',
    '[$-42A]dd mmmm yyyy',
    '"ngày "d" tháng "m" năm "yyyy',
    'mmm-yy',
  ])('are ISO however they are shown: %s', (format) => {
    expect(show(44_789, format)).toBe('2022-08-16');
  });

  it('have the time of day, and seconds where there are any', () => {
    expect(show(44_789 + 9.5 / 24, 'dd/mm/yyyy hh:mm')).toBe('2022-08-16 09:30');
    expect(show(44_789 + 34_215 / 86_400, 'dd/mm/yyyy')).toBe('2022-08-16 09:30:15');
    expect(show(44_789, 'dd/mm/yyyy hh:mm')).toBe('2022-08-16');
    expect(show(44_789.99999999, 'dd/mm/yyyy hh:mm')).toBe('2022-08-17');
  });

  it('are only a time where only a time is shown', () => {
    expect(show(9.5 / 24, 'hh:mm')).toBe('09:30');
    expect(show(9.5 / 24, '[$-F400]h:mm:ss AM/PM')).toBe('09:30');
    expect(show(44_789 + 34_215 / 86_400, 'h:mm')).toBe('09:30:15');
    expect(show(1.5, '[h]:mm')).toBe('36:00');
  });

  it('count from 1904 where the workbook does', () => {
    expect(show(44_789 - 1462, 'dd/mm/yyyy', true)).toBe('2022-08-16');
  });

  it('follow Excel through the leap day that 1900 did not have', () => {
    expect([1, 59, 60, 61].map((serial) => show(serial, 'yyyy-mm-dd'))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
    ]);
  });

  it('stay numbers where Excel has no such day', () => {
    expect(show(0, 'dd/mm/yyyy')).toBe('0');
    expect(show(-5, 'dd/mm/yyyy')).toBe('-5');
    expect(show(2_958_466, 'dd/mm/yyyy')).toBe('2958466');
  });

  it('know the formats that a workbook names by number', () => {
    const kinds = [0, 4, 9, 14, 20, 22, 46, 49].map((id) => getBuiltInFormat(id).kind);
    expect(kinds).toEqual([
      'number',
      'number',
      'percent',
      'date',
      'time',
      'date',
      'duration',
      'number',
    ]);
  });
});
