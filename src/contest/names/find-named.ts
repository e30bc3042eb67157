import { formatSlug } from '../../text/normalise.ts';

/** What contest.yaml calls by an id: a field, a round, a criterion, an award. */
export type Named = { id: string; name: string; short_name?: string | undefined };

/** Finds what an id or a name stands for: none, one, or several that have the same name. */
type NamedFinder<T extends Named> = (written: string) => readonly T[];

/** Makes the search in a list of contest.yaml; case, marks and punctuation of names do not count. */
export function makeNamedFinder<T extends Named>(items: readonly T[]): NamedFinder<T> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const byName = new Map<string, Map<string, T>>();
  for (const item of items) {
    for (const name of [item.id, item.name, item.short_name ?? '']) {
      const key = formatSlug(name);
      const same = byName.get(key) ?? new Map<string, T>();
      if (key !== '') byName.set(key, same.set(item.id, item));
    }
  }
  const known = new Map<string, readonly T[]>();
  return (written) => {
    const exact = byId.get(written);
    const before = exact === undefined ? known.get(written) : [exact];
    if (before !== undefined) return before;
    const found = [...(byName.get(formatSlug(written))?.values() ?? [])];
    known.set(written, found);
    return found;
  };
}
