/**
 * A vocabulary is a line for each count, "count words", the words in order and front-coded: each
 * begins with a capital that says how many letters it shares with the one before, "A" for none.
 * Folded words hold no capitals. Set out so, it compresses best.
 */
const firstCapital = 65;
const lastCapital = 90;

/** Counts above are rounded to the nearest half power of two: choosing words needs no more. */
const lastExactCount = 3;

function roundCount(count: number): number {
  if (count <= lastExactCount) return count;
  return Math.round(2 ** (Math.round(2 * Math.log2(count)) / 2));
}

function getShared(left: string, right: string): number {
  const most = Math.min(left.length, right.length, lastCapital - firstCapital);
  let shared = 0;
  while (shared < most && left[shared] === right[shared]) shared += 1;
  return shared;
}

function formatWords(words: readonly string[]): string {
  let before = '';
  return words
    .toSorted()
    .map((word) => {
      const shared = getShared(before, word);
      before = word;
      return String.fromCharCode(firstCapital + shared) + word.slice(shared);
    })
    .join('');
}

/** Returns folded words, with the number of records that have each, as a text to publish. */
export function formatVocabulary(counts: ReadonlyMap<string, number>): string {
  const groups = Map.groupBy(counts.keys(), (word) => roundCount(counts.get(word) ?? 0));
  return [...groups]
    .toSorted(([left], [right]) => left - right)
    .map(([count, words]) => `${String(count)} ${formatWords(words)}\n`)
    .join('');
}

function isCapital(code: number): boolean {
  return code >= firstCapital && code <= lastCapital;
}

/** Returns the words of a published vocabulary with their counts, which are rounded above 3. */
export function parseVocabulary(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    if (space === -1) continue;
    const count = Number(line.slice(0, space));
    let word = '';
    let start = space + 1;
    while (start < line.length) {
      let end = start + 1;
      while (end < line.length && !isCapital(line.charCodeAt(end))) end += 1;
      word = word.slice(0, line.charCodeAt(start) - firstCapital) + line.slice(start + 1, end);
      counts.set(word, count);
      start = end;
    }
  }
  return counts;
}
