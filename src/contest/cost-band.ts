import type { Guide } from '../schemas/content/guide.ts';

/** How a guide's cost is filed: what a unit must find in the first year. */
export type CostBand = { id: string; name: string };

const limits: readonly { upToVnd: number; band: CostBand }[] = [
  { upToVnd: 0, band: { id: 'khong', name: 'Không tốn kinh phí' } },
  { upToVnd: 10_000_000, band: { id: 'duoi-10-trieu', name: 'Đến 10 triệu đồng' } },
  { upToVnd: 50_000_000, band: { id: '10-50-trieu', name: '10–50 triệu đồng' } },
  { upToVnd: 200_000_000, band: { id: '50-200-trieu', name: '50–200 triệu đồng' } },
  {
    upToVnd: Number.POSITIVE_INFINITY,
    band: { id: 'tren-200-trieu', name: 'Trên 200 triệu đồng' },
  },
];

/** All bands, the cheapest first. */
export const costBands: readonly CostBand[] = limits.map(({ band }) => band);

/** Adds up what a guide costs once or in each year. */
export function sumCosts({ costs }: Guide, kind: 'once' | 'yearly'): number {
  return costs
    .filter((cost) => cost.kind === kind)
    .reduce((total, cost) => total + cost.amount_vnd, 0);
}

/** Returns the band of a guide, or null where it lists no costs. */
export function getCostBand(guide: Guide): CostBand | null {
  if (guide.costs.length === 0) return null;
  const firstYearVnd = sumCosts(guide, 'once') + sumCosts(guide, 'yearly');
  return limits.find(({ upToVnd }) => firstYearVnd <= upToVnd)?.band ?? null;
}
