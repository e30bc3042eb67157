function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce<number>((total, part) => total + countKeys(part), own);
}

/**
 * Tells whether a JSON text writes a key of an object twice: programs take the last, people may
 * read the first. `data` is what the text was parsed to.
 */
export function hasRepeatedKeys(text: string, data: unknown): boolean {
  let written = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)) {
    if (colon !== undefined) written += 1;
  }
  return written > countKeys(data);
}
