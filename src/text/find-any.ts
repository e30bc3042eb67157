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

/** A value, its first letter, and where in it the six characters stand by which it is looked for. */
type Marked = { needle: string; first: number; offset: number };

/** Calls back with the hash of each window of a text. */
function eachWindow(text: string, visit: (hash: number, start: number) => void): void {
  if (text.length < windowLength) return;
  let hash = hashWindow(text, 0);
  for (let start = 0; ; start += 1) {
    visit(hash, start);
    const next = start + windowLength;
    if (next >= text.length) return;
    hash =
      (Math.imul(hash, 31) + text.charCodeAt(next) - Math.imul(leaving, text.charCodeAt(start))) |
      0;
  }
}

/** Marks each value by its six rarest characters: names and sentences share their common parts. */
function markByRarest(needles: readonly string[]): Map<string, Marked[]> {
  const counts = new Uint32Array(1 << filterBits);
  for (const needle of needles) {
    eachWindow(needle, (hash) => {
      const slot = getSlot(hash);
      counts[slot] = (counts[slot] ?? 0) + 1;
    });
  }
  const byWindow = new Map<string, Marked[]>();
  for (const needle of needles) {
    let offset = 0;
    let fewest = Number.POSITIVE_INFINITY;
    eachWindow(needle, (hash, start) => {
      const count = counts[getSlot(hash)] ?? 0;
      if (count >= fewest) return;
      fewest = count;
      offset = start;
    });
    const window = needle.slice(offset, offset + windowLength);
    const marked = { needle, first: needle.charCodeAt(0), offset };
    const others = byWindow.get(window);
    if (others === undefined) byWindow.set(window, [marked]);
    else others.push(marked);
  }
  return byWindow;
}

function isWholeAt(text: string, start: number, needle: string): boolean {
  return (
    start >= 0 &&
    text.startsWith(needle, start) &&
    !isInsideWord(text, start) &&
    !isInsideWord(text, start + needle.length)
  );
}

/**
 * Prepares a search for many values at once: the returned function tells which of them stand in a
 * text, neither end inside a longer word. Values shorter than `shortestNeedle` are not searched for.
 *
 * A rolling hash of six characters passes over the text once (Karp and Rabin, 1987), so that the
 * time does not grow with the number of values.
 */
export function makeFinder(needles: Iterable<string>): (text: string) => Set<string> {
  const searched = [...new Set(needles)].filter((needle) => needle.length >= windowLength);
  const byWindow = markByRarest(searched);
  const filter = new Uint32Array(1 << (filterBits - 5));
  for (const window of byWindow.keys()) {
    const slot = getSlot(hashWindow(window, 0));
    filter[slot >>> 5] = (filter[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }
  return (text) => {
    const found = new Set<string>();
    if (searched.length === 0 || text.length < windowLength) return found;
    // The loop of eachWindow once more: a call for each letter of a site takes most of the time.
    let hash = hashWindow(text, 0);
    for (let at = 0, next = windowLength; ; at += 1, next += 1) {
      const slot = getSlot(hash);
      if ((((filter[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1) {
        for (const { needle, first, offset } of byWindow.get(text.slice(at, next)) ?? []) {
          const start = at - offset;
          if (text.charCodeAt(start) !== first) continue;
          if (isWholeAt(text, start, needle)) found.add(needle);
        }
      }
      if (next >= text.length) return found;
      hash =
        (Math.imul(hash, 31) + text.charCodeAt(next) - Math.imul(leaving, text.charCodeAt(at))) | 0;
    }
  };
}
