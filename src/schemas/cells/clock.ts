/** A time of the clock as it was written, with its offset from UTC where one was written. */
export type Clock = {
  hour: number;
  minute: number;
  second: number;
  half: 'morning' | 'afternoon' | null;
  offsetMinutes: number | null;
};

/** A text split into its day and its time. */
export type SplitText = { day: string; clock: Clock };

const colons = String.raw`: ?(?<m1>\d{1,2})(?!\d)(?: ?: ?(?<s1>\d{1,2})(?:[.,]\d{1,9})?)?`;
/** A number after "9 giờ" is no minute where it begins a date: "9 giờ 16/8/2022". */
const minutes = String.raw`(?<m2>\d{1,2})(?!\d| ?th(?:an)?g| ?[/.-] ?\d)`;
const seconds = String.raw` ?(?:phut|p|['’])(?: ?(?<s2>\d{1,2}) ?(?:giay|s))?|:(?<s3>\d{2})`;
const letters = String.raw`(?:gio|g|h)(?: ?${minutes}(?:${seconds})?)?`;
const half = String.raw`(?: ?(?<half>am|pm|sa|ch|sang|chieu)(?![a-z]))?`;
const named = String.raw`(?:gmt|utc)(?: ?[+-]\d{1,2}(?::?\d{2})?)?`;
const zone = String.raw`(?: ?(?<zone>z|${named}|[+-]\d{2}(?::?\d{2})?$))?`;
const clock = String.raw`(?<h>\d{1,2}) ?(?:${colons}|${letters})${half}${zone}`;
const at = '(?:(?:vao )?(?:luc|hoi) )?';

const dayThenClock = new RegExp(String.raw`^(?<day>.+?)(?:t|[ ,;–-]+${at})${clock}$`);
const clockThenDay = new RegExp(String.raw`^${at}${clock}[ ,;–-]+(?<day>.+)$`);

function parseOffset(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (match === null) return 0;
  const minutesEast = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutesEast : minutesEast;
}

function parseHalf(half: string | undefined): Clock['half'] {
  if (half === undefined) return null;
  return ['am', 'sa', 'sang'].includes(half) ? 'morning' : 'afternoon';
}

/** Splits a folded text with a time before or after the day; null where it has no time. */
export function splitClock(folded: string): SplitText | null {
  const groups = (dayThenClock.exec(folded) ?? clockThenDay.exec(folded))?.groups;
  if (groups === undefined) return null;
  return {
    day: groups.day ?? '',
    clock: {
      hour: Number(groups.h),
      minute: Number(groups.m1 ?? groups.m2 ?? 0),
      second: Number(groups.s1 ?? groups.s2 ?? groups.s3 ?? 0),
      half: parseHalf(groups.half),
      offsetMinutes: parseOffset(groups.zone),
    },
  };
}

/** Returns the hour of 24 that a clock shows, or null where no clock shows such a time. */
export function getHour({ hour, minute, second, half, offsetMinutes }: Clock): number | null {
  if (hour > 23 || minute > 59 || second > 59 || Math.abs(offsetMinutes ?? 0) > 14 * 60)
    return null;
  if (half === 'morning') return hour > 12 ? null : hour % 12;
  return half === 'afternoon' && hour < 12 ? hour + 12 : hour;
}
