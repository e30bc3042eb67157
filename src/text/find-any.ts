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

function isWholeWord(text: string, start: number, end: number): boolean {
  return !letterOrDigit.test(text.charAt(start - 1)) && !letterOrDigit.test(text.charAt(end));
}

/** Shortest value that can be searched for. */
export const shortestNeedle = windowLength;

/**
 * Prepares a search for many values at once: the returned function tells which of them stand in a
 * text as whole words. Values shorter than `shortestNeedle` are not searched for.
 *
 * A rolling hash over the first six characters passes over the text once (Karp and Rabin, 1987),
 * so that the time does not grow with the number of values.
 */
export function makeFinder(needles: Iterable<string>): (text: string) => Set<string> {
  const filter = new Uint8Array(1 << filterBits);
  const byStart = new Map<string, string[]>();
  for (const needle of needles) {
    if (needle.length < windowLength) continue;
    const start = needle.slice(0, windowLength);
    filter[getSlot(hashWindow(start, 0))] = 1;
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  return (text) => {
    const found = new Set<string>();
    if (byStart.size === 0 || text.length < windowLength) return found;
    let hash = hashWindow(text, 0);
    for (let start = 0; ; start += 1) {
      if (filter[getSlot(hash)] === 1) {
        for (const needle of byStart.get(text.slice(start, start + windowLength)) ?? []) {
          if (text.startsWith(needle, start) && isWholeWord(text, start, start + needle.length)) {
            found.add(needle);
          }
        }
      }
      const next = start + windowLength;
      if (next >= text.length) return found;
      hash =
        (Math.imul(hash, 31) + text.charCodeAt(next) - Math.imul(leaving, text.charCodeAt(start))) | 0;
    }
  };
}
