import type { NumberFormat } from './number-format.ts';

/** Text of a cell; `exact` where it is a number with a decimal point. */
export type CellText = { text: string; exact: boolean };

/** Digits of a number that Excel keeps and shows; what follows is noise of binary arithmetic. */
const excelDigits = 15;

const secondsPerDay = 86_400;
const millisecondsPerDay = secondsPerDay * 1000;

/** 31 December 9999, the last day that Excel shows. */
const lastSerial = 2_958_465;

/** Days by which a workbook that counts from 1904 lags behind one that counts from 1900. */
export const days1904 = 1462;

/** The day that Excel shows for serial 60, though 1900 was no leap year. */
const falseLeapDay = 60;

/** Writes a number in plain digits with a decimal point. */
export function formatPlain(value: number): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(excelDigits)));
  const scientific = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (scientific === null) return text;
  const [, sign = '', first = '', others = '', exponent = '0'] = scientific;
  const places = Number(exponent);
  return places < 0
    ? `${sign}0.${'0'.repeat(-places - 1)}${first}${others}`
    : `${sign}${first}${others.padEnd(places, '0')}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function formatSeconds(seconds: number): string {
  const time = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? time : `${time}:${pad(seconds % 60)}`;
}

function formatDay(day: number): string {
  if (day === falseLeapDay) return '1900-02-29';
  const sinceEpoch = (day < falseLeapDay ? day + 1 : day) - 25_569;
  return new Date(sinceEpoch * millisecondsPerDay).toISOString().slice(0, 10);
}

function formatDate(serial: number): string | null {
  const seconds = Math.round(serial * secondsPerDay);
  const day = Math.floor(seconds / secondsPerDay);
  if (day < 1 || day > lastSerial) return null;
  const time = seconds - day * secondsPerDay;
  return time === 0 ? formatDay(day) : `${formatDay(day)} ${formatSeconds(time)}`;
}

function formatTime(serial: number, isDuration: boolean): string | null {
  if (serial < 0 || serial > lastSerial) return null;
  const seconds = Math.round(serial * secondsPerDay);
  return formatSeconds(isDuration ? seconds : seconds % secondsPerDay);
}

function formatCode(value: number, template: string): string | null {
  if (!Number.isSafeInteger(value) || value < 0) return null;
  const places = template.match(/0/g)?.length ?? 0;
  const digits = String(value).padStart(places, '0');
  const first = digits.slice(0, digits.length - places + 1);
  let next = digits.length - places;
  let isFirst = true;
  return template.replace(/0/g, () => {
    const digit = isFirst ? first : digits.charAt(next);
    isFirst = false;
    next += 1;
    return digit;
  });
}

/**
 * Writes a number as its sheet means it: a date as ISO with its time of day, a percentage, a code
 * with its leading zeros, otherwise plain digits.
 */
export function formatSheetNumber(
  value: number,
  format: NumberFormat,
  from1904: boolean,
): CellText {
  const plain = { text: formatPlain(value), exact: true };
  switch (format.kind) {
    case 'number':
      return plain;
    case 'percent':
      return { text: `${formatPlain(value * 100)}%`, exact: true };
    case 'code': {
      const text = formatCode(value, format.template);
      return text === null ? plain : { text, exact: /^\d+$/.test(text) };
    }
    case 'date': {
      const text = formatDate(from1904 ? value + days1904 : value);
      return text === null ? plain : { text, exact: false };
    }
    case 'time':
    case 'duration': {
      const text = formatTime(value, format.kind === 'duration');
      return text === null ? plain : { text, exact: false };
    }
  }
}
