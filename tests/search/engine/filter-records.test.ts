import { describe, expect, it } from 'vitest';
import type { ListRequest } from '../../../src/search/answer.ts';
import {
  countValues,
  filterRecords,
  readFilters,
} from '../../../src/search/engine/filter-records.ts';
import { sortRecords } from '../../../src/search/engine/sort-records.ts';
import type { FacetColumn } from '../../../src/search/index/catalogue.ts';

const value = (text: string) => ({ value: text, name: text });
const columns: FacetColumn[] = [
  { key: 'field', title: 'Lĩnh vực', values: ['a', 'b'].map(value), column: [1, 1, 2, 2, 0] },
  { key: 'award', title: 'Giải', values: ['nhat', 'nhi'].map(value), column: [2, 1, 1, 0, 0] },
  { key: 'adopted', title: 'Đã nhân rộng', values: ['1', '3'].map(value), column: [0, 1, 2, 2, 0] },
];
const all = [0, 1, 2, 3, 4];
const read = (...pairs: [string, string][]) =>
  readFilters(new Map(pairs) as unknown as ListRequest['filters'], columns);

describe('filters', () => {
  it('combine', () => {
    expect(filterRecords(all, read(['field', 'b'], ['award', 'nhat']), columns)).toEqual([2]);
  });

  it('that the list does not know are ignored, as are values', () => {
    const set = read(['color', 'red'], ['field', '<script>'], ['award', 'nhi']);
    expect(filterRecords(all, set, columns)).toEqual([0]);
  });

  it('count what each value would leave beside the other filters', () => {
    const counts = countValues(all, read(['field', 'b']), columns);
    expect([...(counts.get('field') ?? [])]).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
    expect([...(counts.get('award') ?? [])]).toEqual([
      ['nhat', 1],
      ['nhi', 0],
    ]);
  });
});

describe('the filter by places that replicated a model', () => {
  it('asks for so many at least', () => {
    expect(filterRecords(all, read(['adopted', '1']), columns)).toEqual([1, 2, 3]);
    expect(filterRecords(all, read(['adopted', '3']), columns)).toEqual([2, 3]);
    expect([...(countValues(all, read(['adopted', '3']), columns).get('adopted') ?? [])]).toEqual([
      ['1', 3],
      ['3', 2],
    ]);
  });
});

describe('orders', () => {
  it('put records without a value last, and leave ties as they were', () => {
    expect(sortRecords([4, 3, 0, 1, 2], 'giai-cao', all, columns)).toEqual([1, 2, 0, 4, 3]);
  });

  it('by number of places that replicated it begin with the most', () => {
    expect(sortRecords(all, 'nhieu-noi', all, columns)).toEqual([2, 3, 1, 0, 4]);
  });

  it('of the list and of fit', () => {
    expect(sortRecords([3, 1, 2], 'thu-tu', [4, 2, 3, 1], columns)).toEqual([2, 3, 1]);
    expect(sortRecords([3, 1, 2], 'phu-hop', all, columns)).toEqual([3, 1, 2]);
    expect(sortRecords([3, 1, 2], 'it-kinh-phi', all, columns)).toEqual([3, 1, 2]);
  });
});
