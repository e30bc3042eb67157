import { expect, it } from 'vitest';
import { costBands, getCostBand } from '../../../src/contest/cost-band.ts';
import { guideSchema } from '../../../src/schemas/content/guide.ts';
import { getAdoptedValue } from '../../../src/search/source/adopted.ts';
import { getTimeBand, timeBands } from '../../../src/search/source/time-band.ts';

function makeCosts(...amountsVnd: number[]) {
  return guideSchema.parse({
    entry_id: 'HG22-001',
    title: 'Phiếu hẹn',
    summary: 'Cách làm.',
    version: '1.0',
    updated_on: '2022-11-01',
    costs: amountsVnd.map((amount_vnd, index) => ({
      item: 'Khoản chi',
      amount_vnd,
      kind: index % 2 === 0 ? 'once' : 'yearly',
    })),
  });
}

it.each([
  [[0], 'Không tốn kinh phí'],
  [[9_000_000, 1_000_000], 'Đến 10 triệu đồng'],
  [[9_000_000, 1_000_001], '10–50 triệu đồng'],
  [[50_000_000], '10–50 triệu đồng'],
  [[200_000_000], '50–200 triệu đồng'],
  [[150_000_000, 50_000_001], 'Trên 200 triệu đồng'],
  [[], undefined],
])('files costs of %j as %s', (amountsVnd, name) => {
  expect(getCostBand(makeCosts(...amountsVnd))?.name).toBe(name);
});

it.each([
  [1, 'Đến 30 ngày'],
  [30, 'Đến 30 ngày'],
  [31, '31–60 ngày'],
  [60, '31–60 ngày'],
  [90, '61–90 ngày'],
  [91, 'Trên 90 ngày'],
  [undefined, undefined],
])('files %s days as %s', (days, name) => {
  expect(getTimeBand(days)?.name).toBe(name);
});

it.each([
  [0, null],
  [1, '1'],
  [5, '5'],
  [12, '5'],
])('files %i units that use a model as %s', (count, value) => {
  expect(getAdoptedValue(count)).toBe(value);
});

it('tells all bands apart by id', () => {
  expect(costBands.map(({ id }) => id)).toEqual([
    'khong',
    'duoi-10-trieu',
    '10-50-trieu',
    '50-200-trieu',
    'tren-200-trieu',
  ]);
  expect(timeBands.map(({ id }) => id)).toEqual([
    'den-30-ngay',
    '31-60-ngay',
    '61-90-ngay',
    'tren-90-ngay',
  ]);
});
