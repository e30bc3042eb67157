import { expect, it } from 'vitest';
import { listNearPages } from '../../../src/search/page/near-pages.ts';

const write = (page: number, pages: number) =>
  listNearPages(page, pages)
    .map(({ number, gap }) => `${gap ? '… ' : ''}${number}`)
    .join(' ');

it('links the first page, the last and those around the current one', () => {
  expect(write(1, 1)).toBe('1');
  expect(write(1, 5)).toBe('1 2 3 … 5');
  expect(write(5, 9)).toBe('1 … 3 4 5 6 7 … 9');
  expect(write(500, 500)).toBe('1 … 498 499 500');
});
