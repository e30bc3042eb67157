import { expect, it } from 'vitest';
import { getLeadingOfEntries } from '../../../src/search/page/leading-facets.ts';

function makeEntries(count: number, withUnit: number, withAward: number) {
  return Array.from({ length: count }, (_, index) => ({
    unit: index < withUnit ? {} : null,
    award: index < withAward ? {} : null,
  }));
}

it('the filters that lead a list are those that at least five of its entries have a value of', () => {
  expect(getLeadingOfEntries(makeEntries(66, 60, 6))).toEqual(['field', 'year', 'unit', 'award']);
  expect(getLeadingOfEntries(makeEntries(66, 4, 5))).toEqual(['field', 'year', 'award']);
  expect(getLeadingOfEntries(makeEntries(4, 4, 4))).toEqual([]);
});
