import type { Spot } from './spot.ts';

/** Nothing but this between two marks of one kind of words makes them one. */
const between = /^[\s,]*$/;

function isUnitOrPlace({ kind }: Spot): boolean {
  return kind === 'unit' || kind === 'place';
}

function joinTouching(left: Spot, right: Spot, text: string): Spot | null {
  if (!isUnitOrPlace(left) || !isUnitOrPlace(right)) return null;
  if (!between.test(text.slice(left.end, right.start))) return null;
  const kind = left.kind === 'unit' || right.kind === 'unit' ? 'unit' : 'place';
  return { start: left.start, end: Math.max(left.end, right.end), kind };
}

function overlaps(left: Spot, right: Spot): boolean {
  return left.start < right.end && right.start < left.end;
}

/**
 * Makes of what was found a list in the order of the text in which nothing overlaps: of two
 * redactions the union is taken, lest the rest of one stay readable; a doubt about words that are
 * redacted is none, and of two doubts the longer stands.
 */
export function settleSpots(found: readonly Spot[], text: string): Spot[] {
  const ordered = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const redacted: Spot[] = [];
  for (const spot of ordered.filter(({ kind }) => kind !== undefined)) {
    const last = redacted.at(-1);
    if (last === undefined) {
      redacted.push(spot);
      continue;
    }
    const joined = overlaps(last, spot)
      ? { ...last, end: Math.max(last.end, spot.end) }
      : joinTouching(last, spot, text);
    if (joined === null) redacted.push(spot);
    else redacted[redacted.length - 1] = joined;
  }
  const settled = [...redacted];
  const doubts = ordered.filter(({ kind }) => kind === undefined);
  for (const doubt of doubts.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!settled.some((other) => overlaps(doubt, other))) settled.push(doubt);
  }
  return settled.toSorted((a, b) => a.start - b.start);
}
