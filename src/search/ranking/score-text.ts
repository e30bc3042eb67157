/** A place where a word of the query stands, and how well it fits there: 1 as asked, less for a near word. */
export type Place = { position: number; fit: number };

/** What was found of one word of the query in one text; places in rising order. */
export type Finding = { weight: number; places: readonly Place[] };

/** How a text is laid out: so many words of title, of summary, of body, then what is said of it. */
export type Layout = { titleWords: number; summaryWords: number; bodyWords: number };

/** Titles above summaries above bodies; at 5 and more, texts that say it lost to titles that touch it. */
const zoneWeights = { title: 2, summary: 1.15, body: 1, aside: 0.6 } as const;

/** High enough that words together in a text stand before words apart in a title. */
const togetherWeight = 3;

/** For neighbours that stand together in a lesser zone than the longest run of the query's words. */
const lesserZoneShare = 0.25;

/** In order with few words between them. */
const nearShare = 0.15;
const nearWords = 4;

type Zone = { end: number; weight: number };

function getZone(position: number, { titleWords, summaryWords, bodyWords }: Layout): Zone {
  if (position < titleWords) return { end: titleWords, weight: zoneWeights.title };
  const summaryEnd = titleWords + summaryWords;
  if (position < summaryEnd) return { end: summaryEnd, weight: zoneWeights.summary };
  const bodyEnd = summaryEnd + bodyWords;
  return position < bodyEnd
    ? { end: bodyEnd, weight: zoneWeights.body }
    : { end: Number.POSITIVE_INFINITY, weight: zoneWeights.aside };
}

function scorePlaces(places: readonly Place[], layout: Layout): number {
  let best = 0;
  for (const { position, fit } of places) {
    best = Math.max(best, fit * getZone(position, layout).weight);
  }
  return best;
}

/** Where two neighbours of a query stand together in a text, and how well. */
type Pair = {
  weight: number;
  /** How well, by where the query would have to begin for both to be in their place. */
  inPlace: Map<number, number>;
  /** The best of it, words between them allowed, and the weight of the zone where that is. */
  best: number;
  zone: number;
};

type Found = { finding: Finding; index: number };

function findPair(left: Found, right: Found, layout: Layout): Pair {
  const gap = right.index - left.index;
  const inPlace = new Map<number, number>();
  let best = 0;
  let bestZone = 0;
  let next = 0;
  const { places } = right.finding;
  for (const first of left.finding.places) {
    const { end, weight: zone } = getZone(first.position, layout);
    while ((places[next]?.position ?? Number.POSITIVE_INFINITY) <= first.position) next += 1;
    for (let index = next; index < places.length; index += 1) {
      const second = places[index];
      if (second === undefined || second.position >= end) break;
      const apart = second.position - first.position - gap;
      if (apart > nearWords) break;
      const worth = zone * Math.min(first.fit, second.fit);
      if (apart === 0) inPlace.set(first.position - left.index, worth);
      const own = apart === 0 ? worth : nearShare * worth;
      if (own > best) [best, bestZone] = [own, zone];
    }
  }
  const weight = (left.finding.weight + right.finding.weight) / 2;
  return { weight, inPlace, best, zone: bestZone };
}

/**
 * Adds up how well neighbours stand together: those of the longest run in full, and so the others,
 * unless they stand in a lesser zone.
 */
function scorePairs(pairs: readonly Pair[], layout: Layout): number {
  const runs = new Map<number, number>();
  for (const { weight, inPlace } of pairs) {
    for (const [start, worth] of inPlace) runs.set(start, (runs.get(start) ?? 0) + weight * worth);
  }
  let longest = { start: Number.NaN, worth: 0 };
  for (const [start, worth] of runs) if (worth > longest.worth) longest = { start, worth };
  const zone = longest.worth === 0 ? 0 : getZone(Math.max(0, longest.start), layout).weight;
  const others = pairs
    .filter(({ inPlace }) => !inPlace.has(longest.start))
    .map((pair) => pair.weight * pair.best * (pair.zone < zone ? lesserZoneShare : 1));
  return others.reduce((sum, worth) => sum + worth, longest.worth);
}

/**
 * Scores a text by what of a query stands in it: each word once, by its weight and the best zone
 * it stands in, and neighbours in the query by how they stand in the text. A word that was not
 * looked for has no places; its neighbours are then compared across it.
 * @returns about 2 for all words scattered in the title, up to 8 for all words in a row there
 */
export function scoreText(findings: readonly Finding[], layout: Layout): number {
  let score = 0;
  let total = 0;
  let left: Found | null = null;
  const pairs: Pair[] = [];
  for (const [index, finding] of findings.entries()) {
    total += finding.weight;
    if (finding.places.length === 0) continue;
    score += finding.weight * scorePlaces(finding.places, layout);
    const found = { finding, index };
    if (left !== null) pairs.push(findPair(left, found, layout));
    left = found;
  }
  return total === 0 ? 0 : (score + togetherWeight * scorePairs(pairs, layout)) / total;
}
