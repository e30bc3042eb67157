import type { Adoption } from '../../schemas/adoptions.ts';

/** From here on units are no longer told apart by their number. */
const mostCounted = 5;

/** All values of the filter, the fewest units first; each asks for so many units at least. */
export const adoptedValues = Array.from({ length: mostCounted }, (_, index) => {
  const count = index + 1;
  return { value: String(count), name: count === 1 ? 'Đã nhân rộng' : `Từ ${count} đơn vị` };
});

/** Counts the units that use a model today, not those that prepare, try or have stopped. */
export function countInUse(adoptions: readonly Adoption[] = []): number {
  return adoptions.filter(({ status }) => status === 'dang-ap-dung').length;
}

/** Returns the value of the filter for a number of units, or null for none. */
export function getAdoptedValue(count: number): string | null {
  return count === 0 ? null : String(Math.min(count, mostCounted));
}
