import type { Contest, Timeline } from '../schemas/contest.ts';
import { addDays, getStartOfDay, getVietnamDate, getWeekday } from '../text/dates.ts';

/** Where a contest stands at an instant. */
export type Phase =
  | 'archived'
  | 'before-opening'
  | 'open'
  | 'judging'
  | 'preparing'
  | 'defence'
  | 'deciding'
  | 'finished';

/** A date of the contest: a half-open period, or one instant when `to` is null. */
export type Milestone = {
  id: 'submission' | 'finalists' | 'preparation' | 'defence' | 'awards';
  name: string;
  /** ISO instant. */
  from: string;
  /** ISO instant, not included; null for something that happens at `from`. */
  to: string | null;
  sample: boolean;
};

function isWorkingDay(date: string, holidays: readonly string[]): boolean {
  const weekday = getWeekday(date);
  return weekday !== 0 && weekday !== 6 && !holidays.includes(date);
}

/**
 * Returns the last day of a period of calendar days after an event.
 * Bộ luật Dân sự, Điều 147 and 148: the day of the event is not counted; the period ends at the
 * end of its last day; a last day that is a weekend or holiday moves to the next working day.
 */
export function getLastDayOfPeriod(
  eventDate: string,
  days: number,
  holidays: readonly string[],
): string {
  let last = addDays(eventDate, days);
  while (!isWorkingDay(last, holidays)) last = addDays(last, 1);
  return last;
}

/** Returns the last day on which finalists may prepare, or null where it is not known yet. */
export function getPreparationEnd(timeline: Timeline): string | null {
  const { finalists, preparation_days: days, holidays } = timeline;
  if (finalists === undefined || days === undefined) return null;
  return getLastDayOfPeriod(getVietnamDate(finalists.announced_at), days, holidays);
}

/** Lists the dates of a contest in their order; dates that are not set are left out. */
export function getMilestones(contest: Contest): Milestone[] {
  const { timeline } = contest;
  if (timeline === undefined) return [];
  const { submission, finalists, defence, awards } = timeline;
  const milestones: Milestone[] = [
    {
      id: 'submission',
      name: 'Nhận bài dự thi vòng 1',
      from: submission.opens_at,
      to: submission.closes_at,
      sample: false,
    },
  ];
  if (finalists !== undefined) {
    const { announced_at: from, sample } = finalists;
    milestones.push({ id: 'finalists', name: 'Công bố bài vào vòng 2', from, to: null, sample });
    const end = getPreparationEnd(timeline);
    if (end !== null) {
      const start = getStartOfDay(addDays(getVietnamDate(from), 1));
      const to = getStartOfDay(addDays(end, 1));
      const name = 'Tác giả chuẩn bị bảo vệ ý tưởng';
      milestones.push({ id: 'preparation', name, from: start, to, sample });
    }
  }
  if (defence !== undefined) {
    milestones.push({
      id: 'defence',
      name: 'Bảo vệ ý tưởng, vòng 2',
      from: getStartOfDay(defence.starts_on),
      to: getStartOfDay(addDays(defence.ends_on, 1)),
      sample: defence.sample,
    });
  }
  if (awards !== undefined) {
    const { announced_at: from, sample } = awards;
    milestones.push({ id: 'awards', name: 'Công bố kết quả', from, to: null, sample });
  }
  return milestones;
}

function isReached(instant: string | undefined, now: Date): boolean {
  return instant !== undefined && now.getTime() >= Date.parse(instant);
}

/** Tells in which phase a contest is at an instant; periods are half-open. */
export function getPhase(contest: Contest, now: Date): Phase {
  const { timeline } = contest;
  if (contest.archived || timeline === undefined) return 'archived';
  const { submission, finalists, defence, awards } = timeline;
  if (isReached(awards?.announced_at, now)) return 'finished';
  if (defence !== undefined) {
    if (isReached(getStartOfDay(addDays(defence.ends_on, 1)), now)) return 'deciding';
    if (isReached(getStartOfDay(defence.starts_on), now)) return 'defence';
  }
  if (isReached(finalists?.announced_at, now)) return 'preparing';
  if (isReached(submission.closes_at, now)) return 'judging';
  return isReached(submission.opens_at, now) ? 'open' : 'before-opening';
}

/** Returns the next instant at which something begins or ends, or null when all is past. */
export function getNextMilestone(
  contest: Contest,
  now: Date,
): { milestone: Milestone; at: string; event: 'begins' | 'ends' } | null {
  const events = getMilestones(contest).flatMap((milestone) => [
    { milestone, at: milestone.from, event: 'begins' as const },
    ...(milestone.to === null ? [] : [{ milestone, at: milestone.to, event: 'ends' as const }]),
  ]);
  const coming = events.filter(({ at }) => Date.parse(at) > now.getTime());
  return coming.toSorted((one, two) => Date.parse(one.at) - Date.parse(two.at))[0] ?? null;
}

/** What of the results may be read at an instant: each part is released whole. */
export type Release = { finalists: boolean; awards: boolean };

/** Tells which results are released at an instant; what has no release date stays closed. */
export function getRelease(contest: Contest, now: Date): Release {
  if (contest.archived) return { finalists: true, awards: true };
  const { timeline } = contest;
  const awards = isReached(timeline?.awards?.announced_at, now);
  return { finalists: awards || isReached(timeline?.finalists?.announced_at, now), awards };
}
