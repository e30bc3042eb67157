import { getIsoDate } from '../../text/dates.ts';
import { problem, type CellResult } from '../cell-result.ts';

const dayFirst = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{1,2})$/;
/** "16 thang 8 nam 2022", "16 thang 8, 2022" and Excel's "16-thg 8-22". */
const worded =
  /^(\d{1,2})(?: ?- ?| )?(?:thang|thg) ?(\d{1,2})(?: ?[-,/] ?| )(?:nam )?(\d{4}|\d{2})$/;

const withoutDay = [
  /^(?:nam )?(?:19|20)\d{2}$/,
  /^\d{4} ?[/.-] ?\d{1,2}$/,
  /^(?:thang )?\d{1,2}(?: ?[/.-] ?|,? nam )\d{4}$/,
  /^thg ?\d{1,2} ?- ?(?:\d{4}|\d{2})$/,
];

/** A date of three numbers in a text, in either order of day and month: two numbers and the year. */
export const numericDate =
  /(?<![\d/.-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})(?![\d/.-])/;

/** Completes a year of two digits as Excel does: 00–29 is 2000–2029, 30–99 is 1930–1999. */
function completeYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function refuseImpossible(month: number, day: number): CellResult<string> {
  const swapped = month > 12 && month <= 31 && day <= 12;
  return problem(
    'date-impossible',
    'Lịch không có ngày này.',
    swapped
      ? 'Viết ngày trước, tháng sau, ví dụ 16/8/2022; nếu cả tệp viết tháng trước thì ghi “dates: month-first” cho bảng này trong columns.yaml.'
      : 'Kiểm tra lại ngày, tháng, năm; năm phải từ 1900 đến 2100.',
  );
}

function makeDay(year = '', month = '', day = '', mayBeSwapped: boolean): CellResult<string> {
  const date = getIsoDate(completeYear(year), Number(month), Number(day));
  if (date !== null) return { value: date };
  return refuseImpossible(mayBeSwapped ? Number(month) : 0, Number(day));
}

/** Reads a folded text as one day in ISO form; null where it is no day at all. */
export function parseDay(folded: string): CellResult<string> | null {
  const text = folded.startsWith('ngay ') ? folded.slice(5) : folded;
  const local = dayFirst.exec(text);
  if (local !== null) return makeDay(local[3], local[2], local[1], true);
  const iso = yearFirst.exec(text);
  if (iso !== null) return makeDay(iso[1], iso[2], iso[3], false);
  const words = worded.exec(text);
  if (words !== null) return makeDay(words[3], words[2], words[1], false);
  if (!withoutDay.some((pattern) => pattern.test(text))) return null;
  return problem(
    'date-without-day',
    'Ô này thiếu ngày: chỉ có năm, hoặc tháng và năm.',
    'Viết đủ ngày/tháng/năm, ví dụ 16/8/2022; cột không bắt buộc thì có thể để trống.',
  );
}

/**
 * Rewrites the date in a text as year-month-day where it stands month first ("8/16/2022 9:30");
 * null where the text has no date of that form. A month above 12 stays for `readDate` to refuse.
 */
export function swapMonthFirst(text: string): string | null {
  const match = numericDate.exec(text);
  if (match === null) return null;
  const [written, month = '', day = '', year = ''] = match;
  const iso = [String(completeYear(year)), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return text.slice(0, match.index) + iso + text.slice(match.index + written.length);
}
