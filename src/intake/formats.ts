import { formatDate, formatDeadline, getVietnamDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import type { FormDefinition } from './form-definition.ts';

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeStyle: 'medium',
  hourCycle: 'h23',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** Formats an instant to the second: "08:05:09 ngày 15/9/2022, giờ Việt Nam". */
export function formatMoment(instant: string): string {
  const date = formatDate(getVietnamDate(instant));
  return `${clock.format(Date.parse(instant))} ngày ${date}, giờ Việt Nam`;
}

/** Formats the end of the window: "23:59:59 ngày 15/9/2022, giờ Việt Nam"; null where none is set. */
export function formatEnd({ window }: FormDefinition): string | null {
  return window === null ? null : `${formatDeadline(window.closesAt)}, giờ Việt Nam`;
}

const bytesPerKb = 1024;
const bytesPerMb = 1024 * bytesPerKb;
const bytesPerGb = 1024 * bytesPerMb;

function formatTenths(amount: number): string {
  return formatNumber(Math.round(amount * 10) / 10);
}

/** Formats the size of a file: "1,2 GB", "1,2 MB", "340 KB". */
export function formatSize(sizeBytes: number): string {
  if (sizeBytes >= bytesPerGb) return `${formatTenths(sizeBytes / bytesPerGb)} GB`;
  if (sizeBytes >= bytesPerMb) return `${formatTenths(sizeBytes / bytesPerMb)} MB`;
  return `${formatNumber(Math.max(1, Math.round(sizeBytes / bytesPerKb)))} KB`;
}

/** Formats a short length of time: "45 giây", "2 phút". */
export function formatSeconds(seconds: number): string {
  return seconds < 90
    ? `${formatNumber(seconds)} giây`
    : `${formatNumber(Math.ceil(seconds / 60))} phút`;
}
