import { describe, expect, it } from 'vitest';
import {
  chooseCompared,
  formatCompareHref,
  parseComparedIds,
} from '../../src/shortlist/address.ts';

describe('the address of a comparison', () => {
  it.each([
    ['?id=a&id=b', ['a', 'b']],
    ['?id=a,b', ['a', 'b']],
    ['?id=a%2Cb&id=c', ['a', 'b', 'c']],
    ['?id=b&id=a&id=b', ['b', 'a']],
    ['?id=%20a%20,,&id=', ['a']],
    ['?x=1', []],
    ['', []],
    ['?id=%', ['%']],
    ['?id=<script>', ['<script>']],
  ])('%s asks for %j', (query, ids) => {
    expect(parseComparedIds(query)).toEqual(ids);
  });

  it('is read as it was written', () => {
    expect(formatCompareHref(['HG22-009', 'a&b'])).toBe('/mo-hinh/so-sanh/?id=HG22-009&id=a%26b');
    expect(parseComparedIds('?id=HG22-009&id=a%26b')).toEqual(['HG22-009', 'a&b']);
    expect(formatCompareHref([])).toBe('/mo-hinh/so-sanh/');
  });

  it('shows the first four models that exist', () => {
    const known = new Set(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(chooseCompared(['x', 'f', 'e', 'd', 'y', 'c', 'b', 'a'], known)).toEqual({
      shown: ['f', 'e', 'd', 'c'],
      unknown: ['x', 'y'],
      over: ['b', 'a'],
    });
  });
});
