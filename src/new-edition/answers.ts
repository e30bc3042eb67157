import { numberPattern } from '../schemas/columns.ts';
import { readDate, readInstant } from '../schemas/cells/date.ts';
import { addDays, getStartOfDay } from '../text/dates.ts';
import { getNearest } from '../text/nearest.ts';
import { foldText } from '../text/normalise.ts';
import type { DayOrder } from './day-order.ts';
import { targets } from './targets.ts';

/** What an answer gives: its value, or why it has none. */
export type Parsed<T> = { value: T } | { problem: string };

/** Parses the year of the new edition, which names its folder. */
export function parseYear(text: string): Parsed<number> {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 1975 && year <= 2100) return { value: year };
  const written = text === '' ? 'Thiếu năm của kỳ mới' : `“${text}” không phải là năm`;
  return { problem: `${written}, ví dụ: npm run new-edition -- 2027 --from danh-sach.xlsx` };
}

/** Parses a day, as an ISO date. */
export function parseDay(text: string): Parsed<string> {
  const read = readDate(text);
  return 'value' in read ? read : { problem: `“${text}”: ${read.problem.message}` };
}

/** Parses an instant in Vietnam's time; a bare day means its first. */
export function parseInstant(text: string): Parsed<string> {
  const read = readInstant(text);
  return 'value' in read ? read : { problem: `“${text}”: ${read.problem.message}` };
}

/** Parses the end of a period as its first instant after it: a bare day belongs to it whole. */
export function parseClosing(text: string): Parsed<string> {
  const instant = parseInstant(text);
  if ('problem' in instant || /\d\s*[:hg]/i.test(text)) return instant;
  return { value: getStartOfDay(addDays(instant.value.slice(0, 10), 1)) };
}

/** Parses the pattern of entry numbers. */
export function parseIdFormat(text: string): Parsed<string> {
  if (numberPattern.test(text)) return { value: text };
  return { problem: `“${text}” phải có phần đầu không dấu và các số 0 ở cuối, ví dụ HG27-000.` };
}

/** Parses which of day and month is written first. */
export function parseDayOrder(text: string): Parsed<DayOrder> {
  if (text === 'day-first' || text === 'month-first') return { value: text };
  return { problem: `“${text}” phải là day-first (ngày trước) hoặc month-first (tháng trước).` };
}

/** Finds the column that a name, a title or one of its other headers means. */
export function parseColumn(text: string): Parsed<string> {
  const folded = foldText(text);
  const found = targets.find(({ column }) =>
    [column.name, column.title, ...column.aliases].some((name) => foldText(name) === folded),
  );
  if (found !== undefined) return { value: found.column.name };
  const names = targets.flatMap(({ column }) => [column.name, column.title]);
  const nearest = getNearest(text, names);
  const asked = nearest === null ? '' : ` Có phải là “${nearest}”?`;
  return {
    problem: `Không có cột “${text}”.${asked} Các cột: ${targets.map(({ column }) => column.name).join(', ')}.`,
  };
}

/** Parses "tiêu đề=cột"; the header itself may hold an equals sign. */
export function parseColumnChoice(text: string): Parsed<{ header: string; column: string }> {
  const at = text.lastIndexOf('=');
  const header = text.slice(0, Math.max(at, 0)).trim();
  if (header === '') return { problem: `“${text}” phải viết như "Tên sáng kiến=title".` };
  const column = parseColumn(text.slice(at + 1).trim());
  return 'problem' in column ? column : { value: { header, column: column.value } };
}
