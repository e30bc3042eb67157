import { numericDate } from '../schemas/cells/day.ts';

/** Which of day and month stands first in a file's dates. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * Finds which of day and month stands first in columns of dates: month first only where some
 * date can be read in no other way, and none speaks against it.
 */
export function findDayOrder(columns: readonly (readonly string[])[]): DayOrder {
  let isMonthFirst = false;
  for (const text of columns.flat()) {
    const match = numericDate.exec(text);
    if (match === null) continue;
    if (Number(match[1]) > 12) return 'day-first';
    if (Number(match[2]) > 12) isMonthFirst = true;
  }
  return isMonthFirst ? 'month-first' : 'day-first';
}
