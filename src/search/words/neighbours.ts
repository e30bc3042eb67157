/** Compares what follows two places of two words; equal letters on the way cost nothing. */
function isNearFrom(
  left: string,
  leftPlace: number,
  right: string,
  rightPlace: number,
  slips: number,
): boolean {
  let l = leftPlace;
  let r = rightPlace;
  while (l < left.length && left.charCodeAt(l) === right.charCodeAt(r)) {
    l += 1;
    r += 1;
  }
  const longer = left.length - l - (right.length - r);
  if (longer > slips || longer < -slips) return false;
  if (l >= left.length && r >= right.length) return true;
  if (slips === 0) return false;
  const swapped =
    left.charCodeAt(l) === right.charCodeAt(r + 1) &&
    left.charCodeAt(l + 1) === right.charCodeAt(r);
  return (
    isNearFrom(left, l + 1, right, r + 1, slips - 1) ||
    isNearFrom(left, l + 1, right, r, slips - 1) ||
    isNearFrom(left, l, right, r + 1, slips - 1) ||
    (swapped && isNearFrom(left, l + 2, right, r + 2, slips - 1))
  );
}

/** Tells whether one word becomes the other by so many slips at most. */
function isWithinSlips(left: string, right: string, slips: number): boolean {
  return isNearFrom(left, 0, right, 0, slips);
}

/**
 * Tells whether one slip makes one word the other: a letter inserted, dropped or changed, or two
 * neighbours swapped. Equal words are no slip apart.
 */
export function isOneSlipApart(left: string, right: string): boolean {
  return left !== right && isWithinSlips(left, right, 1);
}

/**
 * Returns the words of a vocabulary one slip from a word, in its order, those that begin with the
 * same letter first: people seldom mistype the first.
 */
export function getSlips(word: string, vocabulary: Iterable<string>): string[] {
  const sameStart: string[] = [];
  const otherStart: string[] = [];
  for (const candidate of vocabulary) {
    if (!isOneSlipApart(word, candidate)) continue;
    (candidate.startsWith(word.charAt(0)) ? sameStart : otherStart).push(candidate);
  }
  return [...sameStart, ...otherStart];
}

/** A slip in a short word makes it any other. */
const lettersForTwoSlips = 4;

/**
 * Returns the words of a vocabulary to offer instead of one that finds nothing: the nearest first,
 * then the more frequent; never the word itself.
 */
export function getNear(
  word: string,
  vocabulary: Iterable<string>,
  limit: number,
  getFrequency: (word: string) => number = () => 0,
): string[] {
  const slips = word.length < lettersForTwoSlips ? 1 : 2;
  const near: { text: string; distance: number; frequency: number }[] = [];
  for (const text of vocabulary) {
    if (text === word || !isWithinSlips(word, text, slips)) continue;
    const distance = isOneSlipApart(word, text) ? 1 : 2;
    near.push({ text, distance, frequency: getFrequency(text) });
  }
  return near
    .toSorted((left, right) => {
      const byDistance = left.distance - right.distance;
      const byFrequency = right.frequency - left.frequency;
      return byDistance || byFrequency || (left.text < right.text ? -1 : 1);
    })
    .slice(0, limit)
    .map(({ text }) => text);
}
