import { getVietnamDate } from '../text/dates.ts';
import { openDeviceList } from './device-list.ts';

/** The list on this device, one for all parts of a page. */
export const deviceList = openDeviceList(() => window.localStorage, window);

/** Returns today's day in Vietnam by the reader's clock. */
export function getToday(): string {
  return getVietnamDate(new Date().toISOString());
}
