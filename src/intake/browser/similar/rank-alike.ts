import type { Pair } from './list-pairs.ts';

/** Where words stand: by word, by record, in rising order. */
export type PlacesByWord = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

/** How many words the title of a record has, and its summary after it. */
export type TitleAndSummary = { titleWords: number; summaryWords: number };

const titleWeight = 2;

/** Of what the pairs of a title weigh, so much must be found again, one pair apart. */
const leastShare = 0.08;

/** Returns how a record has a pair: 2 in its title, 1 in its summary, else 0. */
function findPair(
  [first, second]: Pair,
  record: number,
  places: PlacesByWord,
  { titleWords, summaryWords }: TitleAndSummary,
): number {
  const seconds = new Set(places.get(second)?.get(record));
  const [place] = (places.get(first)?.get(record) ?? []).filter((one) => seconds.has(one + 1));
  if (place === undefined || place + 1 >= titleWords + summaryWords) return 0;
  return place + 1 < titleWords ? titleWeight : 1;
}

/**
 * Ranks records by what their titles and summaries have of a title, rare pairs of words counting
 * more; one phrase in common, the strongest, does not make two ideas alike.
 */
export function rankAlike(
  pairs: readonly Pair[],
  records: readonly number[],
  places: PlacesByWord,
  layouts: readonly TitleAndSummary[],
): number[] {
  const sums = new Map<number, { sum: number; strongest: number }>();
  let whole = 0;
  for (const pair of pairs) {
    const found = records.flatMap((record) => {
      const layout = layouts[record];
      const times = layout === undefined ? 0 : findPair(pair, record, places, layout);
      return times === 0 ? [] : [{ record, times }];
    });
    const weight = Math.log((records.length + 1) / (found.length + 1));
    whole += weight * titleWeight;
    for (const { record, times } of found) {
      const own = sums.get(record) ?? { sum: 0, strongest: 0 };
      const part = weight * times;
      const strongest = Math.max(own.strongest, part);
      sums.set(record, { sum: own.sum + part, strongest });
    }
  }
  return [...sums]
    .map(([record, { sum, strongest }]) => ({ record, likeness: (sum - strongest) / whole }))
    .filter(({ likeness }) => likeness >= leastShare)
    .sort((left, right) => right.likeness - left.likeness || left.record - right.record)
    .map(({ record }) => record);
}
