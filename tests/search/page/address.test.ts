import { describe, expect, it } from 'vitest';
import type { ListRequest } from '../../../src/search/answer.ts';
import {
  chooseSort,
  formatRequest,
  isAsking,
  keepKnownFilters,
  parseRequest,
} from '../../../src/search/page/address.ts';

const nothing: ListRequest = { query: '', filters: new Map(), sort: null, page: 1 };

describe('an address', () => {
  it('says query, filters, order and page', () => {
    const request = parseRequest(
      '?q=m%E1%BB%99t+c%E1%BB%ADa&field=the-che&year=2022&sort=nhanh&page=3',
    );
    expect(request).toEqual({
      query: 'một cửa',
      filters: new Map([
        ['field', 'the-che'],
        ['year', '2022'],
      ]),
      sort: 'nhanh',
      page: 3,
    });
  });

  it.each([
    ['?unknown=1&utm_source=x', nothing],
    ['?field=&q=', nothing],
    ['?page=0', nothing],
    ['?page=-1&sort=constructor', nothing],
    ['?page=2e9', nothing],
    ['?page=99999999', nothing],
    ['?q=%E0%A4%A', { ...nothing, query: '\uFFFD%A' }],
    ['?q=a&q=b', { ...nothing, query: 'a' }],
    ['?sort=thu-tu', nothing],
    ['?sort=phu-hop', nothing],
    ['?q=a&sort=phu-hop', { ...nothing, query: 'a' }],
    ['?q=a&sort=thu-tu', { ...nothing, query: 'a', sort: 'thu-tu' }],
  ])('%s is read calmly', (search, request) => {
    expect(parseRequest(search)).toEqual(request);
  });

  it.each([
    '?q=%C4%91%E1%BA%A5t+%C4%91ai',
    '?q=a&kind=hoi-dap&field=x&sort=giai-cao&page=2',
    '?unit=934&adopted=2',
    '?sort=it-kinh-phi',
    '?q=%3Cscript%3E%22%25',
  ])('%s is written as it was read', (search) => {
    expect(formatRequest(parseRequest(search))).toBe(search);
  });

  it('is that of the page when nothing is asked', () => {
    for (const query of ['', '   ', '😀', '"%<>', '\u200f']) {
      const request = { ...nothing, query, page: 4 };
      expect(isAsking(request), query).toBe(false);
      expect(formatRequest(request)).toBe('');
    }
  });

  it('holds no query that is longer than addresses may be', () => {
    expect(formatRequest({ ...nothing, query: 'đ'.repeat(10_000) })).toHaveLength(3 + 6 * 300);
    expect(formatRequest({ ...nothing, query: `${'a'.repeat(299)}😀` })).toContain('%EF%BF%BD');
  });
});

describe('a request', () => {
  it('drops an order that the list has anyway', () => {
    expect(chooseSort({ ...nothing, query: 'a' }, 'phu-hop').sort).toBeNull();
    expect(chooseSort({ ...nothing, query: 'a' }, 'thu-tu').sort).toBe('thu-tu');
    expect(chooseSort(nothing, 'phu-hop').sort).toBeNull();
    expect(chooseSort(nothing, 'nhanh').sort).toBe('nhanh');
  });

  it('keeps the filters and values that the list has', () => {
    const facets = [
      { key: 'field' as const, title: 'Lĩnh vực', values: [{ value: 'a', name: 'A' }] },
    ];
    const known = keepKnownFilters(parseRequest('?field=a&year=1999'), facets);
    expect(known.filters).toEqual(new Map([['field', 'a']]));
    expect(isAsking(keepKnownFilters(parseRequest('?field=b'), facets))).toBe(false);
  });
});
