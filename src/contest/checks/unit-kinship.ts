import type { Unit } from '../../schemas/units.ts';
import type { Row } from '../../tables/records.ts';

/** Tells of two units, by code, whether they are one or one is a part of the other; null: unknown. */
export type Kinship = (one: string | null, other: string | null) => boolean | null;

/** Makes the comparison of units. All are parts of the province, which therefore counts for none. */
export function makeKinship(rows: readonly Row<Unit>[]): Kinship {
  const byCode = new Map(rows.map(({ value }) => [value.code, value]));
  const chains = new Map<string, ReadonlySet<string>>();
  const getChain = (code: string): ReadonlySet<string> => {
    const known = chains.get(code);
    if (known !== undefined) return known;
    const chain = new Set([code]);
    for (
      let unit = byCode.get(byCode.get(code)?.parent_code ?? '');
      unit !== undefined && unit.kind !== 'tinh' && !chain.has(unit.code);
      unit = byCode.get(unit.parent_code ?? '')
    ) {
      chain.add(unit.code);
    }
    chains.set(code, chain);
    return chain;
  };
  return (one, other) => {
    if (one === null || other === null || !byCode.has(one) || !byCode.has(other)) return null;
    return getChain(one).has(other) || getChain(other).has(one);
  };
}
