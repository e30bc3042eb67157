import { foldText } from './normalise.ts';

/** Returns how many letters must be inserted, dropped or changed to make one text the other. */
export function getEditDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const change = left[row - 1] === right[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + change,
        ),
      );
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** Returns the candidate that a slip of the pen most likely meant, or null when none is near. */
export function getNearest(written: string, candidates: readonly string[]): string | null {
  const folded = foldText(written).slice(0, 60);
  let best: string | null = null;
  const slips = folded.length < 4 ? 1 : Math.max(2, Math.floor(folded.length / 3));
  let bestDistance = slips + 1;
  for (const candidate of candidates) {
    const distance = getEditDistance(folded, foldText(candidate).slice(0, 60));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
