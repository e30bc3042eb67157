/** How long a unit needs from its decision to the first day, as filters offer it. */
export type TimeBand = { id: string; name: string };

const limits: readonly { upToDays: number; band: TimeBand }[] = [
  { upToDays: 30, band: { id: 'den-30-ngay', name: 'Đến 30 ngày' } },
  { upToDays: 60, band: { id: '31-60-ngay', name: '31–60 ngày' } },
  { upToDays: 90, band: { id: '61-90-ngay', name: '61–90 ngày' } },
  { upToDays: Number.POSITIVE_INFINITY, band: { id: 'tren-90-ngay', name: 'Trên 90 ngày' } },
];

/** All bands, the shortest first. */
export const timeBands: readonly TimeBand[] = limits.map(({ band }) => band);

/** Returns the band of a number of days, or null where a guide does not tell. */
export function getTimeBand(days: number | undefined): TimeBand | null {
  if (days === undefined) return null;
  return limits.find(({ upToDays }) => days <= upToDays)?.band ?? null;
}
