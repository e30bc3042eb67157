/** Gives a unit and the units above it by code, the nearest first; none for null. */
export type UnitChain = (code: string | null) => readonly string[];

/** Makes the list of units above a unit from each one's parent; a circle of units ends where it closes. */
export function makeUnitChain(parents: ReadonlyMap<string, string | null>): UnitChain {
  const known = new Map<string, readonly string[]>();
  return (code) => {
    if (code === null) return [];
    const before = known.get(code);
    if (before !== undefined) return before;
    const chain: string[] = [];
    let own: string | null = code;
    while (own !== null && !chain.includes(own)) {
      chain.push(own);
      own = parents.get(own) ?? null;
    }
    known.set(code, chain);
    return chain;
  };
}
