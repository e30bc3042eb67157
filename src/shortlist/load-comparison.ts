import { comparePath } from './address.ts';
import type { Comparison } from './comparison.ts';

/** Returns a loader of models that asks the site once for each; null where none arrived. */
export function makeComparisonLoader(): (id: string) => Promise<Comparison | null> {
  const loaded = new Map<string, Comparison>();
  return async (id) => {
    const known = loaded.get(id);
    if (known !== undefined) return known;
    try {
      const response = await fetch(`${comparePath}${encodeURIComponent(id)}.json`);
      if (!response.ok) return null;
      const model = (await response.json()) as Comparison;
      loaded.set(id, model);
      return model;
    } catch {
      return null;
    }
  };
}
