/**
 * Dates are ISO days ("2022-08-16"). Instants are ISO texts with an offset; people read them in
 * Vietnam's time, which is UTC+7 all year round.
 */
const vietnamOffsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** Returns the ISO day that a calendar date names, or null where the calendar has no such day. */
export function getIsoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

/** Returns the day in Vietnam at an instant. */
export function getVietnamDate(instant: string): string {
  return new Date(Date.parse(instant) + vietnamOffsetMs).toISOString().slice(0, 10);
}

/** Returns the first instant of a day in Vietnam. */
export function getStartOfDay(date: string): string {
  return `${date}T00:00:00+07:00`;
}

/** Returns the day that many days after a day; a negative number goes back. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Returns the day of the week: 0 is Sunday, 6 is Saturday. */
export function getWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Formats a day for a reader: "5/9/2022". */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}/${month}/${year}`;
}

/**
 * Formats a day as official documents write it: "ngày 08 tháng 02 năm 2022".
 * Nghị định 30/2020/NĐ-CP: a zero before days below 10 and months 1 and 2.
 */
export function formatOfficialDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** Formats an instant to the minute in Vietnam's time: "07:00 ngày 16/8/2022". */
export function formatInstant(instant: string): string {
  const local = new Date(Date.parse(instant) + vietnamOffsetMs).toISOString();
  return `${local.slice(11, 16)} ngày ${formatDate(local.slice(0, 10))}`;
}

/**
 * Formats the end of a half-open period by its last second, which is how people read a deadline:
 * "23:59:59 ngày 15/9/2022".
 */
export function formatDeadline(end: string): string {
  const local = new Date(Date.parse(end) - 1000 + vietnamOffsetMs).toISOString();
  return `${local.slice(11, 19)} ngày ${formatDate(local.slice(0, 10))}`;
}

/** Returns the last day of a half-open period that ends at an instant. */
export function getLastDay(end: string): string {
  return getVietnamDate(new Date(Date.parse(end) - 1000).toISOString());
}
