import type { Adoption } from '../../schemas/adoptions.ts';
import type { Contest } from '../../schemas/contest.ts';
import type { Unit } from '../../schemas/units.ts';
import type { Row } from '../../tables/records.ts';
import { formatDate, getLastDay, getVietnamDate } from '../../text/dates.ts';
import { getMilestones } from '../timeline.ts';

/** Days from and to, both included, as ISO dates. */
export type Period = { from: string; to: string };

/** Returns the days of a contest, from its first date to its last; its whole year if it has none. */
export function getContestPeriod(contest: Contest): Period {
  const milestones = getMilestones(contest);
  const days = milestones
    .flatMap(({ from, to }) => [getVietnamDate(from), to === null ? null : getLastDay(to)])
    .filter((day) => day !== null)
    .toSorted();
  const [first = `${contest.year}-01-01`] = days;
  return { from: first, to: days.at(-1) ?? `${contest.year}-12-31` };
}

/** Tells whether a unit existed on any day of a period. */
export function existedDuring(unit: Unit, { from, to }: Period): boolean {
  return (unit.valid_from ?? from) <= to && (unit.valid_to ?? to) >= from;
}

/** Returns the day on which an adoption began, or null where it could not be read. */
export function getAdoptionPeriod(row: Row<Adoption>): Period | null {
  const { started_on: day } = row.value;
  return row.unread?.has('started_on') === true ? null : { from: day, to: day };
}

/** Formats a period for a reader: "từ 16/8/2022 đến 28/10/2022", "vào ngày 1/9/2025". */
export function formatPeriod({ from, to }: Period): string {
  return from === to
    ? `vào ngày ${formatDate(from)}`
    : `từ ${formatDate(from)} đến ${formatDate(to)}`;
}
