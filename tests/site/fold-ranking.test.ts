import { describe, expect, it } from 'vitest';
import { foldRanking } from '../../src/queries/fold-ranking.ts';

function fold(count: number, advancedRanks: readonly number[]) {
  const rows = Array.from({ length: count }, (_, index) => ({
    rank: index + 1,
    advanced: advancedRanks.includes(index + 1),
  }));
  const { open, folded } = foldRanking(rows);
  expect([...open, ...folded]).toEqual(rows);
  return { open: open.length, folded: folded.length };
}

describe('the fold of a long ranking', () => {
  it('comes behind the last entry that goes on, also where one above it does not', () => {
    expect(fold(62, [1, 2, 3, 5])).toEqual({ open: 5, folded: 57 });
  });

  it('comes behind twenty entries where none goes on', () => {
    expect(fold(62, [])).toEqual({ open: 20, folded: 42 });
  });

  it('is left out where it would hide fewer than ten', () => {
    expect(fold(14, [5])).toEqual({ open: 14, folded: 0 });
    expect(fold(15, [5])).toEqual({ open: 5, folded: 10 });
    expect(fold(0, [])).toEqual({ open: 0, folded: 0 });
  });
});
