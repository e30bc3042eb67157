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

/** A value, and where in it the six characters stand by which it is looked for. */
type Marked = { needle: string; offset: number };

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
    const marked = byWindow.get(window);
    if (marked === undefined) byWindow.set(window, [{ needle, offset }]);
    else marked.push({ needle, offset });
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
  const filter = new Uint8Array(1 << filterBits);
  for (const window of byWindow.keys()) filter[getSlot(hashWindow(window, 0))] = 1;
  return (text) => {
    const found = new Set<string>();
    if (searched.length === 0) return found;
    eachWindow(text, (hash, at) => {
      if (filter[getSlot(hash)] !== 1) return;
      for (const { needle, offset } of byWindow.get(text.slice(at, at + windowLength)) ?? []) {
        if (isWholeAt(text, at - offset, needle)) found.add(needle);
      }
    });
    return found;
  };
}
