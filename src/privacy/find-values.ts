import { makeFinder, shortestNeedle } from '../text/find-any.ts';

/** Shortest value that is searched for. */
export const shortestFound = 3;

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** "Lê An", "GK01"; a single short word could stand in any sentence. */
function isTelling(short: string): boolean {
  return /\p{L}/u.test(short) && /[\p{N}\s]/u.test(short);
}

function makeShortFinder(needles: readonly string[]): (text: string) => Iterable<string> {
  if (needles.length === 0) return () => [];
  const escaped = needles.map((needle) => needle.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.match(pattern) ?? [];
}

/**
 * Prepares a search for values: the returned function tells which of them stand in a text as
 * whole words. Case does not matter, but for short values: "Lê An" is a name, "lê an" is not.
 */
export function makeValueFinder(values: Iterable<string>): (text: string) => Set<string> {
  const byFolded = new Map<string, string[]>();
  const short: string[] = [];
  for (const value of new Set(values)) {
    if (value.length >= shortestNeedle)
      byFolded.set(fold(value), [...(byFolded.get(fold(value)) ?? []), value]);
    else if (value.length >= shortestFound && isTelling(value)) short.push(value);
  }
  const findLong = makeFinder(byFolded.keys());
  const findShort = makeShortFinder(short);
  return (text) => {
    const composed = text.normalize('NFC');
    return new Set([
      ...[...findLong(composed.toLowerCase())].flatMap((folded) => byFolded.get(folded) ?? []),
      ...findShort(composed),
    ]);
  };
}
