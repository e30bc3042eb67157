/** More columns than this cannot be read side by side. */
export const mostCompared = 4;

export const comparePath = '/mo-hinh/so-sanh/';

/** Reads the ids that an address asks to compare: `?id=a&id=b` or `?id=a,b`. */
export function parseComparedIds(query: string): string[] {
  const ids = new URLSearchParams(query)
    .getAll('id')
    .flatMap((value) => value.split(','))
    .map((id) => id.trim())
    .filter((id) => id !== '');
  return [...new Set(ids)];
}

/** Formats the address that compares models. */
export function formatCompareHref(ids: readonly string[]): string {
  const query = ids.map((id) => `id=${encodeURIComponent(id)}`).join('&');
  return query === '' ? comparePath : `${comparePath}?${query}`;
}

/** What becomes of the ids that were asked for. */
export type Choice = { shown: string[]; unknown: string[]; over: string[] };

/** Parts the ids that were asked for into those shown, those of no model, and those too many. */
export function chooseCompared(asked: readonly string[], known: ReadonlySet<string>): Choice {
  const found = asked.filter((id) => known.has(id));
  return {
    shown: found.slice(0, mostCompared),
    unknown: asked.filter((id) => !known.has(id)),
    over: found.slice(mostCompared),
  };
}
