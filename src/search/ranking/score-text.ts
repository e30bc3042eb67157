/** A place where a word of the query stands, and how well it fits there: 1 as asked, less for a near word. */
export type Place = { position: number; fit: number };

/** What was found of one word of the query in one text; places in rising order. */
export type Finding = { weight: number; places: readonly Place[] };

/** How a text is laid out: so many words of title, then of summary, then the rest. */
export type Layout = { titleWords: number; summaryWords: number };

/** Titles above summaries above bodies; at 5 and more, texts that say it lost to titles that touch it. */
const zoneWeights = { title: 2, summary: 1.15, body: 1 } as const;

/** High enough that words together in a text stand before words apart in a title. */
const togetherWeight = 3;

/** In order with few words between them. */
const nearShare = 0.15;
const nearWords = 4;

function getZoneEnd(position: number, { titleWords, summaryWords }: Layout): number {
  if (position < titleWords) return titleWords;
  if (position < titleWords + summaryWords) return titleWords + summaryWords;
  return Number.POSITIVE_INFINITY;
}

function getZoneWeight(position: number, { titleWords, summaryWords }: Layout): number {
  if (position < titleWords) return zoneWeights.title;
  return position < titleWords + summaryWords ? zoneWeights.summary : zoneWeights.body;
}

function scorePlaces(places: readonly Place[], layout: Layout): number {
  let best = 0;
  for (const { position, fit } of places) {
    best = Math.max(best, fit * getZoneWeight(position, layout));
  }
  return best;
}

/** How well two words stand together: 1 and more when the second is `gap` words after the first. */
function scoreTogether(
  left: readonly Place[],
  right: readonly Place[],
  gap: number,
  layout: Layout,
): number {
  let best = 0;
  let next = 0;
  for (const first of left) {
    const zoneEnd = getZoneEnd(first.position, layout);
    const zone = getZoneWeight(first.position, layout);
    while ((right[next]?.position ?? Number.POSITIVE_INFINITY) <= first.position) next += 1;
    for (let index = next; index < right.length; index += 1) {
      const second = right[index];
      if (second === undefined || second.position >= zoneEnd) break;
      const apart = second.position - first.position - gap;
      if (apart > nearWords) break;
      const share = apart === 0 ? 1 : nearShare;
      best = Math.max(best, share * zone * Math.min(first.fit, second.fit));
    }
  }
  return best;
}

/**
 * Scores a text by what of a query stands in it: each word once, by its weight and the best zone
 * it stands in, and neighbours in the query by how close they stand in the text. A word that was
 * not looked for has no places; its neighbours are then compared across it.
 * @returns about 2 for all words scattered in the title, up to 8 for all words in a row there
 */
export function scoreText(findings: readonly Finding[], layout: Layout): number {
  let score = 0;
  let total = 0;
  let left: { finding: Finding; index: number } | null = null;
  for (const [index, finding] of findings.entries()) {
    total += finding.weight;
    if (finding.places.length === 0) continue;
    score += finding.weight * scorePlaces(finding.places, layout);
    if (left !== null) {
      const gap = index - left.index;
      const weight = (finding.weight + left.finding.weight) / 2;
      score +=
        togetherWeight * weight * scoreTogether(left.finding.places, finding.places, gap, layout);
    }
    left = { finding, index };
  }
  return total === 0 ? 0 : score / total;
}
