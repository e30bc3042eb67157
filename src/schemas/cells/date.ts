import { foldText } from '../../text/normalise.ts';
import { emptyCell, problem, type CellResult } from '../cell-result.ts';
import { getHour, splitClock, type Clock } from './clock.ts';
import { parseDay } from './day.ts';

/** No written date is longer; a long text in the wrong column is not searched for one. */
const maxChars = 80;

const daySeconds = 24 * 60 * 60;
const vietnamOffsetMinutes = 7 * 60;

/** Excel counts days so that 1/1/1970 is 25569; bare numbers from 1954 to 2100 are taken for days. */
const serial = { of1970: 25_569, first: 20_000, last: 73_415 };

const malformedDate = problem(
  'date-malformed',
  'Chương trình không đọc được ngày này.',
  'Viết ngày/tháng/năm, ví dụ 16/8/2022, hoặc 2022-08-16.',
);

const malformedInstant = problem(
  'instant-malformed',
  'Chương trình không đọc được ngày giờ này.',
  'Viết 16/8/2022 09:30 hoặc 2022-08-16 09:30, theo giờ Việt Nam.',
);

const impossibleTime = problem(
  'time-impossible',
  'Đồng hồ không có giờ này.',
  'Viết giờ từ 00:00 đến 23:59.',
);

function formatSecond(secondsSince1970: number): string {
  return new Date(secondsSince1970 * 1000).toISOString().slice(0, 19);
}

function readSerial(text: string): string | null {
  if (!/^\d{5}(?:[.,]\d{1,12})?$/.test(text)) return null;
  const seconds = Math.round(Number(text.replace(',', '.')) * daySeconds);
  const day = Math.floor(seconds / daySeconds);
  if (day < serial.first || day > serial.last) return null;
  return formatSecond(seconds - serial.of1970 * daySeconds);
}

function addClock(day: string, clock: Clock): CellResult<string> {
  const hour = getHour(clock);
  if (hour === null) return impossibleTime;
  const offset = clock.offsetMinutes ?? vietnamOffsetMinutes;
  const minutes = hour * 60 + clock.minute + vietnamOffsetMinutes - offset;
  return {
    value: formatSecond(Date.parse(`${day}T00:00:00Z`) / 1000 + minutes * 60 + clock.second),
  };
}

/** Reads a second in Vietnam's time, "2022-08-16T09:30:00"; a bare day means its first. */
function readSecond(text: string, malformed: CellResult<string>): CellResult<string> {
  if (text === '') return emptyCell;
  if (text.length > maxChars) return malformed;
  const fromSerial = readSerial(text);
  if (fromSerial !== null) return { value: fromSerial };
  const folded = foldText(text);
  const split = splitClock(folded);
  if (split === null) {
    const day = parseDay(folded) ?? malformed;
    return 'value' in day ? { value: `${day.value}T00:00:00` } : day;
  }
  const day = parseDay(split.day) ?? malformedDate;
  return 'value' in day ? addClock(day.value, split.clock) : day;
}

/** Reads a day, as an ISO date; a time beside it is passed over. */
export function readDate(text: string): CellResult<string> {
  const second = readSecond(text, malformedDate);
  return 'value' in second ? { value: second.value.slice(0, 10) } : second;
}

/** Reads an instant, as ISO in Vietnam's time. */
export function readInstant(text: string): CellResult<string> {
  const second = readSecond(text, malformedInstant);
  return 'value' in second ? { value: `${second.value}+07:00` } : second;
}
