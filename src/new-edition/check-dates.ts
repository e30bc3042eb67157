import { getLastDayOfPeriod } from '../contest/timeline.ts';
import {
  addDays,
  formatDate,
  formatDeadline,
  formatInstant,
  getStartOfDay,
  getVietnamDate,
} from '../text/dates.ts';
import type { EarlierEdition } from './earlier-edition.ts';
import type { Options } from './options.ts';

/** A date of the contest. What comes next must end after this begins. */
type Step = {
  name: string;
  /** How the next one is told that it must be later. */
  after: string;
  begins: string;
  ends: string;
};

function makeInstant(name: string, instant: string, shown: string): Step {
  const after = `sau khi ${name.charAt(0).toLowerCase()}${name.slice(1)} (${shown})`;
  return { name: `${name} (${shown})`, after, begins: instant, ends: instant };
}

function makeDay(name: string, after: string, day: string): Step {
  return { name, after, begins: getStartOfDay(day), ends: getStartOfDay(addDays(day, 1)) };
}

/** Makes the last day on which finalists may prepare; the defence must be later. */
function makePreparation(finalistsAt: string, days: number): Step {
  const last = getLastDayOfPeriod(getVietnamDate(finalistsAt), days, []);
  const end = getStartOfDay(addDays(last, 1));
  const shown = formatDate(last);
  const name = `Hạn chuẩn bị của tác giả (${shown})`;
  const after = `sau hạn chuẩn bị của tác giả (hết ngày ${shown}; ${days} ngày, theo kỳ trước)`;
  return { name, after, begins: end, ends: end };
}

/** Lists the dates that are known, in the order in which they must stand. */
function listSteps(options: Options, like: EarlierEdition | null): Step[] {
  const { opensAt, closesAt, finalistsAt, defenceStartsOn, defenceEndsOn, awardsAt } = options;
  const days = like?.contest.timeline?.preparation_days;
  const steps: Step[] = [];
  if (opensAt !== null) {
    steps.push(makeInstant('Bắt đầu nhận bài', opensAt, formatInstant(opensAt)));
  }
  if (closesAt !== null) {
    steps.push(makeInstant('Hết nhận bài', closesAt, formatDeadline(closesAt)));
  }
  if (finalistsAt !== null) {
    steps.push(makeInstant('Công bố bài vào vòng 2', finalistsAt, formatInstant(finalistsAt)));
    if (days !== undefined && defenceStartsOn !== null) {
      steps.push(makePreparation(finalistsAt, days));
    }
  }
  if (defenceStartsOn !== null) {
    const shown = formatDate(defenceStartsOn);
    const after = `từ ngày bảo vệ đầu tiên (${shown}) trở đi`;
    steps.push(makeDay(`Ngày bảo vệ đầu tiên (${shown})`, after, defenceStartsOn));
  }
  if (defenceEndsOn !== null) {
    const shown = formatDate(defenceEndsOn);
    const after = `sau ngày bảo vệ cuối cùng (${shown})`;
    steps.push(makeDay(`Ngày bảo vệ cuối cùng (${shown})`, after, defenceEndsOn));
  }
  if (awardsAt !== null) {
    steps.push(makeInstant('Công bố giải', awardsAt, formatInstant(awardsAt)));
  }
  return steps;
}

/** Checks that the dates that are known follow one another. */
export function checkDates(options: Options, like: EarlierEdition | null): string[] {
  const steps = listSteps(options, like);
  return steps.flatMap(({ name, ends }, index) => {
    const before = steps[index - 1];
    if (before === undefined || Date.parse(before.begins) < Date.parse(ends)) return [];
    return [`${name} phải ${before.after}.`];
  });
}
