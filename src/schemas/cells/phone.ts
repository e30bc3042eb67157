import { emptyCell, problem, type CellResult } from '../cell-result.ts';

const one = String.raw`(?:0\d{9,10}|1[89]00\d{4,6}|\+\d{7,15})`;

/** How telephone numbers are kept: digits from 0 or, abroad, from +; several joined by "; ". */
export const phonesPattern = new RegExp(`^${one}(?:; ${one})*$`);

const shortened = problem(
  'phone-shortened',
  'Excel đã rút gọn số điện thoại này, các chữ số cuối không còn.',
  'Trong tệp gốc, định dạng cột này là “Văn bản”, nhập lại đủ chữ số rồi lưu lại.',
);

const malformed = problem(
  'phone-malformed',
  'Chương trình không đọc được số điện thoại này.',
  'Viết đủ chữ số, ví dụ 09xx xxx xxx, không kèm tên; nhiều số thì ngăn bằng dấu chấm phẩy.',
);

/** Brings digits to the form they are kept in; spreadsheets drop the first 0. */
function completeDigits(digits: string): string | null {
  if (/^1[89]00\d{4,6}$/.test(digits)) return digits;
  if (/^0[1-9]\d{8,9}$/.test(digits)) return digits;
  if (/^[35789]\d{8}$/.test(digits) || /^2\d{8,9}$/.test(digits)) return `0${digits}`;
  const [, abroad] = /^(?:\+|00)([1-9]\d{6,14})$/.exec(digits) ?? [];
  const [, home] = /^840?([1-9]\d{8,9})$/.exec(abroad ?? digits) ?? [];
  if (home !== undefined) return `0${home}`;
  return abroad === undefined || abroad.startsWith('84') ? null : `+${abroad}`;
}

function parseOne(written: string): string | null {
  const text = written.trim().replace(/^(\d{9,11})\.0$/, '$1');
  return /^['’]?[+(]*\d[\d .()–-]*$/.test(text)
    ? completeDigits(text.replace(/[^\d+]/g, ''))
    : null;
}

/** Reads telephone numbers, as Vietnam dials them; a list comes joined by "; ". */
export function readPhone(text: string): CellResult<string> {
  if (text === '') return emptyCell;
  if (/^0[1-9]\d{8,9}$/.test(text)) return { value: text };
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) return shortened;
  const numbers: string[] = [];
  for (const part of text.split(/[/;,\n]/)) {
    const whole = parseOne(part);
    const several = whole === null ? part.split(/ [–-] /).map(parseOne) : [whole];
    for (const number of several) {
      if (number === null) return malformed;
      numbers.push(number);
    }
  }
  return { value: [...new Set(numbers)].join('; ') };
}
