import type { Unit } from '../../schemas/units.ts';
import type { Row } from '../../tables/records.ts';
import { makeUnitChain } from '../unit-chain.ts';

/** Tells of two units, by code, whether they are one or one is a part of the other; null: unknown. */
export type Kinship = (one: string | null, other: string | null) => boolean | null;

/** Makes the comparison of units. All are parts of the province, which therefore counts for none. */
export function makeKinship(rows: readonly Row<Unit>[]): Kinship {
  const kinds = new Map(rows.map(({ value }) => [value.code, value.kind]));
  const getAll = makeUnitChain(new Map(rows.map(({ value }) => [value.code, value.parent_code])));
  const isPartOf = (one: string, other: string) =>
    one === other || (kinds.get(other) !== 'tinh' && getAll(one).includes(other));
  return (one, other) => {
    if (one === null || other === null || !kinds.has(one) || !kinds.has(other)) return null;
    return isPartOf(one, other) || isPartOf(other, one);
  };
}
