const windowLength = 6;
const filterBits = 22;

function hashWindow(text: string, start: number): number {
  let hash = 0;
  for (let index = start; index < start + windowLength; index += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  }
  return hash;
}

const leaving = (() => {
  let power = 1;
  for (let step = 0; step < windowLength; step += 1) power = Math.imul(power, 31);
  return power;
})();

function getSlot(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - filterBits);
}

const letterOrDigit = /[\p{L}\p{N}]/u;

function isInsideWord(text: string, position: number): boolean {
  return letterOrDigit.test(text.charAt(position - 1)) && letterOrDigit.test(text.charAt(position));
}

/** Shortest value that can be searched for. */
export const shortestNeedle = windowLength;

/** Values that end alike, by length. */
type Group = Map<number, Set<string>>;

function groupByEnd(needles: Iterable<string>): Map<string, Group> {
  const byEnd = new Map<string, Group>();
  for (const needle of needles) {
    if (needle.length < windowLength) continue;
    const end = needle.slice(-windowLength);
    const group = byEnd.get(end) ?? new Map<number, Set<string>>();
    const sameLength = group.get(needle.length) ?? new Set<string>();
    byEnd.set(end, group.set(needle.length, sameLength.add(needle)));
  }
  return byEnd;
}

function collectAt(text: string, end: number, group: Group, found: Set<string>): void {
  if (isInsideWord(text, end)) return;
  for (const [length, needles] of group) {
    if (length > end) continue;
    const candidate = text.slice(end - length, end);
    if (needles.has(candidate) && !isInsideWord(text, end - length)) found.add(candidate);
  }
}

/**
 * Prepares a search for many values at once: the returned function tells which of them stand in a
 * text, neither end inside a longer word. Values shorter than `shortestNeedle` are not searched for.
 *
 * A rolling hash of six characters passes over the text once (Karp and Rabin, 1987) and is held
 * against the last six of each value: Vietnamese names begin alike and end in the given name.
 */
export function makeFinder(needles: Iterable<string>): (text: string) => Set<string> {
  const byEnd = groupByEnd(needles);
  const filter = new Uint8Array(1 << filterBits);
  for (const end of byEnd.keys()) filter[getSlot(hashWindow(end, 0))] = 1;
  return (text) => {
    const found = new Set<string>();
    if (byEnd.size === 0 || text.length < windowLength) return found;
    let hash = hashWindow(text, 0);
    for (let start = 0; ; start += 1) {
      if (filter[getSlot(hash)] === 1) {
        const group = byEnd.get(text.slice(start, start + windowLength));
        if (group !== undefined) collectAt(text, start + windowLength, group, found);
      }
      const next = start + windowLength;
      if (next >= text.length) return found;
      hash =
        (Math.imul(hash, 31) + text.charCodeAt(next) - Math.imul(leaving, text.charCodeAt(start))) |
        0;
    }
  };
}
